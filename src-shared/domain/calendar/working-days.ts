import { dayNumber, partsOf, type Day } from './day';

/** Whether a day is worked. `not-known-yet`: the authority has not published the year, so that nobody can say. */
export type DayStatus = 'working-day' | 'day-off' | 'not-known-yet';

/** Tells of a day whether it is worked. */
export type WorkingDays = (date: Day) => DayStatus;

/** A country's working days as data, as its authority publishes them year by year. */
export interface WorkingDayRecords {
  /** Days of the week that are off unless listed otherwise: 1 Monday to 7 Sunday. */
  readonly weeklyDaysOff: readonly number[];
  /** Years that are published. A year that is not listed is not known, which is not the same as a year without holidays. */
  readonly publishedYears: readonly number[];
  /** Days that differ: holidays, and days of the weekend that are worked instead. One listed of an unpublished year counts too. */
  readonly exceptions: readonly { readonly date: Day; readonly isOff: boolean }[];
}

/** The working days that records tell of. Make it once and ask it often. */
export function workingDays(records: WorkingDayRecords): WorkingDays {
  const exceptions = new Map(records.exceptions.map(({ date, isOff }) => [date, isOff]));
  const years = new Set(records.publishedYears);
  const weeklyDaysOff = new Set(records.weeklyDaysOff);
  return (date) => {
    const isListedOff = exceptions.get(date);
    if (isListedOff !== undefined) return isListedOff ? 'day-off' : 'working-day';
    if (!years.has(partsOf(date).year)) return 'not-known-yet';
    return weeklyDaysOff.has(weekday(date)) ? 'day-off' : 'working-day';
  };
}

/** The day of the week: 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(date: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
