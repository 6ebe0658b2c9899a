import { addDays, daysBetween, type Day } from '../calendar/day';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { add, money, subtract, sum, type Money } from '../money/money';
import { refusal, success, type Failure, type Result } from '../result';
import type { Budget, Income, Spending } from './budget';
import { amountFailure, budgetFailure, dayFailure, isBudgetDay, maximumEntries } from './budget-failure';
import type { BudgetFailureCode } from './budget-failures';
import { cashFlowWarnings, type CashFlowWarning } from './cash-flow-warnings';
import { dueOutlooks, type DueOutlook } from './due-outlook';
import type { ForecastDay, Movement } from './forecast-day';
import type { PlannedDue } from './planned-due';
import { minorOn } from './recurrence';

/** How far a forecast looks. */
export interface ForecastReach {
  /** The first day of the forecast: on the day of the money in hand, or up to 90 days after it. */
  readonly asOf: Day;
  /** How many days it has, `asOf` included: from 1 to 366; 90 where not said. */
  readonly days?: number;
  /** How many days before a payday a due is worth a warning: from 0 to 31; 5 where not said. */
  readonly daysBeforePayday?: number;
}

/** What comes and goes day by day, and what to look out for. */
export interface CashFlowForecast {
  /** Money in hand as the first day begins. */
  readonly opening: Money;
  /** Whether the opening was carried on by the budget from an earlier day. */
  readonly isOpeningEstimated: boolean;
  readonly days: readonly ForecastDay[];
  /** The dues up to the last day, in the order in which they are paid. */
  readonly dues: readonly DueOutlook[];
  readonly warnings: readonly CashFlowWarning[];
}

const maximumDays = 366;
const maximumCarriedDays = 90;

/**
 * The cash flow of the days from `asOf` on: everything comes and goes on its day, income first, then spending, then
 * dues in the order of their dates. `dues` are those that are not paid yet; one past due is paid on the first day, and
 * those after the last day count only for how long a plan lasts. Where a due cannot be paid the balance goes below
 * zero: the forecast says what would be missing, not what would be left unpaid.
 */
export function cashFlowForecast(
  budget: Budget,
  dues: readonly PlannedDue[],
  reach: ForecastReach,
): Result<CashFlowForecast, Failure<BudgetFailureCode>> {
  const { asOf, days = 90, daysBeforePayday = 5 } = reach;
  const failure = budgetFailure(budget) ?? duesFailure(budget, dues) ?? reachFailure(budget, reach);
  if (failure !== null) return { ok: false, failure };
  try {
    const opening = openingOn(budget, asOf);
    const forecastDays = daysOf(budget, dues, opening, { asOf, days });
    const outlooks = dueOutlooks(forecastDays, dues);
    return success({
      opening,
      isOpeningEstimated: budget.inHand.on < asOf,
      days: forecastDays,
      dues: outlooks,
      warnings: cashFlowWarnings({ days: forecastDays, outlooks, incomes: budget.incomes, dues, daysBeforePayday }),
    });
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refusal('budget.amount_out_of_range');
    throw error;
  }
}

function duesFailure({ inHand }: Budget, dues: readonly PlannedDue[]): Failure<BudgetFailureCode> | null {
  if (dues.length > maximumEntries) return { code: 'budget.too_many_entries', data: { maximum: maximumEntries } };
  for (const [index, { dueDate, amount }] of dues.entries()) {
    const entry = `dues/${index}`;
    const failure = amountFailure(amount, inHand.amount.currency, entry) ?? dayFailure(dueDate, entry);
    if (failure !== null) return failure;
  }
  return null;
}

function reachFailure(
  { inHand: { on } }: Budget,
  { asOf, days = 90, daysBeforePayday = 5 }: ForecastReach,
): Failure<BudgetFailureCode> | null {
  if (!isBudgetDay(asOf)) return { code: 'budget.day_out_of_range' };
  if (!Number.isInteger(days) || days < 1 || days > maximumDays) {
    return { code: 'budget.reach_out_of_range', data: { maximum: maximumDays } };
  }
  if (!Number.isInteger(daysBeforePayday) || daysBeforePayday < 0 || daysBeforePayday > 31) {
    return { code: 'budget.reach_out_of_range', data: { maximum: 31 } };
  }
  if (on > asOf) return { code: 'budget.in_hand_later', data: { on } };
  if (daysBetween(on, asOf) <= maximumCarriedDays) return null;
  return { code: 'budget.in_hand_too_old', data: { on, maximum: maximumCarriedDays } };
}

function openingOn(budget: Budget, asOf: Day): Money {
  const { amount, on } = budget.inHand;
  let opening = amount;
  for (let date = on; date < asOf; date = addDays(date, 1)) opening = balanceAfter(opening, movementsOn(budget, date));
  return opening;
}

function daysOf(
  budget: Budget,
  dues: readonly PlannedDue[],
  opening: Money,
  { asOf, days }: { readonly asOf: Day; readonly days: number },
): readonly ForecastDay[] {
  const duesOn = duesByPayday(dues, asOf);
  const made: ForecastDay[] = [];
  let balance = opening;
  for (let index = 0; index < days; index += 1) {
    const date = addDays(asOf, index);
    const { comes, goes } = movementsOn(budget, date);
    const movements = { comes, goes: [...goes, ...(duesOn.get(date) ?? [])] };
    balance = balanceAfter(balance, movements);
    made.push({ date, ...movements, balance });
  }
  return made;
}

function duesByPayday(dues: readonly PlannedDue[], asOf: Day): ReadonlyMap<Day, readonly Movement[]> {
  const byDay = new Map<Day, Movement[]>();
  const inOrder = [...dues.entries()].sort(([, a], [, b]) => daysBetween(b.dueDate, a.dueDate));
  for (const [index, { dueDate, amount }] of inOrder) {
    if (amount.minor === 0) continue;
    const date = dueDate < asOf ? asOf : dueDate;
    const movements = byDay.get(date) ?? [];
    movements.push({ kind: 'due', index, amount });
    byDay.set(date, movements);
  }
  return byDay;
}

type Movements = Pick<ForecastDay, 'comes' | 'goes'>;

function movementsOn({ incomes, spendings }: Budget, date: Day): Movements {
  const movements = <T extends Income | Spending>(
    entries: readonly T[],
    kindOf: (entry: T) => Movement['kind'],
  ): readonly Movement[] =>
    entries.flatMap((entry, index) => {
      const minor = minorOn(entry.amount.minor, entry, date);
      return minor === 0 ? [] : [{ kind: kindOf(entry), index, amount: money(minor, entry.amount.currency) }];
    });
  return {
    comes: movements(incomes, () => 'income'),
    goes: movements(spendings, ({ isEssential }) => (isEssential ? 'essential' : 'other')),
  };
}

function balanceAfter(balance: Money, { comes, goes }: Movements): Money {
  const total = (movements: readonly Movement[]): Money =>
    sum(
      movements.map(({ amount }) => amount),
      balance.currency,
    );
  return subtract(add(balance, total(comes)), total(goes));
}
