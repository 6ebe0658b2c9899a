import { addDays, addMonths, daysBetween, type Day } from '../calendar/day';
import { addToMonth, lastDayOf, monthOf, monthsBetween, type Month } from '../calendar/month';
import { add, money, subtract, zero, type Money } from '../money/money';
import { round } from '../money/rational';
import { paidByMonth } from './course-figures';
import type { MonthBudget } from './situation';

/** What a month leaves. */
export interface MonthMoney {
  readonly month: Month;
  /** Carried over from the month before; of the first month the money in hand. */
  readonly opening: Money;
  readonly income: Money;
  readonly essential: Money;
  readonly payments: Money;
  /** Opening and income less essential spending and payments; negative where something is missing. */
  readonly left: Money;
  /** What other spending the borrower told of would take of it. */
  readonly other: Money;
  readonly isEssentialCovered: boolean;
}

/** What is paid on a day. */
export interface DatedPayment {
  readonly date: Day;
  readonly amount: Money;
}

/**
 * What is left in each month from that of `asOf` through another, if the payments are made: what a month leaves is
 * carried over, other spending is not taken off. Of the first month only the days after `asOf` count: its income where
 * it comes on one of them, and its spending by the share of its days, rounded up to the whole minor unit.
 */
export function moneyLeft(
  budget: MonthBudget,
  payments: readonly DatedPayment[],
  asOf: Day,
  through: Month,
): readonly MonthMoney[] {
  const { currency } = budget.income;
  const first = monthOf(asOf);
  const byMonth = paidByMonth(payments);
  let opening = budget.inHand;
  return Array.from({ length: monthsBetween(first, through) + 1 }, (_, index): MonthMoney => {
    const month = addToMonth(first, index);
    const isFirst = index === 0;
    const income = isFirst && paydayOf(budget, asOf) <= asOf ? zero(currency) : budget.income;
    const essential = isFirst ? restOfMonth(budget.essentialSpending, asOf) : budget.essentialSpending;
    const other = isFirst ? restOfMonth(budget.otherSpending, asOf) : budget.otherSpending;
    const paid = byMonth.get(month) ?? zero(currency);
    const left = subtract(subtract(add(opening, income), essential), paid);
    const made = { month, opening, income, essential, payments: paid, left, other, isEssentialCovered: left.minor >= 0 };
    opening = left;
    return made;
  });
}

/** How many days of a month lie after one of its days, and how many it has. */
export function daysAfter(asOf: Day): { readonly days: number; readonly daysOfPeriod: number } {
  const end = lastDayOf(monthOf(asOf));
  const days = daysBetween(asOf, end);
  return { days, daysOfPeriod: daysBetween(addDays(addMonths(asOf, 0, 1), -1), end) };
}

function restOfMonth(amount: Money, asOf: Day): Money {
  const { days, daysOfPeriod } = daysAfter(asOf);
  const share = { numerator: BigInt(amount.minor) * BigInt(days), denominator: BigInt(daysOfPeriod) };
  return money(round(share, 'up'), amount.currency);
}

function paydayOf({ incomeDay }: MonthBudget, asOf: Day): Day {
  return addMonths(asOf, 0, incomeDay);
}
