import { daysBetween, type Day } from '../calendar/day';
import { monthOf, type Month } from '../calendar/month';
import type { CreditMonth } from '../credit-file/credit-months';
import { addAmounts, noAmounts, subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { add, subtract, sum, type Money } from '../money/money';
import { outstandingOf } from './debt';
import type { DebtCourse, PlannedPayment } from './debt-course';

/** An amount of one month. */
export interface MonthAmount {
  readonly month: Month;
  readonly amount: Money;
}

/** What a course comes to. */
export interface CourseFigures {
  /** All that is paid on the first day on which something is; null where nothing is. */
  readonly next: { readonly date: Day; readonly amount: Money } | null;
  /** The month in which most is paid, the first of equals; null where nothing is. */
  readonly highestMonth: MonthAmount | null;
  readonly paid: ComponentAmounts;
  readonly total: Money;
  /** Interest, fee and penalty in it. */
  readonly cost: Money;
  /** What the option and late payment add to what is outstanding now. */
  readonly added: ComponentAmounts;
  readonly givenUp: ComponentAmounts;
  /** The day of the last payment; null where there is none. */
  readonly endDate: Day | null;
}

/** What a course comes to beside paying as agreed; negative where it is less. */
export interface ComparedWithAgreed {
  readonly cost: Money;
  readonly total: Money;
  /** By how many days it ends later; null where one of the two has no payment. */
  readonly days: number | null;
}

/** A course with what it comes to and what the credit file shows meanwhile. */
export interface FollowedDebt {
  readonly course: DebtCourse;
  readonly figures: CourseFigures;
  readonly creditMonths: readonly CreditMonth[];
}

/** The figures of a course. @throws AmountOutOfRange where they are beyond what can be counted exactly. */
export function courseFigures({ payments, lines }: DebtCourse, currency: CurrencyCode): CourseFigures {
  const paid = payments.reduce((all, { amounts }) => addAmounts(all, amounts), noAmounts(currency));
  const givenUp = lines.reduce((all, line) => addAmounts(all, line.givenUp), noAmounts(currency));
  const outstanding = outstandingOf(
    lines.map(({ line }) => line),
    currency,
  );
  const [first] = payments;
  return {
    next: first === undefined ? null : { date: first.date, amount: paidOn(payments, first.date, currency) },
    highestMonth: highestMonth(payments.map(({ date, amounts }) => ({ date, amount: totalOf(amounts) }))),
    paid,
    total: totalOf(paid),
    cost: costOf(paid),
    added: subtractAmounts(addAmounts(paid, givenUp), outstanding),
    givenUp,
    endDate: payments.at(-1)?.date ?? null,
  };
}

/** Interest, fee and penalty of some amounts. */
export function costOf({ interest, fee, penalty }: ComponentAmounts): Money {
  return add(add(interest, fee), penalty);
}

/** The figures of a course beside those of paying as agreed. */
export function comparedWithAgreed(figures: CourseFigures, agreed: CourseFigures): ComparedWithAgreed {
  return {
    cost: subtract(figures.cost, agreed.cost),
    total: subtract(figures.total, agreed.total),
    days: figures.endDate === null || agreed.endDate === null ? null : daysBetween(agreed.endDate, figures.endDate),
  };
}

function paidOn(payments: readonly PlannedPayment[], day: Day, currency: CurrencyCode): Money {
  return sum(
    payments.filter(({ date }) => date === day).map(({ amounts }) => totalOf(amounts)),
    currency,
  );
}

/** The month in which most is paid, the first of equals; null where nothing is. The payments are in the order of their days. */
export function highestMonth(payments: readonly { readonly date: Day; readonly amount: Money }[]): MonthAmount | null {
  let highest: MonthAmount | null = null;
  for (const [month, amount] of paidByMonth(payments)) {
    if (highest === null || amount.minor > highest.amount.minor) highest = { month, amount };
  }
  return highest;
}

/** What is paid in each month; a month without a payment is not among them. */
export function paidByMonth(payments: readonly { readonly date: Day; readonly amount: Money }[]): ReadonlyMap<Month, Money> {
  const months = new Map<Month, Money>();
  for (const { date, amount } of payments) {
    const before = months.get(monthOf(date));
    months.set(monthOf(date), before === undefined ? amount : add(before, amount));
  }
  return months;
}
