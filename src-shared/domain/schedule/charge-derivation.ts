import type { LateChargeRange } from '../arrears/late-charge';
import { rangeChargeDerivation } from '../arrears/late-charge-derivation';
import type { DatedLateChargeRules } from '../arrears/late-charge-rules';
import { givenCount, givenMoney, givenPercent, sumDerivation, withSubject, type Derivation } from '../derivation/derivation';
import { isConsistent } from '../derivation/recompute';
import { isSameMoney, subtract, sum, zero, type Money } from '../money/money';
import type { ScheduleCharge, ScheduleRecords, ScheduleTerms } from './schedule-records';

/**
 * What a charge of the lender sums from. Each of its ranges is worked out by the terms where that gives the lender's figure, else it
 * stands as the lender states it; what the ranges leave open is a part of its own that nothing explains.
 */
export function chargeDerivation(charge: ScheduleCharge, records: ScheduleRecords): Derivation {
  const { amount, basis } = charge;
  const before: Money[] = [];
  const parts = basis.ranges.map((range) => {
    const derived = rangeDerivation(charge, range, sum(before, amount.currency), records);
    before.push(range.amount);
    return derived;
  });
  return sumDerivation('charge', amount, withRest(amount, parts));
}

/** The late charge of some ranges that are our own reckoning, by the terms. */
export function ownChargeDerivation(total: Money, ranges: readonly LateChargeRange[], terms: ScheduleTerms): Derivation {
  const before: Money[] = [];
  const parts = ranges.map((range) => {
    const derived = byTerms(range, terms, sum(before, total.currency), givenMoney('base', range.base, 'lender'));
    before.push(range.amount);
    return derived ?? givenMoney('part', range.amount, 'question');
  });
  return sumDerivation('charge', total, parts);
}

/** The parts, and what is missing to the whole as one more that nothing explains. */
export function withRest(whole: Money, parts: readonly Derivation[]): readonly Derivation[] {
  const amounts = parts.flatMap(({ value }) => (value.kind === 'money' ? [value.money] : []));
  const rest = subtract(whole, sum(amounts, whole.currency));
  if (rest.minor === 0) return parts;
  return [...parts, withSubject(givenMoney('part', rest, 'lender'), { kind: 'unexplained', id: null })];
}

function rangeDerivation(charge: ScheduleCharge, range: LateChargeRange, before: Money, records: ScheduleRecords): Derivation {
  const stated = givenMoney('part', range.amount, 'lender', charge.id);
  const base = givenMoney('base', range.base, 'lender', charge.id);
  const terms = records.terms.find(({ id }) => id === records.bills.find((bill) => bill.id === charge.billId)?.termsId);
  if (charge.kind === 'late-charge') return (terms && byTerms(range, terms, before, base)) ?? stated;
  return byRate(charge, range, base) ?? stated;
}

function byTerms(range: LateChargeRange, terms: ScheduleTerms, before: Money, base: Derivation): Derivation | null {
  const { lateCharge, graceDays, effectiveFrom = null, id } = terms;
  const clause = { id, source: lateCharge.clause ?? id, validFrom: effectiveFrom };
  const version: DatedLateChargeRules = { validFrom: null, rules: { ...lateCharge, graceDays }, clause };
  const derived = rangeChargeDerivation(range, version, base, before);
  // A cap that other bills share was used up by charges that are not among these: then the terms alone do not tell.
  return isMoneyOf(derived, range.amount) && isConsistent(derived) ? derived : null;
}

function isMoneyOf({ value }: Derivation, amount: Money): boolean {
  return value.kind === 'money' && isSameMoney(value.money, amount);
}

/** A fee at a rate, worked out from the rate, base and days that the lender states, where some rounding gives its figure. */
function byRate({ basis, id, amount }: ScheduleCharge, range: LateChargeRange, base: Derivation): Derivation | null {
  const { rate, ratePer } = basis;
  if (rate === undefined || rate.startsWith('-')) return null;
  const isDaily = ratePer === 'day';
  const inputs = isDaily
    ? [base, givenPercent('dailyRate', rate, 'terms', id), givenCount('days', range.days, 'lender', id)]
    : [base, givenPercent('feeRate', rate, 'terms', id)];
  const tried = (['half-up', 'half-even', 'down', 'up'] as const).map((rounding): Derivation => {
    return { name: 'fee', value: { kind: 'money', money: range.amount }, formula: isDaily ? 'charge-over-range' : 'fee-of-base', inputs, rounding };
  });
  const nothing = zero(amount.currency);
  return isSameMoney(range.amount, nothing) ? null : (tried.find(isConsistent) ?? null);
}
