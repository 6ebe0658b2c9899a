import { givenCount, givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import type { QuantityName } from '../derivation/quantity-names';
import { roundedProduct } from '../money/factor';
import { money } from '../money/money';
import { amortisedLoan } from './amortised-loan';
import { derivedShare } from './derived-share';
import {
  amountStep,
  balanceAt,
  balanceBefore,
  figureReference,
  originalPrincipal,
  type DerivedSource,
} from './derived-source';
import { derivedDays, derivedYearPart } from './derived-year-part';
import { dailyFactors, factorOfAll } from './interest-factors';
import { interestRule } from './interest-rule';

/** The interest that an instalment asks for: that of its period, that of a grace period before it, or none. */
export function derivedInterest(derived: DerivedSource, index: number): Derivation {
  const { rows, source } = derived;
  const { grace } = source.terms;
  const meanwhile = Math.min(grace.interest, source.periods.length - 1);
  const amount = rows[index]?.interest ?? money(0, source.draw.principal.currency);
  if (index < meanwhile) return givenMoney('interest', amount, 'terms', 'grace/interest');
  if (index !== meanwhile || index === 0 || grace.interestMeanwhile === 'capitalised')
    return accruedInterest(derived, index, 'interest');
  const parts = Array.from({ length: index + 1 }, (_, period) => accruedInterest(derived, period, 'part'));
  return amountStep({ name: 'interest', amount, formula: 'sum-of-parts', inputs: parts });
}

/** The interest that the period of an instalment accrues, whether it is asked for then or not. */
export function accruedInterest(derived: DerivedSource, index: number, name: QuantityName): Derivation {
  const { source, rule } = derived;
  const { terms, draw, periods } = source;
  const { rounding, method, interest } = terms;
  const isFlat = method.kind === 'flat-interest';
  if (isFlat && rounding.flatEach === 'total') return shareOfFlatInterest(derived, index, name);

  const period = periods[index];
  const base = isFlat ? originalPrincipal(derived, 'base') : balanceAt(derived, index, 'base');
  const accrued = interestRule(amortisedLoan(terms, draw, periods))(index, balanceBefore(derived, index));
  const step = { name, amount: money(accrued, draw.principal.currency), rule };
  const annualRate = givenPercent('annualRate', interest.annualRate, 'terms', 'interest/annualRate');
  if (period === undefined) return givenMoney(name, step.amount, 'terms');
  if (rounding.interestEach === 'instalment') {
    const inputs = [base, annualRate, derivedYearPart(interest, period)];
    return amountStep({ ...step, formula: 'interest-for-part-of-year', inputs, rounding: rounding.mode });
  }
  if (period.counted.part === 0) return givenMoney(name, step.amount, 'terms', 'interest/freePeriods');
  return amountStep({
    ...step,
    formula: 'interest-by-days',
    inputs: [dailyInterest(derived, index, base), derivedDays(interest, period)],
  });
}

function dailyInterest({ source, rule }: DerivedSource, index: number, base: Derivation): Derivation {
  const { terms, periods, draw } = source;
  const [factor, period] = [dailyFactors(terms.interest, periods)[index], periods[index]];
  const balance = base.value.kind === 'money' ? base.value.money.minor : 0;
  const daily = factor === undefined ? 0 : roundedProduct(balance, factor, terms.rounding.mode);
  return amountStep({
    name: 'dailyInterest',
    amount: money(daily, draw.principal.currency),
    formula: 'daily-interest',
    inputs: [
      base,
      givenPercent('annualRate', terms.interest.annualRate, 'terms', 'interest/annualRate'),
      givenCount('daysOfYear', period?.counted.whole ?? 365, 'terms', terms.interest.dayCount),
    ],
    rounding: terms.rounding.mode,
    rule,
  });
}

/** Flat interest that is rounded once for the whole loan and split. */
function shareOfFlatInterest(derived: DerivedSource, index: number, name: QuantityName): Derivation {
  const { source, rule } = derived;
  const { terms, draw, periods } = source;
  const { principal, originalPrincipal: base = principal } = draw;
  const totalAmount = money(
    roundedProduct(base.minor, factorOfAll(terms.interest, periods), terms.rounding.mode),
    base.currency,
  );
  const total = amountStep({
    name: 'total',
    amount: totalAmount,
    formula: 'interest-for-parts-of-year',
    inputs: [
      originalPrincipal(derived, 'base'),
      givenPercent('annualRate', terms.interest.annualRate, 'terms', 'interest/annualRate'),
      ...periods.map((period) => derivedYearPart(terms.interest, period)),
    ],
    rounding: terms.rounding.mode,
    rule,
  });
  const { mode, oddCent } = terms.rounding;
  return derivedShare({
    name,
    total,
    totalAmount,
    count: periods.length,
    index,
    rule: { mode, oddCent, multiple: 1 },
    multiple: null,
    referenceOf: (other) => figureReference(derived, other, 'interest'),
  });
}
