import { addDays, addMonths, partsOf, type Day } from '#shared/domain/calendar/day';
import { BrokenInvariant } from '#shared/domain/broken-invariant';

/** The sample's calendar, laid out backwards from the day it is made on. */
export interface SampleCalendar {
  readonly anchorDate: Day;
  /** 1 to 28, so that every month has it. */
  readonly statementDay: number;
  readonly openedDate: Day;
  /** Statement date of the newest issued bill, and, by a negative or positive count, of those around it. */
  readonly statementDate: (count: number) => Day;
}

/** The sample lender's calendar days from a statement to its due date. */
export const sampleDueDays = 10;

// How long the newest bill is past due on the anchor day, by preference. Any five days in a row hold one that is at most a 28th.
const daysPastDue = [10, 9, 11, 8, 12];

/** The sample's calendar for any anchor day: the newest issued bill has been past due for 8 to 12 days on it. */
export function sampleCalendar(anchorDate: Day): SampleCalendar {
  const newest = daysPastDue
    .map((days) => addDays(anchorDate, -days - sampleDueDays))
    .find((date) => partsOf(date).dayOfMonth <= 28);
  if (newest === undefined) throw new BrokenInvariant('five days in a row hold one that every month has');
  const statementDate = (count: number): Day => addMonths(newest, count);
  return {
    anchorDate,
    statementDay: partsOf(newest).dayOfMonth,
    openedDate: addDays(statementDate(-7), 1),
    statementDate,
  };
}
