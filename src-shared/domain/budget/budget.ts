import type { Day } from '../calendar/day';
import type { Money } from '../money/money';
import type { IncomeRecurrence, Recurring } from './recurrence';

/** Where income comes from. */
export const incomeKinds = ['wages', 'self-employment', 'benefits', 'pension', 'family', 'other'] as const;

/** Where income comes from. */
export type IncomeKind = (typeof incomeKinds)[number];

/** What money is spent on. `other-debts` are payments to those whose dues are not known here. */
export const spendingKinds = [
  'housing',
  'food',
  'utilities',
  'transport',
  'health',
  'children',
  'education',
  'insurance',
  'communication',
  'other-debts',
  'other',
] as const;

/** What money is spent on. */
export type SpendingKind = (typeof spendingKinds)[number];

/** Money that comes. With `until` its end is known: the last day on which it can still come. */
export interface Income extends Recurring {
  readonly kind: IncomeKind;
  /** What comes each time; not negative. Of nothing there is no payday. */
  readonly amount: Money;
  readonly comes: IncomeRecurrence;
}

/** Money that goes. Essential is what living and working cannot do without; the borrower says so, not the kind. */
export interface Spending extends Recurring {
  readonly kind: SpendingKind;
  /** What goes each time; not negative. */
  readonly amount: Money;
  readonly isEssential: boolean;
}

/**
 * Money in hand on a day, before anything that comes or goes on that day; not negative: an overdrawn account is a
 * debt.
 */
export interface MoneyInHand {
  readonly amount: Money;
  readonly on: Day;
}

/**
 * What a borrower has, earns and spends, all in the currency of the money in hand. Payments to lenders whose dues are
 * known are not in it: a forecast is given them besides.
 */
export interface Budget {
  readonly inHand: MoneyInHand;
  readonly incomes: readonly Income[];
  readonly spendings: readonly Spending[];
}
