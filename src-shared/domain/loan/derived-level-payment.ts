import { givenCount, givenFraction, givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import type { FormulaName } from '../derivation/formulas';
import type { QuantityName } from '../derivation/quantity-names';
import { money } from '../money/money';
import { roundedWhole } from '../money/rational';
import { amortisedLoan } from './amortised-loan';
import { amountStep, balanceAt, balanceBefore, type DerivedSource } from './derived-source';
import { derivedYearPart } from './derived-year-part';
import type { InstalmentMethod } from './instalment-terms';
import { levelPaymentFactors, levelPaymentPart } from './interest-factors';
import { exactLevelPaymentOf, levelPayment, type LevelPaymentQuestion } from './level-payment';
import { interestRule } from './interest-rule';
import { repaymentRule, splitRuleOf } from './repayment-rule';
import { steppedPayments } from './stepped-payments';

/** Level payments from one instalment on, by its index from 0 without a down payment. */
export interface LevelRun extends DerivedSource {
  readonly from: number;
}

/**
 * How the payment comes about that an instalment's principal is found from; its index counts from 0 without a down
 * payment.
 */
export function derivedLevelPayment(derived: LevelRun, index: number): Derivation {
  const { method, rounding } = derived.source.terms;
  if (method.kind === 'fixed-payment') return givenMoney('levelPayment', method.payment, 'terms', 'method/payment');
  if (method.kind === 'stepped-payment') return steppedPayment(derived, index - derived.from, method);
  if (rounding.oddCent !== 'spread') return levelStep(derived);
  const number = index - derived.from + 1;
  const [upTo, before] = [paymentsUpTo(derived, number), paymentsUpTo(derived, number - 1)];
  const { currency } = derived.source.draw.principal;
  return amountStep({
    name: 'levelPayment',
    amount: money(upTo - before, currency),
    formula: 'level-payment-of-running-total',
    inputs: [runningTotal(derived, number, 'upTo'), runningTotal(derived, number - 1, 'upToBefore')],
  });
}

/**
 * From which instalment on the level payment of an instalment was found; null where it asks for interest alone,
 * because its period accrued more than that payment.
 */
export function levelRunAt(derived: DerivedSource, index: number): LevelRun | null {
  const { terms, draw, periods } = derived.source;
  const loan = amortisedLoan(terms, draw, periods);
  const [repaymentOf, interestFor] = [repaymentRule(loan), interestRule(loan)];
  let from: number | null = null;
  for (let at = terms.grace.principal; at <= index; at += 1) {
    const balance = balanceBefore(derived, at);
    from = repaymentOf(at, balance, interestFor(at, balance)).levelFrom;
  }
  if (terms.method.kind === 'fixed-payment') return { ...derived, from: index };
  return from === null ? null : { ...derived, from };
}

/** The loan from there on. */
function questionOf({ from, ...derived }: LevelRun): LevelPaymentQuestion {
  const { terms, draw, periods } = derived.source;
  const principal = balanceBefore(derived, from);
  const balloon = terms.method.kind === 'balloon' ? Math.min(terms.method.balloon.minor, principal) : 0;
  const factors = levelPaymentFactors(terms.interest, periods.slice(from), draw.due.every);
  return { principal, balloon, factors, ...splitRuleOf(amortisedLoan(terms, draw, periods)) };
}

function levelStep(derived: LevelRun): Derivation {
  const question = questionOf(derived);
  const { rounding, interest } = derived.source.terms;
  const [yearPart, ...others] = yearParts(derived);
  const isAlike = yearPart !== undefined && others.every((other) => isSamePart(other, yearPart)) && question.balloon === 0;
  const total = balanceAt(derived, derived.from, 'total');
  const count = givenCount('count', question.factors.length, 'terms', 'count');
  const hasInterest = /[1-9]/.test(interest.annualRate) && question.factors.some(({ exact }) => exact.numerator > 0n);
  const [formula, inputs]: [FormulaName, readonly Derivation[]] = !isAlike
    ? question.balloon === 0
      ? ['level-payment', [total, annualRate(derived), ...yearParts(derived)]]
      : ['level-payment-to-balloon', discountInputs(derived, total)]
    : hasInterest
      ? ['level-payment-of-equal-periods', [total, annualRate(derived), yearPart, count]]
      : ['equal-part', [total, count]];
  return amountStep({
    name: 'levelPayment',
    amount: money(levelPayment(question), derived.source.draw.principal.currency),
    formula,
    inputs,
    rounding: rounding.mode,
    roundedTo: rounding.multiple,
    rule: derived.rule,
  });
}

function steppedPayment(
  derived: LevelRun,
  index: number,
  method: InstalmentMethod & { kind: 'stepped-payment' },
): Derivation {
  const { terms, draw } = derived.source;
  const payments = steppedPayments({ ...questionOf(derived), percentChange: method.percentChange, every: method.every });
  return amountStep({
    name: 'levelPayment',
    amount: money(payments[index] ?? 0, draw.principal.currency),
    formula: 'stepped-payment',
    inputs: [
      balanceAt(derived, derived.from, 'total'),
      annualRate(derived),
      ...yearParts(derived),
      givenPercent('percentChange', method.percentChange, 'terms', 'method/percentChange'),
      givenCount('every', method.every, 'terms', 'method/every'),
      givenCount('steps', Math.floor(index / method.every), 'calendar'),
    ],
    rounding: terms.rounding.mode,
    roundedTo: terms.rounding.multiple,
    rule: derived.rule,
  });
}

/** So many exact level payments together, rounded, in minor units. */
function paymentsUpTo(derived: LevelRun, number: number): number {
  const question = questionOf(derived);
  const { numerator, denominator } = exactLevelPaymentOf(question);
  const exact = { numerator: numerator * BigInt(number), denominator: denominator * BigInt(question.multiple) };
  return Number(roundedWhole(exact, question.mode)) * question.multiple;
}

function runningTotal(derived: LevelRun, number: number, name: QuantityName): Derivation {
  const { terms, draw } = derived.source;
  return amountStep({
    name,
    amount: money(paymentsUpTo(derived, number), draw.principal.currency),
    formula: 'level-payments-up-to',
    inputs: [
      givenCount('number', number, 'calendar'),
      ...discountInputs(derived, balanceAt(derived, derived.from, 'total')),
    ],
    rounding: terms.rounding.mode,
    roundedTo: terms.rounding.multiple,
    rule: derived.rule,
  });
}

function discountInputs(derived: LevelRun, total: Derivation): readonly Derivation[] {
  const { balloon } = questionOf(derived);
  const left = money(balloon, derived.source.draw.principal.currency);
  return [total, givenMoney('balloon', left, 'terms', 'method/balloon'), annualRate(derived), ...yearParts(derived)];
}

function annualRate({ source }: DerivedSource): Derivation {
  return givenPercent('annualRate', source.terms.interest.annualRate, 'terms', 'interest/annualRate');
}

/** The parts of a year that the level payment is found from, one for each period after the grace. */
function yearParts({ source, from }: LevelRun): readonly Derivation[] {
  const { interest } = source.terms;
  const periods = source.periods.slice(from);
  if (interest.levelPayment === 'as-counted') return periods.map((period) => derivedYearPart(interest, period));
  return periods.map((period) =>
    givenFraction('yearPart', levelPaymentPart(interest, period, source.draw.due.every), 'terms', 'interest/levelPayment'),
  );
}

function isSamePart({ value: a }: Derivation, { value: b }: Derivation): boolean {
  return a.kind === 'fraction' && b.kind === 'fraction' && a.numerator === b.numerator && a.denominator === b.denominator;
}
