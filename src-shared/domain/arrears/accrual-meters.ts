import type { AccrualStates } from './accrual-states';
import { bearingOf, takenBy, wholeOf, type AccruingState } from './accruing-due';
import { lateChargeMeter, type LateChargeMeter, type MeteredRange, type MeteredSpan } from './late-charge-meter';
import { isUnpaidBase, type LateChargeRules } from './late-charge-rules';

/**
 * What a day's charge is reckoned on. `account`: one base a day for all dues together. `each-due`: each due on its own and charged to
 * itself; with an `unpaid-…` base, which spans all dues, the whole day is charged to the oldest due that is past due on it.
 */
export type ChargedOn = 'account' | 'each-due';

/** The meters of an account: one for bases that span the dues, and one for each due that is charged on its own. */
export interface AccrualMeters {
  /** Takes down what bears the charge from a day on. */
  readonly settle: (day: number, rules: LateChargeRules | null, states: AccrualStates) => void;
  /** Charges a due that outlasted its grace period from a day on. */
  readonly chargeBack: (due: number, from: number, state: Readonly<AccruingState>) => void;
  /** All charged on the account up to and with a day, what was charged before included. */
  readonly chargedOnAccount: (day: number) => number;
  /** What is charged on one due up to and with a day. */
  readonly chargedOnDue: (due: number, day: number) => number;
  /** Every charged range up to and with a day; its `bearer` is the due it is charged to. */
  readonly ranges: (day: number) => readonly MeteredRange[];
}

/** Meters that count nothing yet; `chargedBefore` says for each due what was charged on it before. */
export function accrualMeters(chargedOn: ChargedOn, chargedBefore: readonly number[]): AccrualMeters {
  const joint = lateChargeMeter(chargedBefore.reduce((sum, minor) => sum + minor, 0));
  const own = new Map<number, LateChargeMeter>();
  const ownMeter = (due: number): LateChargeMeter => {
    const meter = own.get(due) ?? lateChargeMeter(chargedBefore[due] ?? 0);
    own.set(due, meter);
    return meter;
  };
  return {
    settle: (day, rules, states) => {
      const touched = states.takeTouched();
      if (chargedOn === 'account') {
        joint.set({ ...jointSpan(day, rules, states), bearer: null });
        return;
      }
      const isJoint = rules !== null && isUnpaidBase(rules.base);
      joint.set(jointSpan(day, isJoint ? rules : null, states));
      for (const due of touched) ownMeter(due).set(ownSpan(day, isJoint ? null : rules, due, states.at(due)));
    },
    chargeBack: (due, from, state) => {
      joint.revise(from, chargedBack(chargedOn === 'account' ? null : due, state));
      own.get(due)?.revise(from, (span) => ({ ...span, base: span.mayBear }));
    },
    chargedOnAccount: joint.chargedThrough,
    chargedOnDue: (due, day) => joint.chargedOn(due, day) + (own.get(due)?.chargedOn(due, day) ?? 0),
    ranges: (day) => [joint, ...own.values()].flatMap((meter) => meter.ranges(day)),
  };
}

function jointSpan(from: number, rules: LateChargeRules | null, states: AccrualStates): MeteredSpan {
  if (rules === null) return { from, rules, base: 0, mayBear: 0, bearer: null, isTaken: false };
  const { late, undecided, all, exposed } = states.sums;
  if (!isUnpaidBase(rules.base)) {
    const base = takenBy(rules.base, late);
    return { from, rules, base, mayBear: base + takenBy(rules.base, undecided), bearer: null, isTaken: false };
  }
  const bearer = states.oldestLate();
  const whole = takenBy(rules.base, all);
  const isCharged = bearer !== null && !states.at(bearer).isWaived;
  return {
    from,
    rules,
    base: isCharged ? whole : 0,
    mayBear: exposed > 0 ? whole : 0,
    bearer,
    isTaken: bearer !== null,
  };
}

function ownSpan(
  from: number,
  rules: LateChargeRules | null,
  due: number,
  state: Readonly<AccruingState>,
): MeteredSpan {
  const isExposed = rules !== null && state.isPastDue && state.standing !== 'spared' && !state.isWaived;
  const mayBear = isExposed ? takenBy(rules.base, bearingOf(state)) : 0;
  return { from, rules, base: state.standing === 'counts' ? mayBear : 0, mayBear, bearer: due, isTaken: false };
}

/** What a due that has come to count adds to the days on which that was not decided. */
function chargedBack(
  bearer: number | null,
  { undecided }: Readonly<AccruingState>,
): (span: MeteredSpan) => MeteredSpan {
  let place = 0;
  return (span) => {
    while ((undecided[place + 1]?.from ?? Infinity) <= span.from) place += 1;
    const then = undecided[place];
    if (then === undefined || span.rules === null) return span;
    if (!isUnpaidBase(span.rules.base)) {
      return then.isWaived ? span : { ...span, base: span.base + takenBy(span.rules.base, then.bearing) };
    }
    if (span.isTaken || wholeOf(then.bearing) === 0) return span;
    return { ...span, base: then.isWaived ? 0 : span.mayBear, bearer, isTaken: true };
  };
}
