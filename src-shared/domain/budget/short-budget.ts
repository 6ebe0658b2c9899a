import type { Money } from '../money/money';
import type { Budget, MoneyInHand } from './budget';
import type { IncomeRecurrence } from './recurrence';

/** The four answers that are enough to begin with. */
export interface ShortBudget {
  readonly inHand: MoneyInHand;
  /** What comes each payday, and when that is. */
  readonly income: { readonly amount: Money; readonly comes: IncomeRecurrence };
  /** What a month's essential and other spending amount to. */
  readonly essentialSpending: Money;
  readonly otherSpending: Money;
}

/**
 * The budget of three entries that a short one stands for. Nothing is known of the days of its spending, so each sum
 * is spread over the month. Not checked: see `budgetFailure`.
 */
export function budgetOfShort({ inHand, income, essentialSpending, otherSpending }: ShortBudget): Budget {
  const spread = { kind: 'other', comes: { kind: 'spread-over-month' }, from: null, until: null } as const;
  return {
    inHand,
    incomes: [{ kind: 'other', amount: income.amount, comes: income.comes, from: null, until: null }],
    spendings: [
      { ...spread, amount: essentialSpending, isEssential: true },
      { ...spread, amount: otherSpending, isEssential: false },
    ],
  };
}
