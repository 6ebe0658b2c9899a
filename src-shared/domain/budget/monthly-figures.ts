import type { Day } from '../calendar/day';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { subtract, sum, type Money } from '../money/money';
import type { RoundingMode } from '../money/rational';
import { refusal, success, type Failure, type Result } from '../result';
import type { Budget, Income, Spending } from './budget';
import { budgetFailure, isBudgetDay } from './budget-failure';
import type { BudgetFailureCode } from './budget-failures';
import { monthlyAmount } from './monthly-amount';

/** What a month brings and takes. */
export interface MonthlyFigures {
  readonly income: Money;
  readonly essential: Money;
  readonly other: Money;
  /** Income less essential and other spending; negative where a month takes more than it brings. */
  readonly leftOver: Money;
  /** What each entry amounts to by the month, in the order of the budget: the figures above are their sums. */
  readonly incomes: readonly Money[];
  readonly spendings: readonly Money[];
}

/**
 * A month's income and spending, of the entries in force on `asOf`. Each entry is settled to the minor unit by
 * `rounding` (`monthlyAmount`), so that what is shown of them sums to what is shown of all.
 */
export function monthlyFigures(
  budget: Budget,
  asOf: Day,
  rounding: RoundingMode,
): Result<MonthlyFigures, Failure<BudgetFailureCode>> {
  const failure = budgetFailure(budget);
  if (failure !== null) return { ok: false, failure };
  if (!isBudgetDay(asOf)) return refusal('budget.day_out_of_range');
  try {
    return success(figuresOf(budget, asOf, rounding));
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refusal('budget.amount_out_of_range');
    throw error;
  }
}

function figuresOf({ inHand, incomes, spendings }: Budget, asOf: Day, rounding: RoundingMode): MonthlyFigures {
  const { currency } = inHand.amount;
  const monthly = (entry: Income | Spending): Money => monthlyAmount(entry, asOf, rounding);
  const income = sum(incomes.map(monthly), currency);
  const essential = sum(spendings.filter(({ isEssential }) => isEssential).map(monthly), currency);
  const other = sum(spendings.filter(({ isEssential }) => !isEssential).map(monthly), currency);
  const leftOver = subtract(subtract(income, essential), other);
  return { income, essential, other, leftOver, incomes: incomes.map(monthly), spendings: spendings.map(monthly) };
}
