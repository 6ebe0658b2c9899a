import { assertNever } from '../broken-invariant';
import { day, type Day } from '../calendar/day';
import type { Frequency } from '../calendar/frequency';
import type { CurrencyCode } from '../money/currency';
import type { Money } from '../money/money';
import type { Failure } from '../result';
import type { Budget } from './budget';
import type { BudgetFailureCode } from './budget-failures';
import type { Recurrence, Recurring } from './recurrence';

/** The most entries of a budget, incomes and spendings together, and the most dues of a forecast. */
export const maximumEntries = 1_000;

// Far beyond any budget, and far from the ends of the calendar, where a run of days would have none left.
const firstDay = day('1900-01-01');
const lastDay = day('2999-12-31');

/** Whether a day is one that a budget or its forecast can speak of: from 1900 to 2999. */
export function isBudgetDay(date: Day): boolean {
  return firstDay <= date && date <= lastDay;
}

/** Why a budget is none; null where it can be reckoned with. */
export function budgetFailure({ inHand, incomes, spendings }: Budget): Failure<BudgetFailureCode> | null {
  if (incomes.length + spendings.length > maximumEntries) {
    return { code: 'budget.too_many_entries', data: { maximum: maximumEntries } };
  }
  const { currency } = inHand.amount;
  const ofInHand = amountFailure(inHand.amount, currency, 'inHand') ?? dayFailure(inHand.on, 'inHand');
  if (ofInHand !== null) return ofInHand;
  for (const [place, entries] of [['incomes', incomes], ['spendings', spendings]] as const) {
    for (const [index, entry] of entries.entries()) {
      const at = `${place}/${index}`;
      const failure = amountFailure(entry.amount, currency, at) ?? recurringFailure(entry, at);
      if (failure !== null) return failure;
    }
  }
  return null;
}

/** Why an amount is none of a budget in a currency; null where it is one. `entry` is its place, for the failure's data. */
export function amountFailure(
  amount: Money,
  expected: CurrencyCode,
  entry: string,
): Failure<BudgetFailureCode> | null {
  if (amount.currency !== expected) {
    return { code: 'budget.currencies_differ', data: { entry, currency: amount.currency, expected } };
  }
  if (!Number.isSafeInteger(amount.minor)) return { code: 'budget.amount_out_of_range', data: { entry } };
  return amount.minor < 0 ? { code: 'budget.amount_negative', data: { entry } } : null;
}

/** Why a day is none of a budget; null where it is one. */
export function dayFailure(date: Day, entry: string): Failure<BudgetFailureCode> | null {
  return isBudgetDay(date) ? null : { code: 'budget.day_out_of_range', data: { entry } };
}

function recurringFailure({ comes, from, until }: Recurring, entry: string): Failure<BudgetFailureCode> | null {
  for (const date of [from, until, anchorOf(comes)]) {
    const failure = date === null ? null : dayFailure(date, entry);
    if (failure !== null) return failure;
  }
  if (from !== null && until !== null && until < from) {
    return { code: 'budget.until_before_from', data: { entry, from, until } };
  }
  return recurrenceFailure(comes, entry);
}

function anchorOf(comes: Recurrence): Day | null {
  switch (comes.kind) {
    case 'once':
      return comes.on;
    case 'every':
      return comes.anchor;
    case 'monthly':
    case 'spread-over-month':
      return null;
    default:
      return assertNever(comes);
  }
}

function recurrenceFailure(comes: Recurrence, entry: string): Failure<BudgetFailureCode> | null {
  if (comes.kind === 'every' && !isFrequency(comes.frequency)) {
    return { code: 'budget.frequency_out_of_range', data: { entry } };
  }
  if (comes.kind !== 'monthly' || comes.dayOfMonth === 'last') return null;
  const { dayOfMonth } = comes;
  const isSound = Number.isInteger(dayOfMonth) && dayOfMonth >= 1 && dayOfMonth <= 31;
  return isSound ? null : { code: 'budget.day_of_month_out_of_range', data: { entry, dayOfMonth } };
}

function isFrequency({ count, unit }: Frequency): boolean {
  return Number.isInteger(count) && count >= 1 && count <= (unit === 'half-month' ? 1 : 999);
}
