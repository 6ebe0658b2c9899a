import { addDays, addMonths, type Day } from '../calendar/day';

/** How often something was granted within the twelve months that end with a day, and when another grant fits again. */
export interface YearlyCount {
  readonly count: number;
  /** The first day on which there are fewer than the limit; null where there are fewer already, or there never can be. */
  readonly againFrom: Day | null;
}

/** The grants of the twelve months up to a day; one of the same day a year ago is not among them. */
export function yearlyCount(grants: readonly Day[], limit: number, asOf: Day): YearlyCount {
  const yearAgo = addMonths(asOf, -12);
  const counted = grants.filter((date) => date > yearAgo && date <= asOf).sort();
  const lastToPass = limit === 0 ? undefined : counted[counted.length - limit];
  return {
    count: counted.length,
    againFrom: counted.length < limit || lastToPass === undefined ? null : firstDayWithout(lastToPass),
  };
}

function firstDayWithout(grant: Day): Day {
  const yearLater = addMonths(grant, 12);
  // After 29 February: a year before 28 February still lies before the grant.
  return addMonths(yearLater, -12) < grant ? addDays(yearLater, 1) : yearLater;
}
