import { BrokenInvariant } from '../broken-invariant';
import { bearingOf, initialState, wholeOf, type AccruingDue, type AccruingState, type Bearing } from './accruing-due';

/** What the dues of an account bear together; kept up with every change, so that no day sums over the dues. */
export interface AccrualSums {
  /** What is past due and counts. */
  readonly late: Bearing;
  /** What is past due within its grace period: whether it counts is not decided. */
  readonly undecided: Bearing;
  /** All that is unpaid, not yet due or past due. */
  readonly all: Bearing;
  /** How many dues are past due, unpaid and not spared. */
  readonly exposed: number;
}

/** The dues of an account at some point of the accrual. A due is named by its place in the order of due dates. */
export interface AccrualStates {
  readonly sums: AccrualSums;
  readonly at: (due: number) => Readonly<AccruingState>;
  /** Alters a due on a day. */
  readonly change: (due: number, day: number, alter: (state: AccruingState) => void) => void;
  /** The oldest due that is past due, unpaid and counts, waived or not; null where none is. */
  readonly oldestLate: () => number | null;
  /** Names all that are past due as changed: other rules are in force. */
  readonly touchPastDue: () => void;
  /** The dues that changed since this was last asked. */
  readonly takeTouched: () => readonly number[];
}

/** The dues before anything happened. */
export function accrualStates(dues: readonly AccruingDue[]): AccrualStates {
  const states = dues.map(initialState);
  const { sums, put } = summing();
  const touched = new Set<number>();
  let oldest = states.length;
  for (const state of states) put(state, 1);

  const at = (due: number): AccruingState => {
    const state = states[due];
    if (state === undefined) throw new BrokenInvariant('a due is one of the account');
    return state;
  };
  return {
    sums,
    at,
    change: (due, day, alter) => {
      const state = at(due);
      put(state, -1);
      alter(state);
      put(state, 1);
      touched.add(due);
      if (isLate(state)) oldest = Math.min(oldest, due);
      if (state.isPastDue && state.standing === 'undecided') {
        state.undecided.push({ from: day, bearing: bearingOf(state), isWaived: state.isWaived });
      }
    },
    oldestLate: () => {
      for (; oldest < states.length; oldest += 1) if (isLate(at(oldest))) return oldest;
      return null;
    },
    touchPastDue: () => {
      states.forEach((state, due) => state.isPastDue && touched.add(due));
    },
    takeTouched: () => {
      const taken = [...touched];
      touched.clear();
      return taken;
    },
  };
}

type Counted = { -readonly [Key in keyof Bearing]: Bearing[Key] };

/** Sums, and how a due enters them (1) and leaves them (-1): it leaves before it changes and enters after. */
function summing(): { readonly sums: AccrualSums; readonly put: (state: AccruingState, sign: 1 | -1) => void } {
  const none = (): Counted => ({ principal: 0, interest: 0, fee: 0 });
  const sums = { late: none(), undecided: none(), all: none(), exposed: 0 };
  const put = (state: AccruingState, sign: 1 | -1): void => {
    const bearing = bearingOf(state);
    if (state.isPastDue && state.standing !== 'spared' && wholeOf(bearing) > 0) sums.exposed += sign;
    if (state.isWaived) return;
    addTo(sums.all, bearing, sign);
    if (state.isPastDue && state.standing === 'counts') addTo(sums.late, bearing, sign);
    if (state.isPastDue && state.standing === 'undecided') addTo(sums.undecided, bearing, sign);
  };
  return { sums, put };
}

function isLate(state: AccruingState): boolean {
  return state.isPastDue && state.standing === 'counts' && wholeOf(bearingOf(state)) > 0;
}

function addTo(sum: Counted, { principal, interest, fee }: Bearing, sign: 1 | -1): void {
  sum.principal += sign * principal;
  sum.interest += sign * interest;
  sum.fee += sign * fee;
}
