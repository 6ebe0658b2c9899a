import { givenDay, givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import { money, type Money } from '../money/money';
import type { LateChargeRange } from './late-charge';
import { lateChargeAmount } from './late-charge-amount';
import type { DatedLateChargeRules } from './late-charge-rules';

/**
 * How the charge of a range comes about: its base, the rate, its days, how it was rounded, a minimum and a cap. The value is the range's
 * own amount. `base` is how the base comes about, or a named figure; `chargedBefore` is what was charged before it towards the cap.
 */
export function rangeChargeDerivation(
  range: LateChargeRange,
  { rules, clause }: DatedLateChargeRules,
  base: Derivation,
  chargedBefore: Money,
): Derivation {
  const days: Derivation = {
    name: 'days',
    value: { kind: 'count', count: range.days },
    formula: 'days-both-ends',
    inputs: [givenDay('from', range.from, 'calendar'), givenDay('to', range.to, 'calendar')],
  };
  const full =
    rules.roundEach === 'day' ? chargeByDay(range, rules, base, days) : chargeOfRange(range, rules, base, days);
  const charge = clause === undefined ? full : { ...full, rule: clause };
  const { cap } = rules;
  if (cap === null || amountOf(charge) === range.amount.minor) return charge;
  const limits = [
    givenMoney('cap', cap, 'terms', 'cap'),
    givenMoney('chargeBefore', chargedBefore, 'schedule', `penalty before ${range.from}`),
  ];
  return {
    name: 'charge',
    value: { kind: 'money', money: range.amount },
    formula: 'charge-up-to-cap',
    inputs: [charge, ...limits],
  };
}

type Rules = DatedLateChargeRules['rules'];

function chargeByDay(
  { base: { minor, currency }, days: count }: LateChargeRange,
  rules: Rules,
  base: Derivation,
  days: Derivation,
): Derivation {
  const plain = lateChargeAmount({ ...rules, minimumDaily: null, roundEach: 'day' })(minor, 1);
  const rounded: Derivation = {
    name: 'dailyCharge',
    value: { kind: 'money', money: money(plain, currency) },
    formula: 'daily-charge',
    inputs: [base, givenPercent('dailyRate', rules.dailyRate, 'terms', 'dailyRate')],
    rounding: rules.rounding,
  };
  const { minimumDaily } = rules;
  const daily = Math.max(plain, minimumDaily?.minor ?? 0);
  const least: Derivation =
    minimumDaily === null
      ? rounded
      : {
          name: 'dailyCharge',
          value: { kind: 'money', money: money(daily, currency) },
          formula: 'daily-charge-at-least',
          inputs: [rounded, givenMoney('minimumDaily', minimumDaily, 'terms', 'minimumDaily')],
        };
  return {
    name: 'charge',
    value: { kind: 'money', money: money(daily * count, currency) },
    formula: 'charge-for-days',
    inputs: [least, days],
  };
}

function chargeOfRange(
  { base: { minor, currency }, days: count }: LateChargeRange,
  rules: Rules,
  base: Derivation,
  days: Derivation,
): Derivation {
  const plain = lateChargeAmount({ ...rules, minimumDaily: null, roundEach: 'range' })(minor, count);
  const rounded: Derivation = {
    name: 'charge',
    value: { kind: 'money', money: money(plain, currency) },
    formula: 'charge-over-range',
    inputs: [base, givenPercent('dailyRate', rules.dailyRate, 'terms', 'dailyRate'), days],
    rounding: rules.rounding,
  };
  const { minimumDaily } = rules;
  if (minimumDaily === null) return rounded;
  return {
    name: 'charge',
    value: { kind: 'money', money: money(Math.max(plain, minimumDaily.minor * count), currency) },
    formula: 'charge-at-least',
    inputs: [rounded, givenMoney('minimumDaily', minimumDaily, 'terms', 'minimumDaily'), days],
  };
}

function amountOf({ value }: Derivation): number | null {
  return value.kind === 'money' ? value.money.minor : null;
}
