import { assertNever } from '../broken-invariant';
import { givenMoney, type Derivation } from '../derivation/derivation';
import { money, type Money } from '../money/money';
import { amortisedLoan } from './amortised-loan';
import { accruedInterest } from './derived-interest';
import { derivedLevelPayment, levelRunAt } from './derived-level-payment';
import { derivedShare } from './derived-share';
import { amountStep, balanceAt, balanceBefore, figureReference, type DerivedSource } from './derived-source';
import { splitRuleOf } from './repayment-rule';

/** The principal that an instalment repays; its index counts from 0 without a down payment. */
export function derivedPrincipal(derived: DerivedSource, index: number): Derivation {
  const { source, rows } = derived;
  const { method, grace } = source.terms;
  const amount = rows[index]?.principal ?? money(0, source.draw.principal.currency);
  if (index === source.periods.length - 1) return balanceAt(derived, index, 'principal');
  if (index < grace.principal) return givenMoney('principal', amount, 'terms', 'grace/principal');
  switch (method.kind) {
    case 'interest-only':
      return givenMoney('principal', amount, 'terms', 'method');
    case 'equal-principal':
    case 'flat-fee':
    case 'flat-interest':
      return equalPart(derived, index);
    case 'equal-payment':
    case 'balloon':
    case 'stepped-payment':
    case 'fixed-payment':
      return partOfPayment(derived, index);
    default:
      return assertNever(method);
  }
}

function equalPart(derived: DerivedSource, index: number): Derivation {
  const { terms, draw, periods } = derived.source;
  const grace = terms.grace.principal;
  return derivedShare({
    name: 'principal',
    total: balanceAt(derived, grace, 'total'),
    totalAmount: money(balanceBefore(derived, grace), draw.principal.currency),
    count: periods.length - grace,
    index: index - grace,
    rule: splitRuleOf(amortisedLoan(terms, draw, periods)),
    multiple: terms.rounding.multiple,
    referenceOf: (other) => figureReference(derived, grace + other, 'principal'),
  });
}

function partOfPayment(derived: DerivedSource, index: number): Derivation {
  const { source, rows, rule } = derived;
  const { method, rounding } = source.terms;
  const amount = rows[index]?.principal ?? money(0, source.draw.principal.currency);
  const run = levelRunAt(derived, index);
  if (run === null) return givenMoney('principal', amount, 'terms', 'method');
  const isLevel = method.kind === 'equal-payment' || method.kind === 'balloon';
  if (isLevel && rounding.oddCent === 'first' && index === run.from) return whatOthersLeave(derived, index, amount);
  const inputs = [
    derivedLevelPayment(run, index),
    accruedInterest(derived, index, 'interest'),
    balanceAt(derived, index, 'rest'),
  ];
  return amountStep({ name: 'principal', amount, formula: 'principal-of-payment', inputs, rule });
}

function whatOthersLeave(derived: DerivedSource, index: number, amount: Money): Derivation {
  const others = derived.rows
    .slice(index + 1)
    .map(({ principal }, at) =>
      givenMoney('part', principal, 'schedule', figureReference(derived, index + 1 + at, 'principal')),
    );
  return amountStep({
    name: 'principal',
    amount,
    formula: 'difference',
    inputs: [balanceAt(derived, index, 'total'), ...others],
  });
}
