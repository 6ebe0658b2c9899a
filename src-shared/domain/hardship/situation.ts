import type { Day } from '../calendar/day';
import type { Money } from '../money/money';
import type { Debt } from './debt';
import type { HardshipReason } from './hardship-policy';

/** What a borrower may want to reach, in the order it is asked. */
export const goalKinds = ['lowest-payment-now', 'least-cost', 'few-days', 'out-by-date', 'clean-credit-file', 'dispute'] as const;

/** The name of a goal. */
export type GoalKind = (typeof goalKinds)[number];

/** What a borrower wants to reach. */
export type HardshipGoal =
  | { readonly kind: 'lowest-payment-now' }
  | { readonly kind: 'least-cost' }
  | { readonly kind: 'out-by-date'; readonly date: Day }
  | { readonly kind: 'clean-credit-file' }
  | { readonly kind: 'few-days' }
  | { readonly kind: 'dispute' };

/** What a month brings and takes, payments to the debts of the situation left out. Nothing in it is negative. */
export interface MonthBudget {
  readonly income: Money;
  /** The day of the month on which the income comes, 1 to 31; a shorter month has it on its last day. */
  readonly incomeDay: number;
  /** What living and working cannot do without. */
  readonly essentialSpending: Money;
  readonly otherSpending: Money;
  /** At the end of the day asked for. */
  readonly inHand: Money;
}

/** A borrower's debts and means on a day, and what the borrower wants. */
export interface Situation {
  readonly asOf: Day;
  readonly debts: readonly Debt[];
  /** Null where it is not told. */
  readonly reason: HardshipReason | null;
  /** Null where it is not told: then nothing is recommended. */
  readonly budget: MonthBudget | null;
  readonly goal: HardshipGoal;
}
