import { assertNever } from '../broken-invariant';
import { givenCount, givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import type { QuantityName } from '../derivation/quantity-names';
import { factor, roundedProduct } from '../money/factor';
import { money } from '../money/money';
import { percent } from '../money/rational';
import { derivedShare } from './derived-share';
import { amountStep, balanceAt, figureReference, originalPrincipal, type DerivedSource } from './derived-source';
import type { ServiceFee } from './instalment-terms';
import { isFeeDue } from './service-fees';

/** The fee of an instalment: one fee, the sum of several, or none; its index counts from 0 without a down payment. */
export function derivedFee(derived: DerivedSource, index: number): Derivation {
  const { rows, source } = derived;
  const due = source.terms.fees.filter((fee) => isFeeDue(fee, index, rows.length));
  const amount = rows[index]?.fee ?? money(0, source.draw.principal.currency);
  const [only, another] = due;
  if (only === undefined) return givenMoney('fee', amount, 'terms', 'fees');
  if (another === undefined) return oneFee(derived, only, index, 'fee');
  return amountStep({
    name: 'fee',
    amount,
    formula: 'sum-of-parts',
    inputs: due.map((fee) => oneFee(derived, fee, index, 'part')),
  });
}

function oneFee(derived: DerivedSource, fee: ServiceFee, index: number, name: QuantityName): Derivation {
  const { amount, due, notWithFirst = 0 } = fee;
  const { flatEach } = derived.source.terms.rounding;
  switch (amount.kind) {
    case 'fixed':
      return givenMoney(name, amount.amount, 'terms', 'fees');
    case 'percent-of-principal':
      if (due === 'each-instalment' && flatEach === 'total')
        return shareOfFee(derived, amount.percent, { index, free: notWithFirst }, name);
      return feeOfBase(derived, originalPrincipal(derived, 'base'), amount.percent, name);
    case 'percent-of-balance':
      return feeOfBase(derived, balanceAt(derived, index, 'base'), amount.percent, name);
    default:
      return assertNever(amount);
  }
}

function feeOfBase({ source, rule }: DerivedSource, base: Derivation, feePercent: string, name: QuantityName): Derivation {
  const { mode } = source.terms.rounding;
  const minor = base.value.kind === 'money' ? base.value.money.minor : 0;
  return amountStep({
    name,
    amount: money(roundedProduct(minor, factor(percent(feePercent)), mode), source.draw.principal.currency),
    formula: 'fee-of-base',
    inputs: [base, givenPercent('feeRate', feePercent, 'terms', 'fees')],
    rounding: mode,
    rule,
  });
}

function shareOfFee(
  derived: DerivedSource,
  feePercent: string,
  { index, free }: { readonly index: number; readonly free: number },
  name: QuantityName,
): Derivation {
  const { source, rows, rule } = derived;
  const { mode, oddCent } = source.terms.rounding;
  const { principal, originalPrincipal: base = principal } = source.draw;
  const { numerator, denominator } = percent(feePercent);
  const count = rows.length - free;
  const rateOfAll = factor({ numerator: numerator * BigInt(count), denominator });
  const totalAmount = money(roundedProduct(base.minor, rateOfAll, mode), base.currency);
  const total = amountStep({
    name: 'total',
    amount: totalAmount,
    formula: 'fee-of-all-periods',
    inputs: [
      originalPrincipal(derived, 'base'),
      givenPercent('feeRate', feePercent, 'terms', 'fees'),
      givenCount('count', count, 'terms', 'count'),
    ],
    rounding: mode,
    rule,
  });
  return derivedShare({
    name,
    total,
    totalAmount,
    count,
    index: index - free,
    rule: { mode, oddCent, multiple: 1 },
    multiple: null,
    referenceOf: (other) => figureReference(derived, free + other, 'fee'),
  });
}
