import { describe, expect, it } from 'vitest';
import type { Budget } from '#shared/domain/budget/budget';
import { cashFlowForecast, type CashFlowForecast, type ForecastReach } from '#shared/domain/budget/cash-flow-forecast';
import type { PlannedDue } from '#shared/domain/budget/planned-due';
import { budgetOfShort } from '#shared/domain/budget/short-budget';
import { day } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aBudget, anIncome, aPlannedDue, aSpending, every, onThe } from './a-budget';

const cny = (minor: number) => money(minor, CNY);

function forecast(budget: Budget, dues: readonly PlannedDue[] = [], reach: Partial<ForecastReach> = {}): CashFlowForecast {
  const made = cashFlowForecast(budget, dues, { asOf: day('2026-11-25'), ...reach });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** Balances at the ends of the days on which something comes or goes. */
function steps({ days }: CashFlowForecast): readonly (readonly [string, number])[] {
  return days.filter(({ comes, goes }) => comes.length + goes.length > 0).map(({ date, balance }) => [date, balance.minor]);
}

describe('cashFlowForecast', () => {
  it('carries the money in hand from day to day', () => {
    const { opening, isOpeningEstimated, days, ...rest } = forecast(aBudget(), [], { days: 27 });

    expect([opening, isOpeningEstimated, days.length, days[0]?.date, days.at(-1)?.date]).toEqual([cny(150_000), false, 27, '2026-11-25', '2026-12-21']);
    // Monday 30 November: food and telephone; 1 December: rent; Monday the 7th: food; 10th: wages; 14th and 21st: food.
    expect(steps({ opening, isOpeningEstimated, days, ...rest })).toEqual([
      ['2026-11-30', 125_000],
      ['2026-12-01', 5_000],
      ['2026-12-07', -15_000],
      ['2026-12-10', 285_000],
      ['2026-12-14', 265_000],
      ['2026-12-21', 245_000],
    ]);
  });

  it('says of each amount what it is', () => {
    const { days } = forecast(aBudget({ incomes: [anIncome({ comes: onThe(30) })] }), [aPlannedDue('2026-11-30', 7_000)]);

    expect(days[5]).toEqual({
      date: '2026-11-30',
      comes: [{ kind: 'income', index: 0, amount: cny(300_000) }],
      goes: [
        { kind: 'essential', index: 1, amount: cny(20_000) },
        { kind: 'other', index: 2, amount: cny(5_000) },
        { kind: 'due', index: 0, amount: cny(7_000) },
      ],
      balance: cny(418_000),
    });
  });

  it('looks 90 days ahead where nothing else is said', () => {
    // 25 November and 89 days: six of November, 31, 31, and 22 of February.
    expect(forecast(aBudget()).days.at(-1)?.date).toBe('2027-02-22');
  });

  it('carries the opening on by the budget where the money in hand was counted before', () => {
    const { opening, isOpeningEstimated, days } = forecast(aBudget(), [], { asOf: day('2026-12-02'), days: 1 });

    expect([opening, isOpeningEstimated, days[0]?.balance]).toEqual([cny(5_000), true, cny(5_000)]);
  });

  it('counts what comes on the day of the money in hand as still to come', () => {
    const budget = aBudget({ incomes: [anIncome({ comes: { kind: 'once', on: day('2026-11-25') } })], spendings: [] });

    expect(forecast(budget, [], { days: 3 }).days.map(({ balance }) => balance.minor)).toEqual([450_000, 450_000, 450_000]);
  });

  it('has nothing before an entry is in force, nor after', () => {
    const spendings = [aSpending(100, { kind: 'spread-over-month' }, { from: day('2026-11-27'), until: day('2026-11-28') })];
    const { days } = forecast(aBudget({ incomes: [], spendings }), [], { days: 5 });

    // 1.00 in 30 days: after 26, 27 and 28 of them 0.86, 0.90 and 0.93 have gone.
    expect(days.map(({ goes }) => goes.map(({ amount }) => amount.minor))).toEqual([[], [], [4], [3], []]);
  });

  it('pays what is past due on the first day, the oldest first', () => {
    const dues = [aPlannedDue('2026-11-20', 60_000), aPlannedDue('2026-10-20', 100_000)];
    const { days, dues: outlooks } = forecast(aBudget({ incomes: [], spendings: [] }), dues, { days: 2 });

    expect(days.map(({ balance }) => balance.minor)).toEqual([-10_000, -10_000]);
    expect(outlooks.map(({ index, payOn, canBePaid, shortfall }) => [index, payOn, canBePaid, shortfall.minor])).toEqual([
      [1, '2026-11-25', true, 0],
      [0, '2026-11-25', false, 10_000],
    ]);
  });

  it('spreads the sums of a short budget over the month', () => {
    const budget = budgetOfShort({
      inHand: { amount: cny(100_000), on: day('2026-11-25') },
      income: { amount: cny(400_000), comes: onThe('last') },
      essentialSpending: cny(280_001),
      otherSpending: cny(0),
    });

    // Six of thirty days: 2,800.01 less what the first 24 took, 2,240.008 rounded down.
    expect(forecast(budget, [], { days: 6 }).days.at(-1)?.balance).toEqual(cny(100_000 - (280_001 - 224_000) + 400_000));
  });
});

describe('the outlook of a due', () => {
  function outlook(dues: readonly PlannedDue[], budget = aBudget()): readonly unknown[] {
    return forecast(budget, dues).dues.map(({ canBePaid, leavesEssentials, shortfall, firstLaterDay }) => [canBePaid, leavesEssentials, shortfall.minor, firstLaterDay]);
  }

  it('can be paid where enough is left after everything before it', () => {
    // 10 December: 2,850.00, of which food on the 14th, 21st and 28th, the rent and food on 4 January are needed: 2,000.00.
    expect(outlook([aPlannedDue('2026-12-10', 85_000)])).toEqual([[true, true, 0, null]]);
    expect(outlook([aPlannedDue('2026-12-10', 85_001)])).toEqual([[true, false, 0, null]]);
    expect(outlook([aPlannedDue('2026-12-10', 285_000)])).toEqual([[true, false, 0, null]]);
  });

  it('is short of what is missing, until the first later day that has enough', () => {
    // 2 December: 50.00 in hand; on the 10th 2,850.00.
    expect(outlook([aPlannedDue('2026-12-02', 30_000)])).toEqual([[false, false, 25_000, '2026-12-10']]);
    expect(outlook([aPlannedDue('2026-12-02', 285_000)])).toEqual([[false, false, 280_000, '2026-12-10']]);
    // On 10 January 2,850.00 - 2,000.00 - 50.00 + 3,000.00 = 3,800.00.
    expect(outlook([aPlannedDue('2026-12-02', 285_001)])).toEqual([[false, false, 280_001, '2027-01-10']]);
  });

  it('has no later day where the whole forecast has none', () => {
    expect(outlook([aPlannedDue('2026-12-02', 10_000_000)])).toEqual([[false, false, 9_995_000, null]]);
  });

  it('counts the dues before it and not those after it', () => {
    const dues = [aPlannedDue('2026-12-11', 300_000), aPlannedDue('2026-12-02', 30_000)];

    // The second is paid first and waits for the 10th; the first then has 2,550.00 on the 11th, and on 10 January 3,500.00.
    expect(outlook(dues)).toEqual([
      [false, false, 25_000, '2026-12-10'],
      [false, false, 45_000, '2027-01-10'],
    ]);
  });

  it('is not given for dues of nothing, nor for those after the last day', () => {
    expect(outlook([aPlannedDue('2026-12-02', 0), aPlannedDue('2027-02-23', 1)])).toEqual([]);
  });
});

describe('the warnings of a forecast', () => {
  const rich = aBudget({ inHand: { amount: cny(10_000_000), on: day('2026-11-25') } });

  it('are none where there is enough', () => {
    expect(forecast(rich, [aPlannedDue('2026-12-20', 100_000)]).warnings).toEqual([]);
  });

  it('name the first day below zero, and before it the first on which essential spending is not covered', () => {
    // Until the 10th: food twice and the rent, 1,600.00, of which 1,500.00 are there.
    expect(forecast(aBudget()).warnings).toEqual([
      { code: 'cash_flow.essentials_uncovered', on: '2026-11-25', needed: cny(160_000), missing: cny(10_000), nextIncome: '2026-12-10' },
      { code: 'cash_flow.below_zero', on: '2026-12-07', missing: cny(15_000) },
    ]);
  });

  it('are none where it is just enough', () => {
    const spendings = [aSpending(150_000, { kind: 'once', on: day('2026-11-27') })];

    expect(forecast(aBudget({ spendings })).warnings).toEqual([]);
    expect(forecast(aBudget({ incomes: [], spendings }), [aPlannedDue('2026-11-26', 0)]).warnings).toEqual([]);
  });

  it('look as far as the forecast where no income comes', () => {
    const { warnings } = forecast(aBudget({ incomes: [] }), [], { days: 13 });

    expect(warnings[0]).toMatchObject({ code: 'cash_flow.essentials_uncovered', on: '2026-11-25', needed: cny(160_000), nextIncome: null });
  });

  it('name each due that cannot be paid', () => {
    const { warnings } = forecast(aBudget(), [aPlannedDue('2026-12-02', 30_000)]);

    expect(warnings).toContainEqual({ code: 'cash_flow.due_unpayable', on: '2026-12-02', due: 0, shortfall: cny(25_000), firstLaterDay: '2026-12-10' });
  });

  it('name three dues within seven days', () => {
    const dues = [aPlannedDue('2026-12-18', 300), aPlannedDue('2026-12-12', 100), aPlannedDue('2026-12-15', 200), aPlannedDue('2026-12-19', 400)];

    expect(forecast(rich, dues).warnings).toEqual([
      { code: 'cash_flow.dues_close_together', on: '2026-12-12', until: '2026-12-18', dues: [1, 2, 0], total: cny(600) },
    ]);
  });

  it('find three dues that begin after a first one, and none in eight days, or among those past due', () => {
    const close = (dates: readonly string[]): readonly string[] =>
      forecast(rich, dates.map((date) => aPlannedDue(date, 100))).warnings.filter(({ code }) => code === 'cash_flow.dues_close_together').map(({ on }) => on);

    expect(close(['2026-12-12', '2026-12-15', '2026-12-19'])).toEqual([]);
    expect(close(['2026-12-12', '2026-12-15', '2026-12-19', '2026-12-21'])).toEqual(['2026-12-15']);
    expect(close(['2026-11-01', '2026-11-02', '2026-11-25', '2026-11-26'])).toEqual([]);
  });

  it.each([
    ['2026-12-05', undefined, 5],
    ['2026-12-04', undefined, null],
    ['2026-12-10', undefined, null],
    ['2026-12-04', 6, 6],
    ['2026-12-09', 0, null],
  ])('of a due on %s, within %s days before the payday on the 10th', (dueDate, daysBeforePayday, inDays) => {
    const reach = daysBeforePayday === undefined ? {} : { daysBeforePayday };
    const found = inDays === null ? [] : [{ code: 'cash_flow.due_before_payday', on: dueDate, due: 0, payday: '2026-12-10', inDays }];

    expect(forecast(rich, [aPlannedDue(dueDate, 100)], reach).warnings).toEqual(found);
  });

  it('are not of a due on a payday, though another is near', () => {
    const budget = { ...rich, incomes: [anIncome({ comes: every(2, 'day', '2026-12-10') })] };

    expect(forecast(budget, [aPlannedDue('2026-12-10', 100)]).warnings).toEqual([]);
  });

  it('know no payday of an income of nothing', () => {
    const budget = { ...rich, incomes: [anIncome({ amount: cny(0) })] };

    expect(forecast(budget, [aPlannedDue('2026-12-09', 100)]).warnings).toEqual([]);
  });

  it('name an income that ends before the last due, also where that is beyond the forecast', () => {
    const budget = { ...rich, incomes: [anIncome({ until: day('2027-01-10') })] };

    expect(forecast(budget, [aPlannedDue('2027-01-11', 100)]).warnings).toEqual([
      { code: 'cash_flow.plan_outlasts_income', on: '2027-01-10', income: 0, lastDueDate: '2027-01-11' },
    ]);
    expect(forecast(budget, [aPlannedDue('2028-01-20', 100)]).warnings).toHaveLength(1);
    expect(forecast(budget, [aPlannedDue('2027-01-01', 1), aPlannedDue('2027-03-01', 1), aPlannedDue('2027-02-01', 1), aPlannedDue('2027-04-01', 0)]).warnings).toMatchObject([{ lastDueDate: '2027-03-01' }]);
    expect(forecast({ ...rich, incomes: [anIncome({ until: day('2026-11-25') })] }, [aPlannedDue('2027-01-11', 100)]).warnings).toMatchObject([{ on: '2026-11-25' }]);
    expect(forecast(budget, [aPlannedDue('2027-01-10', 100)]).warnings).toEqual([]);
  });

  it.each([
    ['comes once', anIncome({ comes: { kind: 'once', on: day('2026-12-20') }, until: day('2026-12-31') })],
    ['has ended', anIncome({ until: day('2026-11-24') })],
    ['is nothing', anIncome({ amount: cny(0), until: day('2026-12-31') })],
  ])('expect no end of an income that %s', (_, income) => {
    const incomes = [anIncome({ comes: onThe(1) }), income];

    expect(forecast({ ...rich, incomes }, [aPlannedDue('2027-01-11', 100)]).warnings).toEqual([]);
  });
});
