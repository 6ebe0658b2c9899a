import { BrokenInvariant } from '../broken-invariant';
import { accrualEvents, type AccrualEvent } from './accrual-events';
import { accrualMeters, type ChargedOn } from './accrual-meters';
import { accrualStates, type AccrualStates } from './accrual-states';
import { unpaidOf, wholeOf, withJoinedSpans, type AccruingDue, type Bearing, type Standing } from './accruing-due';
import type { MeteredRange } from './late-charge-meter';
import type { DatedLateChargeRules } from './late-charge-rules';

/** What an accrual starts from. */
export interface AccrualStart {
  /** In the order of their days. */
  readonly versions: readonly DatedLateChargeRules[];
  /** In the order of their due dates. */
  readonly dues: readonly AccruingDue[];
  readonly chargedOn: ChargedOn;
  /** For each due what was charged on it before and counts towards a cap. */
  readonly chargedBefore: readonly number[];
}

/** The late charge of an account as payments and days come, in their order. Days are day numbers, amounts minor units. */
export interface LateChargeAccrual {
  /** Takes an amount off a component of a due on a day (adds to it, where negative): that day no longer bears a charge on it. */
  readonly reduce: (due: number, component: keyof Bearing, minor: number, day: number) => void;
  /** Brings the account to the end of a day. Nothing can be reduced on that day or before it any more. */
  readonly closeThrough: (day: number) => void;
  /** All charged on the account up to the day last closed, what was charged before included. */
  readonly chargedOnAccount: () => number;
  /** What is charged on one due up to the day last closed. */
  readonly chargedOnDue: (due: number) => number;
  /** Every charged range up to the day last closed; its `bearer` is the due it is charged to. */
  readonly ranges: () => readonly MeteredRange[];
  readonly unpaid: (due: number) => Bearing;
  readonly standing: (due: number) => Standing;
}

/**
 * The accrual of late charges. The one place where they are counted, whether what the payments reduced is known beforehand
 * (`late-charge.ts`) or depends on the charges before them (`account-ledger.ts`). Its work grows with the number of changes, not of
 * days.
 *
 * A due that outlasts its grace period counts from the day after its due date. On days whose base spans all dues and that are charged
 * for another due already, nothing changes by that: so nothing charged is ever taken back or moved.
 */
export function lateChargeAccrual(start: AccrualStart): LateChargeAccrual {
  const dues = start.dues.map(withJoinedSpans);
  const states = accrualStates(dues);
  const meters = accrualMeters(start.chargedOn, start.chargedBefore);
  const { starts, graceEnds } = accrualEvents(start.versions, dues);
  let rules = start.versions.findLast(({ validFrom }) => validFrom === null)?.rules ?? null;
  let [nextStart, nextGraceEnd, changedOn, closed] = [0, 0, Infinity, -Infinity];

  const begin = (event: AccrualEvent): void => {
    if (event.kind !== 'rules') return beginForDue(states, event);
    rules = event.version.rules;
    states.touchPastDue();
  };
  const endGrace = (due: number, day: number): void => {
    const isUnpaid = wholeOf(unpaidOf(states.at(due))) > 0;
    states.change(due, day, (state) => {
      state.standing = isUnpaid ? 'counts' : 'spared';
    });
    if (isUnpaid) meters.chargeBack(due, (dues[due]?.dueDate ?? day) + 1, states.at(due));
  };
  const closeThrough = (day: number): void => {
    for (;;) {
      const next = Math.min(changedOn, starts[nextStart]?.day ?? Infinity, graceEnds[nextGraceEnd]?.day ?? Infinity);
      if (next > day) break;
      for (let event = starts[nextStart]; event?.day === next; event = starts[nextStart]) {
        begin(event);
        nextStart += 1;
      }
      for (let event = graceEnds[nextGraceEnd]; event?.day === next; event = graceEnds[nextGraceEnd]) {
        endGrace(event.due, next);
        nextGraceEnd += 1;
      }
      meters.settle(next, rules, states);
      changedOn = Infinity;
    }
    closed = day;
  };
  return {
    reduce: (due, component, minor, day) => {
      if (day <= closed) throw new BrokenInvariant('what reduces a due comes in the order of the days');
      closeThrough(day - 1);
      states.change(due, day, (state) => {
        state.left[component] -= minor;
      });
      changedOn = day;
    },
    closeThrough,
    chargedOnAccount: () => meters.chargedOnAccount(closed),
    chargedOnDue: (due) => meters.chargedOnDue(due, closed),
    ranges: () => meters.ranges(closed),
    unpaid: (due) => unpaidOf(states.at(due)),
    standing: (due) => states.at(due).standing,
  };
}

function beginForDue(states: AccrualStates, event: Exclude<AccrualEvent, { readonly kind: 'rules' }>): void {
  states.change(event.due, event.day, (state) => {
    if (event.kind === 'past-due') state.isPastDue = true;
    else if (event.kind === 'paused') state.isPaused = event.isOn;
    else state.isWaived = event.isOn;
  });
}
