import { daysBetween, type Day } from '../calendar/day';
import type { Money } from '../money/money';

/** An amount due and what is still owed on it. */
export interface Obligation {
  readonly dueDate: Day;
  readonly outstanding: Money;
}

/**
 * Calendar days from the oldest unpaid due date to `asOf`; 0 where nothing is past due. The due date itself is not past due:
 * the day after it is 1. Grace days and pauses are not taken off: that would be days in arrears.
 */
export function daysPastDue(obligations: readonly Obligation[], asOf: Day): number {
  const unpaid = obligations.filter(({ outstanding }) => outstanding.minor > 0).map(({ dueDate }) => dueDate);
  return unpaid.reduce((most, dueDate) => Math.max(most, daysPastDueSince(dueDate, asOf)), 0);
}

/** The same where the oldest unpaid due date is known. */
export function daysPastDueSince(oldestUnpaid: Day, asOf: Day): number {
  return Math.max(0, daysBetween(oldestUnpaid, asOf));
}
