import { assertNever } from '../broken-invariant';
import { daysInMonth, partsOf, type Day } from '../calendar/day';
import type { Frequency } from '../calendar/frequency';
import { isDayOfRun } from '../calendar/is-day-of-run';
import { shareUpTo, type SplitRule } from '../money/split-equally';

/**
 * How often an amount comes or goes.
 * - `once`: on one day.
 * - `every`: by a frequency, on the days of the run that `anchor` is one of; the run goes on in both directions.
 * - `monthly`: on a day of the month, 1 to 31, or on its last day; a month too short for the day has it on its last.
 * - `spread-over-month`: a little every day. The amount is that of a whole month, split over the month's days so that
 *   they sum to it: for sums that are known by the month only.
 */
export type Recurrence =
  | { readonly kind: 'once'; readonly on: Day }
  | { readonly kind: 'every'; readonly frequency: Frequency; readonly anchor: Day }
  | { readonly kind: 'monthly'; readonly dayOfMonth: number | 'last' }
  | { readonly kind: 'spread-over-month' };

/** How often income comes: always on days, since what may be spent until the next of them is asked for. */
export type IncomeRecurrence = Exclude<Recurrence, { readonly kind: 'spread-over-month' }>;

/** An amount's days: how often it comes, from when and until when; both days are included, null is without end. */
export interface Recurring {
  readonly comes: Recurrence;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Whether it is in force on a day: not before `from`, not after `until`. */
export function isInForce({ from, until }: Recurring, date: Day): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}

/** How much of `minor` minor units comes or goes on a day: all of it, none of it, or the day's share of a month's sum. */
export function minorOn(minor: number, recurring: Recurring, date: Day): number {
  if (!isInForce(recurring, date)) return 0;
  const { comes } = recurring;
  switch (comes.kind) {
    case 'once':
      return comes.on === date ? minor : 0;
    case 'every':
      return isDayOfRun(comes.anchor, comes.frequency, date) ? minor : 0;
    case 'monthly':
      return isDayOfMonth(comes.dayOfMonth, date) ? minor : 0;
    case 'spread-over-month':
      return shareOfDay(minor, date);
    default:
      return assertNever(comes);
  }
}

function isDayOfMonth(wanted: number | 'last', date: Day): boolean {
  const { year, month, dayOfMonth } = partsOf(date);
  const last = daysInMonth(year, month);
  return dayOfMonth === (wanted === 'last' ? last : Math.min(wanted, last));
}

// Running totals rounded one way: the days of a month sum to its amount, and no two differ by more than one unit.
const spread: SplitRule = { mode: 'down', oddCent: 'spread', multiple: 1 };

function shareOfDay(minor: number, date: Day): number {
  const { year, month, dayOfMonth } = partsOf(date);
  const days = daysInMonth(year, month);
  return shareUpTo(dayOfMonth, minor, days, spread) - shareUpTo(dayOfMonth - 1, minor, days, spread);
}
