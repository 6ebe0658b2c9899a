import { assertNever } from '../broken-invariant';
import { joinedSpans, type DaySpan } from './day-span';
import type { LateChargeBase } from './late-charge-rules';

/** What of a due can bear a late charge, in minor units. */
export interface Bearing {
  readonly principal: number;
  readonly interest: number;
  readonly fee: number;
}

/** A due as the accrual takes it: days are day numbers. A penalty is no part of it, for none bears a penalty. */
export interface AccruingDue {
  readonly dueDate: number;
  readonly owed: Bearing;
  /** Days on which it bears nothing and its grace period stands still. */
  readonly pauses: readonly DaySpan[];
  /** Days on which it bears nothing, though its grace period runs on. */
  readonly waived: readonly DaySpan[];
}

/**
 * Whether the days after a due date count: not decided before the grace period is over; then they all count, from the day after the
 * due date, if anything is unpaid at its end, and none ever does if not.
 */
export type Standing = 'undecided' | 'counts' | 'spared';

/** A due at some point of the accrual. */
export interface AccruingState {
  /** Below nothing where more was taken off than was owed. */
  left: { principal: number; interest: number; fee: number };
  standing: Standing;
  isPastDue: boolean;
  isPaused: boolean;
  isWaived: boolean;
  /** What it would have borne while undecided, each entry from a day on. */
  readonly undecided: { readonly from: number; readonly bearing: Bearing; readonly isWaived: boolean }[];
}

/** A due before anything happened. */
export function initialState({ owed }: AccruingDue): AccruingState {
  return {
    left: { ...owed },
    standing: 'undecided',
    isPastDue: false,
    isPaused: false,
    isWaived: false,
    undecided: [],
  };
}

const nothing: Bearing = { principal: 0, interest: 0, fee: 0 };

/** What is unpaid of a due. */
export function unpaidOf({ left }: Readonly<AccruingState>): Bearing {
  return { principal: Math.max(0, left.principal), interest: Math.max(0, left.interest), fee: Math.max(0, left.fee) };
}

/** What of it can bear a charge: nothing while it is paused. */
export function bearingOf(state: Readonly<AccruingState>): Bearing {
  return state.isPaused ? nothing : unpaidOf(state);
}

/** All of it together. */
export function wholeOf({ principal, interest, fee }: Bearing): number {
  return principal + interest + fee;
}

/** The part of it that a base takes. */
export function takenBy(base: LateChargeBase, bearing: Bearing): number {
  switch (base) {
    case 'past-due-amount':
      return wholeOf(bearing);
    case 'past-due-principal':
    case 'unpaid-principal':
      return bearing.principal;
    case 'unpaid-principal-and-fee':
      return bearing.principal + bearing.fee;
    default:
      return assertNever(base);
  }
}

/** The pauses and waived days of a due in order, joined. */
export function withJoinedSpans(due: AccruingDue): AccruingDue {
  return { ...due, pauses: joinedSpans(due.pauses), waived: joinedSpans(due.waived) };
}
