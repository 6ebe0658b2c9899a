import { dayNumber, daysBetween, type Day } from '../calendar/day';
import { givenCount, givenDay, type Derivation } from '../derivation/derivation';
import { daysWithin, joinedSpans } from './day-span';
import type { Obligation } from './days-past-due';

/** An amount due, what is still owed on it, and the days that do not count against the borrower: an extension granted. */
export interface PausableObligation extends Obligation {
  /** Both ends included. */
  readonly pauses?: readonly { readonly from: Day; readonly to: Day }[];
}

/**
 * Days past due less the grace days and the paused days among them, of the amount due for which that is most; never below 0, and 0
 * where nothing is past due. Not to be shown as days past due, which leave nothing out.
 */
export function daysInArrears(obligations: readonly PausableObligation[], graceDays: number, asOf: Day): number {
  return obligations.reduce((most, obligation) => Math.max(most, countOf(obligation, graceDays, asOf)), 0);
}

/** How the days in arrears come about, from the amount due that decides them; the first of the list where none is past due. */
export function daysInArrearsDerivation(
  obligations: readonly PausableObligation[],
  graceDays: number,
  asOf: Day,
): Derivation {
  const count = daysInArrears(obligations, graceDays, asOf);
  const deciding = obligations.find(
    (obligation) => isPastDue(obligation, asOf) && countOf(obligation, graceDays, asOf) === count,
  );
  const value = { kind: 'count', count } as const;
  if (deciding === undefined) return givenCount('daysInArrears', 0, 'calendar');
  return {
    name: 'daysInArrears',
    value,
    formula: 'days-in-arrears',
    inputs: [
      daysPastDueOf(deciding, asOf),
      givenCount('graceDays', graceDays, 'terms', 'graceDays'),
      givenCount('pausedDays', pausedDays(deciding, asOf), 'lender', 'pauses'),
    ],
  };
}

/** How days past due come about: from the oldest unpaid due date to the day asked for. */
export function daysPastDueDerivation(obligations: readonly Obligation[], asOf: Day): Derivation {
  const [oldest] = obligations
    .filter((obligation) => isPastDue(obligation, asOf))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  return oldest === undefined ? givenCount('daysPastDue', 0, 'calendar') : daysPastDueOf(oldest, asOf);
}

function daysPastDueOf({ dueDate }: Obligation, asOf: Day): Derivation {
  return {
    name: 'daysPastDue',
    value: { kind: 'count', count: daysBetween(dueDate, asOf) },
    formula: 'days-after',
    inputs: [givenDay('from', dueDate, 'lender', 'dueDate'), givenDay('to', asOf, 'question', 'asOf')],
  };
}

function countOf(obligation: PausableObligation, graceDays: number, asOf: Day): number {
  if (!isPastDue(obligation, asOf)) return 0;
  return Math.max(0, daysBetween(obligation.dueDate, asOf) - graceDays - pausedDays(obligation, asOf));
}

function pausedDays({ dueDate, pauses = [] }: PausableObligation, asOf: Day): number {
  const spans = joinedSpans(pauses.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })));
  return daysWithin(spans, dayNumber(dueDate) + 1, dayNumber(asOf));
}

function isPastDue({ dueDate, outstanding }: Obligation, asOf: Day): boolean {
  return outstanding.minor > 0 && dueDate < asOf;
}
