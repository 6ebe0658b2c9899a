import { assertNever } from '../broken-invariant';
import { givenCount, givenMoney, type Derivation } from '../derivation/derivation';
import type { QuantityName } from '../derivation/quantity-names';
import { money, type Money } from '../money/money';
import { shareUpTo, splitEqually, type SplitRule } from '../money/split-equally';
import { amountStep } from './derived-source';

/** One of several equal parts of a total. */
export interface DerivedShareQuestion {
  readonly name: QuantityName;
  /** The total, named so. */
  readonly total: Derivation;
  readonly totalAmount: Money;
  readonly count: number;
  /** From 0. */
  readonly index: number;
  readonly rule: SplitRule;
  readonly multiple: Money | null;
  /** Where the parts of the same total stand, by their index. */
  readonly referenceOf: (index: number) => string;
}

/** How a part of a total comes about by `splitEqually`. */
export function derivedShare(question: DerivedShareQuestion): Derivation {
  const { totalAmount, count, index, rule } = question;
  const parts = splitEqually(totalAmount.minor, count, rule);
  switch (rule.oddCent) {
    case 'last':
      return shareOrRest(question, parts, { isOdd: index === count - 1, others: indices(0, index) });
    case 'first':
      return shareOrRest(question, parts, { isOdd: index === 0, others: indices(index + 1, count) });
    case 'spread':
      return shareOfRunningTotal(question, parts);
    default:
      return assertNever(rule.oddCent);
  }
}

function indices(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

function shareOrRest(
  question: DerivedShareQuestion,
  parts: readonly number[],
  { isOdd, others }: { readonly isOdd: boolean; readonly others: readonly number[] },
): Derivation {
  const { name, total, totalAmount, index, rule, multiple, count, referenceOf } = question;
  const { currency } = totalAmount;
  const amount = money(parts[index] ?? 0, currency);
  const rest = (as: QuantityName): Derivation =>
    amountStep({
      name: as,
      amount: money(
        others.reduce((left, other) => left - (parts[other] ?? 0), totalAmount.minor),
        currency,
      ),
      formula: 'difference',
      inputs: [
        total,
        ...others.map((other) => givenMoney('part', money(parts[other] ?? 0, currency), 'schedule', referenceOf(other))),
      ],
    });
  if (isOdd) return rest(name);
  const equalPart = amountStep({
    name: 'equalPart',
    amount: money(shareUpTo(1, totalAmount.minor, count, rule), currency),
    formula: 'equal-part',
    inputs: [total, givenCount('count', count, 'terms', 'count')],
    rounding: rule.mode,
    roundedTo: multiple,
  });
  return amountStep({ name, amount, formula: 'part-at-most', inputs: [equalPart, rest('rest')] });
}

function shareOfRunningTotal(question: DerivedShareQuestion, parts: readonly number[]): Derivation {
  const { name, total, totalAmount, index } = question;
  return amountStep({
    name,
    amount: money(parts[index] ?? 0, totalAmount.currency),
    formula: 'part-of-running-total',
    inputs: [total, upTo(question, index + 1, 'upTo'), upTo(question, index, 'upToBefore')],
  });
}

/** So many parts together. */
function upTo(
  { total, totalAmount, count, rule, multiple }: DerivedShareQuestion,
  number: number,
  name: QuantityName,
): Derivation {
  if (number === count) return { ...total, name };
  return amountStep({
    name,
    amount: money(shareUpTo(number, totalAmount.minor, count, rule), totalAmount.currency),
    formula: 'equal-parts-up-to',
    inputs: [total, givenCount('number', number, 'calendar'), givenCount('count', count, 'terms', 'count')],
    rounding: rule.mode,
    roundedTo: multiple,
  });
}
