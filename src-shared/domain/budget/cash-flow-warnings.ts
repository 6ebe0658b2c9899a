import { addDays, daysBetween, type Day } from '../calendar/day';
import { compare, money, subtract, sum, type Money } from '../money/money';
import type { Income } from './budget';
import type { DueOutlook } from './due-outlook';
import { essentialsAhead } from './essentials-ahead';
import type { ForecastDay } from './forecast-day';
import type { PlannedDue } from './planned-due';

/** What a forecast warns of; `on` is the day that it is about. Places are those of the lists given. */
export type CashFlowWarning =
  /** The first day at whose end the balance is below zero. */
  | { readonly code: 'cash_flow.below_zero'; readonly on: Day; readonly missing: Money }
  /** The first day at whose end the balance is less than the essential spending until the next income. */
  | {
      readonly code: 'cash_flow.essentials_uncovered';
      readonly on: Day;
      readonly needed: Money;
      readonly missing: Money;
      readonly nextIncome: Day | null;
    }
  /** A due that cannot be paid on its day, and the first later day on which it could be. */
  | {
      readonly code: 'cash_flow.due_unpayable';
      readonly on: Day;
      readonly due: number;
      readonly shortfall: Money;
      readonly firstLaterDay: Day | null;
    }
  /** Three dues or more within seven days; `on` is the first of these days, `until` the last on which one is due. */
  | {
      readonly code: 'cash_flow.dues_close_together';
      readonly on: Day;
      readonly until: Day;
      readonly dues: readonly number[];
      readonly total: Money;
    }
  /** A due few days before a payday. */
  | {
      readonly code: 'cash_flow.due_before_payday';
      readonly on: Day;
      readonly due: number;
      readonly payday: Day;
      readonly inDays: number;
    }
  /** An income that ends, on the day `on` at the latest, before the last of the dues. */
  | {
      readonly code: 'cash_flow.plan_outlasts_income';
      readonly on: Day;
      readonly income: number;
      readonly lastDueDate: Day;
    };

/** A forecast's days with what the warnings are drawn from besides. */
export interface WarningSources {
  readonly days: readonly ForecastDay[];
  readonly outlooks: readonly DueOutlook[];
  readonly incomes: readonly Income[];
  readonly dues: readonly PlannedDue[];
  readonly daysBeforePayday: number;
}

/**
 * What to look out for, in the order of the days. Where the amount of an income that comes anyway is larger, there is
 * no warning that was not there before, and none of an earlier day.
 */
export function cashFlowWarnings(sources: WarningSources): readonly CashFlowWarning[] {
  const warnings = [
    ...belowZero(sources),
    ...essentialsUncovered(sources),
    ...duesUnpayable(sources),
    ...duesCloseTogether(sources),
    ...duesBeforePayday(sources),
    ...planOutlastsIncome(sources),
  ];
  return warnings.sort((a, b) => daysBetween(b.on, a.on));
}

function belowZero({ days }: WarningSources): readonly CashFlowWarning[] {
  const first = days.find(({ balance }) => balance.minor < 0);
  if (first === undefined) return [];
  const { date, balance } = first;
  return [{ code: 'cash_flow.below_zero', on: date, missing: money(-balance.minor, balance.currency) }];
}

function essentialsUncovered({ days }: WarningSources): readonly CashFlowWarning[] {
  const ahead = essentialsAhead(days);
  for (const [index, { date, balance }] of days.entries()) {
    const then = ahead[index];
    if (then === undefined || compare(balance, then.needed) >= 0) continue;
    const missing = subtract(then.needed, balance);
    return [{ code: 'cash_flow.essentials_uncovered', on: date, ...then, missing }];
  }
  return [];
}

function duesUnpayable({ outlooks }: WarningSources): readonly CashFlowWarning[] {
  return outlooks
    .filter(({ canBePaid }) => !canBePaid)
    .map(({ index, payOn, shortfall, firstLaterDay }) => ({
      code: 'cash_flow.due_unpayable',
      on: payOn,
      due: index,
      shortfall,
      firstLaterDay,
    }));
}

function duesCloseTogether({ outlooks }: WarningSources): readonly CashFlowWarning[] {
  const ahead = outlooks.filter(({ due, payOn }) => due.dueDate === payOn);
  const warnings: CashFlowWarning[] = [];
  for (let index = 0; index < ahead.length; ) {
    const first = ahead[index];
    if (first === undefined) break;
    const close = ahead.slice(index).filter(({ payOn }) => daysBetween(first.payOn, payOn) < 7);
    const amounts = close.map(({ due }) => due.amount);
    if (close.length >= 3) {
      warnings.push({
        code: 'cash_flow.dues_close_together',
        on: first.payOn,
        until: close.at(-1)?.payOn ?? first.payOn,
        dues: close.map(({ index: place }) => place),
        total: sum(amounts, first.due.amount.currency),
      });
    }
    index += close.length >= 3 ? close.length : 1;
  }
  return warnings;
}

function duesBeforePayday({ days, outlooks, daysBeforePayday }: WarningSources): readonly CashFlowWarning[] {
  const paydays = days.filter(({ comes }) => comes.length > 0).map(({ date }) => date);
  return outlooks.flatMap(({ index, payOn }): readonly CashFlowWarning[] => {
    const payday = paydays.find((date) => date >= payOn);
    if (payday === undefined || payday === payOn || payday > addDays(payOn, daysBeforePayday)) return [];
    const inDays = daysBetween(payOn, payday);
    return [{ code: 'cash_flow.due_before_payday', on: payOn, due: index, payday, inDays }];
  });
}

function planOutlastsIncome({ days, incomes, dues }: WarningSources): readonly CashFlowWarning[] {
  const dates = dues.filter(({ amount }) => amount.minor > 0).map(({ dueDate }) => dueDate);
  const lastDueDate = dates.reduce<Day | null>((last, date) => (last === null || date > last ? date : last), null);
  return incomes.flatMap(({ amount, comes, until }, income): readonly CashFlowWarning[] => {
    const comesOften = amount.minor > 0 && comes.kind !== 'once';
    if (!comesOften || lastDueDate === null || until === null || lastDueDate <= until) return [];
    // One that has ended by the first day is not counted on any more.
    if (until < (days[0]?.date ?? until)) return [];
    return [{ code: 'cash_flow.plan_outlasts_income', on: until, income, lastDueDate }];
  });
}
