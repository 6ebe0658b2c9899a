import { describe, expect, it } from 'vitest';
import type { Budget } from '#shared/domain/budget/budget';
import { monthlyFiguresDerivation } from '#shared/domain/budget/monthly-figures-derivation';
import { monthlyFigures } from '#shared/domain/budget/monthly-figures';
import { budgetOfShort } from '#shared/domain/budget/short-budget';
import { day } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import type { RoundingMode } from '#shared/domain/money/rational';
import { aBudget, anIncome, aSpending, every, onThe } from './a-budget';

const cny = (minor: number) => money(minor, CNY);

function figures(budget: Budget, asOf = '2026-11-25', rounding: RoundingMode = 'half-up'): readonly number[] {
  const made = monthlyFigures(budget, day(asOf), rounding);
  if (!made.ok) throw new Error(made.failure.code);
  const { income, essential, other, leftOver } = made.value;
  return [income.minor, essential.minor, other.minor, leftOver.minor];
}

describe('monthlyFigures', () => {
  it('counts a weekly amount 52 times a year', () => {
    // 200.00 x 52 / 12 = 866.666...; with the rent of 1,200.00: 2,066.67. 3,000.00 - 2,066.67 - 50.00 = 883.33.
    expect(figures(aBudget())).toEqual([300_000, 206_667, 5_000, 88_333]);
  });

  it.each([
    ['up', 206_667],
    ['down', 206_666],
  ] as const)('rounds a sum %s as told', (rounding, essential) => {
    expect(figures(aBudget(), '2026-11-25', rounding)).toEqual([300_000, essential, 5_000, 295_000 - essential]);
  });

  it.each([
    [every(1, 'day', '2026-01-01'), 3_650],
    [every(2, 'week', '2026-01-01'), 260],
    [every(1, 'half-month', '2026-01-01'), 240],
    [every(1, 'month', '2026-01-31'), 120],
    [every(3, 'month', '2026-01-31'), 40],
    [every(1, 'year', '2026-02-28'), 10],
    [onThe('last'), 120],
    [{ kind: 'spread-over-month' } as const, 120],
    [{ kind: 'once', on: day('2026-11-25') } as const, 0],
  ])('counts 1.20 that comes as %j by its yearly sum over twelve', (comes, perMonth) => {
    expect(figures({ ...aBudget(), incomes: [], spendings: [aSpending(120, comes)] })).toEqual([0, perMonth, 0, 0 - perMonth]);
  });

  it('settles each entry, so that what is shown of them sums to what is shown of all', () => {
    // 200.00 x 52 / 12 = 866.666... and 1,000.00 / 12 = 83.333...: 950.00 together, but 866.67 and 83.34 where each is rounded up.
    const spendings = [aSpending(20_000, every(1, 'week', '2026-11-30')), aSpending(100_000, every(1, 'year', '2026-05-01'), { until: day('2026-11-25') }), aSpending(7, { kind: 'once', on: day('2026-11-25') })];
    const made = monthlyFigures({ ...aBudget(), spendings }, day('2026-11-25'), 'up');

    expect(made).toMatchObject({ value: { essential: cny(95_001), incomes: [cny(300_000)], spendings: [cny(86_667), cny(8_334), cny(0)] } });
  });

  it('counts what is in force on the day only', () => {
    const incomes = [anIncome({ until: day('2026-11-24') }), anIncome({ from: day('2026-11-26') }), anIncome({ amount: cny(70_000), from: day('2026-11-25'), until: day('2026-11-25') })];

    expect(figures({ ...aBudget(), incomes, spendings: [] })).toEqual([70_000, 0, 0, 70_000]);
  });

  it('reads a short budget as one of three entries', () => {
    const short = budgetOfShort({
      inHand: { amount: cny(30_000), on: day('2026-11-25') },
      income: { amount: cny(400_000), comes: onThe(15) },
      essentialSpending: cny(280_000),
      otherSpending: cny(60_000),
    });

    expect(short.incomes.length + short.spendings.length).toBe(3);
    expect(figures(short)).toEqual([400_000, 280_000, 60_000, 60_000]);
  });

  it('can be asked how each figure comes about', () => {
    const derivation = monthlyFiguresDerivation(aBudget(), day('2026-11-25'), 'half-up', 'leftOver');

    expect(derivation).toMatchObject({
      value: {
        name: 'leftOver',
        formula: 'left-over',
        inputs: [
          { name: 'income', inputs: [{ value: { money: cny(300_000) }, origin: { kind: 'borrower', reference: 'incomes/0' } }] },
          { name: 'essentialSpending', inputs: [{ origin: { reference: 'spendings/0' } }, { formula: 'monthly-amount', rounding: 'half-up', value: { money: cny(86_667) } }] },
          { name: 'otherSpending', inputs: [{ origin: { reference: 'spendings/2' } }] },
        ],
      },
    });
  });

  it('says of nothing that the borrower said so, and derives nothing of a budget that is none', () => {
    const empty = aBudget({ incomes: [], spendings: [aSpending(100, { kind: 'once', on: day('2026-11-25') })] });
    const wrong = aBudget({ incomes: [anIncome({ amount: cny(-1) })] });

    expect(monthlyFiguresDerivation(empty, day('2026-11-25'), 'up', 'income')).toEqual({
      ok: true,
      value: { name: 'income', value: { kind: 'money', money: cny(0) }, origin: { kind: 'borrower' } },
    });
    expect(monthlyFiguresDerivation(wrong, day('2026-11-25'), 'up', 'income')).toMatchObject({ ok: false, failure: { code: 'budget.amount_negative' } });
  });

  it('refuses sums beyond what can be counted', () => {
    const incomes = [anIncome({ amount: cny(Number.MAX_SAFE_INTEGER) }), anIncome()];

    expect(monthlyFigures({ ...aBudget(), incomes }, day('2026-11-25'), 'half-up')).toEqual({
      ok: false,
      failure: { code: 'budget.amount_out_of_range' },
    });
  });
});
