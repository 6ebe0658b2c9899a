import { assertNever } from '../broken-invariant';
import type { Day } from '../calendar/day';
import { equalPartOfYear, type PartOf } from '../calendar/day-count';
import { givenFraction, givenMoney, type Derivation } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import { money, zero, type Money } from '../money/money';
import { round, type RoundingMode } from '../money/rational';
import type { Income, Spending } from './budget';
import { isInForce, type Recurrence } from './recurrence';

/**
 * What an income or a spending amounts to by the month: its yearly sum divided by twelve, where a year has 365 days, 52
 * weeks, 24 half months or 12 months (Regulation Z, Appendix J (b)(4)), rounded by `rounding`. Zero for what is not in
 * force on `asOf`, and for what comes once. @throws AmountOutOfRange beyond safe integers.
 */
export function monthlyAmount(entry: Income | Spending, asOf: Day, rounding: RoundingMode): Money {
  const { amount, comes } = entry;
  const part = isInForce(entry, asOf) ? partOfYear(comes) : null;
  if (part === null) return zero(amount.currency);
  const numerator = BigInt(amount.minor) * BigInt(part.whole);
  return money(round({ numerator, denominator: BigInt(12 * part.part) }, rounding), amount.currency);
}

/** How `monthlyAmount` comes about; `reference` names the entry. Null where it counts for nothing. */
export function monthlyAmountDerivation(
  entry: Income | Spending,
  asOf: Day,
  rounding: RoundingMode,
  reference: string,
): Derivation | null {
  const part = isInForce(entry, asOf) ? partOfYear(entry.comes) : null;
  if (part === null) return null;
  if (part.whole === 12 * part.part) return givenMoney('part', entry.amount, 'borrower', reference);
  return amountStep({
    name: 'part',
    amount: monthlyAmount(entry, asOf, rounding),
    formula: 'monthly-amount',
    inputs: [
      givenMoney('amount', entry.amount, 'borrower', reference),
      givenFraction('yearPart', part, 'borrower', reference),
    ],
    rounding,
  });
}

/** After which part of a year something comes again; null where it does not. */
function partOfYear(comes: Recurrence): PartOf | null {
  switch (comes.kind) {
    case 'once':
      return null;
    case 'every':
      return equalPartOfYear(comes.frequency);
    case 'monthly':
    case 'spread-over-month':
      return { part: 1, whole: 12 };
    default:
      return assertNever(comes);
  }
}
