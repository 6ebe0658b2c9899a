import { describe, expect, it } from 'vitest';
import type { Budget } from '#shared/domain/budget/budget';
import { budgetFailure } from '#shared/domain/budget/budget-failure';
import { cashFlowForecast, type ForecastReach } from '#shared/domain/budget/cash-flow-forecast';
import { monthlyFigures } from '#shared/domain/budget/monthly-figures';
import { day } from '#shared/domain/calendar/day';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aBudget, anIncome, aPlannedDue, aSpending, every, onThe } from './a-budget';

const dollars = money(1, 'USD' as CurrencyCode); // three capital letters
const today = day('2026-11-25');

function withSpending(comes: Parameters<typeof aSpending>[1], given: Parameters<typeof aSpending>[2] = {}): Budget {
  return aBudget({ spendings: [aSpending(100, onThe(1)), aSpending(100, comes, given)] });
}

describe('budgetFailure', () => {
  it('finds nothing wrong with a sound budget, or an empty one', () => {
    expect(budgetFailure(aBudget())).toBeNull();
    expect(budgetFailure(aBudget({ incomes: [], spendings: [] }))).toBeNull();
    expect(budgetFailure(aBudget({ incomes: [], spendings: Array.from({ length: 1_000 }, () => aSpending(1, onThe(1))) }))).toBeNull();
    expect(budgetFailure(withSpending(onThe(31), { from: day('1900-01-01'), until: day('2999-12-31') }))).toBeNull();
    expect(budgetFailure(withSpending(onThe(1), { from: today, until: today }))).toBeNull();
  });

  it.each<readonly [string, Budget, object]>([
    ['budget.amount_negative', aBudget({ inHand: { amount: money(-1, CNY), on: today } }), { entry: 'inHand' }],
    ['budget.amount_negative', aBudget({ incomes: [anIncome({ amount: money(-1, CNY) })] }), { entry: 'incomes/0' }],
    ['budget.amount_negative', aBudget({ spendings: [aSpending(-1, onThe(1))] }), { entry: 'spendings/0' }],
    ['budget.amount_out_of_range', aBudget({ incomes: [anIncome({ amount: { minor: 2 ** 53, currency: CNY } })] }), { entry: 'incomes/0' }],
    ['budget.amount_out_of_range', aBudget({ incomes: [anIncome({ amount: { minor: NaN, currency: CNY } })] }), { entry: 'incomes/0' }],
    ['budget.currencies_differ', aBudget({ incomes: [anIncome({ amount: dollars })] }), { entry: 'incomes/0', currency: 'USD', expected: 'CNY' }],
    ['budget.day_of_month_out_of_range', withSpending(onThe(32)), { entry: 'spendings/1', dayOfMonth: 32 }],
    ['budget.day_of_month_out_of_range', withSpending(onThe(0)), { entry: 'spendings/1', dayOfMonth: 0 }],
    ['budget.day_of_month_out_of_range', withSpending(onThe(1.5)), { entry: 'spendings/1', dayOfMonth: 1.5 }],
    ['budget.frequency_out_of_range', withSpending(every(0, 'week', '2026-11-25')), { entry: 'spendings/1' }],
    ['budget.frequency_out_of_range', withSpending(every(1_000, 'day', '2026-11-25')), { entry: 'spendings/1' }],
    ['budget.frequency_out_of_range', withSpending(every(2, 'half-month', '2026-11-25')), { entry: 'spendings/1' }],
    ['budget.until_before_from', withSpending(onThe(1), { from: today, until: day('2026-11-24') }), { entry: 'spendings/1', from: '2026-11-25', until: '2026-11-24' }],
    ['budget.day_out_of_range', aBudget({ inHand: { amount: money(0, CNY), on: day('1899-12-31') } }), { entry: 'inHand' }],
    ['budget.day_out_of_range', withSpending(every(1, 'week', '0001-01-01')), { entry: 'spendings/1' }],
    ['budget.day_out_of_range', withSpending({ kind: 'once', on: day('3000-01-01') }), { entry: 'spendings/1' }],
    ['budget.day_out_of_range', withSpending(onThe(1), { until: day('9999-12-31') }), { entry: 'spendings/1' }],
    ['budget.too_many_entries', aBudget({ spendings: Array.from({ length: 1_000 }, () => aSpending(1, onThe(1))) }), { maximum: 1_000 }],
  ])('refuses with %s', (code, budget, data) => {
    expect(budgetFailure(budget)).toEqual({ code, data });
    expect(cashFlowForecast(budget, [], { asOf: today })).toEqual({ ok: false, failure: { code, data } });
    expect(monthlyFigures(budget, today, 'half-up')).toEqual({ ok: false, failure: { code, data } });
  });
});

describe('cashFlowForecast, asked for nonsense', () => {
  const due = aPlannedDue('2026-12-02', 100);

  it('takes what is just none', () => {
    expect(cashFlowForecast(aBudget(), Array.from({ length: 1_000 }, () => due), { asOf: day('2027-02-23'), days: 366, daysBeforePayday: 31 }).ok).toBe(true);
  });

  it.each<readonly [string, ForecastReach, object | undefined]>([
    ['budget.in_hand_later', { asOf: day('2026-11-24') }, { on: '2026-11-25' }],
    ['budget.in_hand_too_old', { asOf: day('2027-02-24') }, { on: '2026-11-25', maximum: 90 }],
    ['budget.reach_out_of_range', { asOf: today, days: 0 }, { maximum: 366 }],
    ['budget.reach_out_of_range', { asOf: today, days: 367 }, { maximum: 366 }],
    ['budget.reach_out_of_range', { asOf: today, days: 1.5 }, { maximum: 366 }],
    ['budget.reach_out_of_range', { asOf: today, daysBeforePayday: -1 }, { maximum: 31 }],
    ['budget.reach_out_of_range', { asOf: today, daysBeforePayday: 32 }, { maximum: 31 }],
    ['budget.day_out_of_range', { asOf: day('9999-12-31') }, undefined],
  ])('refuses with %s', (code, reach, data) => {
    expect(cashFlowForecast(aBudget(), [], reach)).toEqual({ ok: false, failure: data === undefined ? { code } : { code, data } });
  });

  it.each([
    ['budget.amount_negative', { ...due, amount: money(-1, CNY) }, { entry: 'dues/1' }],
    ['budget.currencies_differ', { ...due, amount: dollars }, { entry: 'dues/1', currency: 'USD', expected: 'CNY' }],
    ['budget.day_out_of_range', { ...due, dueDate: day('3000-01-01') }, { entry: 'dues/1' }],
  ])('refuses a due with %s', (code, wrong, data) => {
    expect(cashFlowForecast(aBudget(), [due, wrong], { asOf: today })).toEqual({ ok: false, failure: { code, data } });
  });

  it('refuses more dues than it looks at, and sums beyond what can be counted', () => {
    const many = Array.from({ length: 1_001 }, () => due);
    const large = { ...due, amount: money(Number.MAX_SAFE_INTEGER, CNY) };

    expect(cashFlowForecast(aBudget(), many, { asOf: today })).toMatchObject({ failure: { code: 'budget.too_many_entries' } });
    expect(cashFlowForecast(aBudget(), [large, large], { asOf: today })).toEqual({ ok: false, failure: { code: 'budget.amount_out_of_range' } });
  });

  it('asks for monthly figures of a day that is one', () => {
    expect(monthlyFigures(aBudget(), day('3000-01-01'), 'half-up')).toEqual({ ok: false, failure: { code: 'budget.day_out_of_range' } });
  });
});
