import { assertNever } from '../broken-invariant';
import type { Day } from '../calendar/day';
import { equalPartOfYear } from '../calendar/day-count';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { money, subtract, type Money } from '../money/money';
import { round, times, type Rational, type RoundingMode } from '../money/rational';
import { plus, whole } from '../money/rational-arithmetic';
import { refusal, success, type Failure, type Result } from '../result';
import type { Budget, Income, Spending } from './budget';
import { budgetFailure, isBudgetDay } from './budget-failure';
import type { BudgetFailureCode } from './budget-failures';
import { isInForce, type Recurrence } from './recurrence';

/** What a month brings and takes. */
export interface MonthlyFigures {
  readonly income: Money;
  readonly essential: Money;
  readonly other: Money;
  /** Income less essential and other spending, as these are shown; negative where a month takes more than it brings. */
  readonly leftOver: Money;
}

/**
 * A month's income and spending, of the entries in force on `asOf`. An amount counts by its yearly sum divided by
 * twelve, where a year has 365 days, 52 weeks, 24 half months or 12 months (Regulation Z, Appendix J (b)(4)); what
 * comes once does not count. Each of the three sums is exact until it is rounded once, by `rounding`.
 */
export function monthlyFigures(
  budget: Budget,
  asOf: Day,
  rounding: RoundingMode,
): Result<MonthlyFigures, Failure<BudgetFailureCode>> {
  const failure = budgetFailure(budget);
  if (failure !== null) return { ok: false, failure };
  if (!isBudgetDay(asOf)) return refusal('budget.day_out_of_range');
  const { currency } = budget.inHand.amount;
  const monthly = (entries: readonly (Income | Spending)[]): Money =>
    money(round(monthlySum(entries.filter((entry) => isInForce(entry, asOf))), rounding), currency);
  try {
    const income = monthly(budget.incomes);
    const essential = monthly(budget.spendings.filter(({ isEssential }) => isEssential));
    const other = monthly(budget.spendings.filter(({ isEssential }) => !isEssential));
    return success({ income, essential, other, leftOver: subtract(subtract(income, essential), other) });
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refusal('budget.amount_out_of_range');
    throw error;
  }
}

function monthlySum(entries: readonly (Income | Spending)[]): Rational {
  return entries.reduce((sum, { amount, comes }) => plus(sum, times(amount.minor, timesAMonth(comes))), whole(0));
}

/** How often a month something comes, on the average of a year. */
function timesAMonth(comes: Recurrence): Rational {
  switch (comes.kind) {
    case 'once':
      return whole(0);
    case 'every': {
      const { part, whole: parts } = equalPartOfYear(comes.frequency);
      return { numerator: BigInt(parts), denominator: BigInt(12 * part) };
    }
    case 'monthly':
    case 'spread-over-month':
      return whole(1);
    default:
      return assertNever(comes);
  }
}
