import type { Budget, Income, Spending } from '#shared/domain/budget/budget';
import type { PlannedDue } from '#shared/domain/budget/planned-due';
import type { Recurrence } from '#shared/domain/budget/recurrence';
import { day } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

/** A recurrence by a frequency with one unit. */
export function every(count: number, unit: 'day' | 'week' | 'half-month' | 'month' | 'year', anchor: string): Recurrence & { kind: 'every' } {
  return { kind: 'every', frequency: { count, unit }, anchor: day(anchor) };
}

/** A recurrence on a day of the month. */
export function onThe(dayOfMonth: number | 'last'): Recurrence & { kind: 'monthly' } {
  return { kind: 'monthly', dayOfMonth };
}

/** Wages of 3,000.00 on the 10th, or what is said. */
export function anIncome(given: Partial<Income> = {}): Income {
  return { kind: 'wages', amount: money(300_000, CNY), comes: onThe(10), from: null, until: null, ...given };
}

/** Essential spending of so much. */
export function aSpending(minor: number, comes: Recurrence, given: Partial<Spending> = {}): Spending {
  return { kind: 'other', amount: money(minor, CNY), comes, isEssential: true, from: null, until: null, ...given };
}

/**
 * 1,500.00 in hand on Wednesday 25 November 2026; wages of 3,000.00 on the 10th; rent of 1,200.00 on the 1st and food for 200.00
 * every Monday, essential; 50.00 for the telephone on the last day of the month, not essential.
 */
export function aBudget(given: Partial<Budget> = {}): Budget {
  return {
    inHand: { amount: money(150_000, CNY), on: day('2026-11-25') },
    incomes: [anIncome()],
    spendings: [
      aSpending(120_000, onThe(1), { kind: 'housing' }),
      aSpending(20_000, every(1, 'week', '2026-11-30'), { kind: 'food' }),
      aSpending(5_000, onThe('last'), { kind: 'communication', isEssential: false }),
    ],
    ...given,
  };
}

/** A due of so much on a day. */
export function aPlannedDue(dueDate: string, minor: number): PlannedDue {
  return { dueDate: day(dueDate), amount: money(minor, CNY), about: `bill of ${dueDate}` };
}
