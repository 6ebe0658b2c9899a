import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { day, daysBetween, isDay } from '#shared/domain/calendar/day';
import { annualRate } from '#shared/domain/disclosure/annual-rate';
import type { DiscountableFlow } from '#shared/domain/disclosure/discountable-flow';
import { solveRate, type RateSolution } from '#shared/domain/disclosure/solve-rate';
import { agreement, disagreeing, type Compared } from '../../../support/agreement';
import { atPeriods } from './flows-of';

const cell = z.union([z.number(), z.string(), z.null()]);
type Cell = z.infer<typeof cell>;
const row = z.array(z.union([cell, z.array(z.union([cell, z.array(cell)]))]));
const excel = z.object({ functions: z.record(z.string(), z.array(row)) })
  .parse(JSON.parse(readFileSync(new URL('../../../fixtures/amortisation/excel-functions.json', import.meta.url), 'utf8')));
const rowsOf = (name: string): z.infer<typeof row>[] => excel.functions[name] ?? [];
const numpy = z.object({ vectors: z.array(z.object({ function: z.string(), args: z.array(z.string()), expected: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL('../../../fixtures/amortisation/numpy-financial.json', import.meta.url), 'utf8')));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const numbers = (values: unknown): number[] | null => {
  const flat = listOf(values).flatMap(listOf);
  return flat.every((value): value is number => typeof value === 'number') ? flat : null;
};

/** The rate as the published one is given, where it is as near as its digits and a billionth of one plus the rate allow. */
function compare(name: string, published: Cell | undefined, solution: RateSolution | null, nearness = 1e-9): Compared {
  const ours = solution?.kind === 'one' ? solution.rate : null;
  if (typeof published !== 'number') return { name, published: 'refused', ours: ours === null ? 'refused' : String(ours) };
  const decimals = /^-?\d+\.(\d{6,})$/.exec(String(published))?.[1]?.length;
  const allowed = Math.max(nearness * (1 + Math.abs(published)), decimals === undefined ? 0 : 0.5 * 10 ** -decimals);
  const agrees = ours !== null && Math.abs(ours - published) <= allowed;
  return { name, published: String(published), ours: agrees ? String(published) : String(ours) };
}

function onDates(values: unknown, dates: unknown): readonly DiscountableFlow[] | null {
  const [amounts, days] = [numbers(values), listOf(dates)];
  if (amounts === null || amounts.length !== days.length) return null;
  if (!days.every((text): text is string => typeof text === 'string' && isDay(text))) return null;
  return amounts.map((amount, index) => ({ amount, whole: 0, fraction: daysBetween(day(days[0] ?? ''), day(days[index] ?? '')) / 365 }));
}

describe('excel-functions.json', () => {
  // Spreadsheets stop at 0.000001 %, that is at eight decimals of the rate.
  const xirr = rowsOf('XIRR').map(([published, values, dates], index) => {
    const flows = onDates(values, dates);
    return compare(`row ${index}`, typeof published === 'number' ? published : null, flows === null ? null : solveRate(flows, 'compound'), 1e-8);
  });
  it(agreement('XIRR to eight decimals', xirr), () => {
    expect(disagreeing(xirr)).toEqual([`row ${xirr.length - 1}`]);
  });

  it('says -99.999998 % where a spreadsheet ends at -100 %', () => {
    expect(Number(xirr.at(-1)?.ours)).toBeCloseTo(-0.999999978, 9);
  });

  // Bisection with 40 decimal digits in Python's decimal module.
  it.each([
    [6, 0.137963533195413],
    [7, 0.778688687609283],
    [8, -0.935842480664997],
    [10, 3235.159638409278],
    [12, 3.434984568866093],
    [15, -0.642307612195404],
  ])('gives more digits of XIRR in row %i than are published', (index, expected) => {
    const [, values, dates] = rowsOf('XIRR')[index] ?? [];
    const flows = onDates(values, dates) ?? [];

    const solution = solveRate(flows, 'compound');

    expect(solution.kind === 'one' && solution.rate / expected).toBeCloseTo(1, 13);
  });

  const irr = rowsOf('IRR').map(([published, values], index) => {
    const amounts = numbers(values) ?? [];
    return compare(`row ${index}`, typeof published === 'number' ? published : null, solveRate(amounts.map((amount, whole) => ({ amount, whole, fraction: 0 })), 'compound'));
  });
  it(agreement('IRR to the published digits', irr), () => {
    expect(disagreeing(irr)).toEqual([]);
  });

  const rate = rowsOf('RATE').map(([published, ...args], index) => {
    const given = numbers(args.map((arg) => arg ?? 0));
    const [periods, payment, present, future, type] = given ?? [];
    return compare(`row ${index}`, typeof published === 'number' ? published : null, solveLoan({ periods, payment, present, future, type }));
  });
  // Row 3 has 24.99 periods, which are no flows. Row 9 is refused for its first guess of nothing only: row 5 is the same without it.
  it(agreement('RATE to the published digits', rate), () => {
    expect(disagreeing(rate)).toEqual(['row 3', 'row 9']);
    expect(Number(rate[9]?.ours)).toBeCloseTo(0.0874999976840937, 9);
  });

  const effect = rowsOf('EFFECT').map(([published, nominal, periods], index) => {
    const effective = typeof nominal === 'number' && typeof periods === 'number' && periods > 0 ? effectiveOf(nominal, periods) : null;
    return compare(`row ${index}`, typeof published === 'number' ? published : null, effective);
  });
  it(agreement('EFFECT to the published digits', effect), () => {
    expect(disagreeing(effect)).toEqual([]);
  });

  const nominal = rowsOf('NOMINAL').map(([published, effective, periods], index) => {
    const found = typeof effective === 'number' && typeof periods === 'number' && effective > 0 ? nominalOf(effective, periods) : null;
    return compare(`row ${index}`, typeof published === 'number' ? published : null, found);
  });
  it(agreement('NOMINAL to the published digits', nominal), () => {
    expect(disagreeing(nominal)).toEqual([]);
  });

  it('balances where XNPV is nothing', () => {
    const balanced = rowsOf('XNPV').filter(([published]) => published === 0);

    for (const [, published, values, dates] of balanced) {
      const flows = onDates(values, dates);
      expect(flows === null ? null : solveRate(flows, 'compound')).toMatchObject({ kind: 'one', rate: expect.closeTo(Number(published), 9) });
    }
    expect(balanced).toHaveLength(1);
  });
});

describe('numpy-financial.json', () => {
  const irr = numpy.vectors.filter((vector) => vector.function === 'irr').map(({ args, expected }) => {
    const amounts = z.array(z.number()).parse(JSON.parse(args[0] ?? ''));
    const solution = solveRate(amounts.map((amount, whole) => ({ amount, whole, fraction: 0 })), 'compound');
    const decimals = expected.split('.')[1]?.length ?? 0;
    const ours = solution.kind === 'one' ? solution.rate.toFixed(decimals) : 'NaN';
    return { name: args[0] ?? '', published: expected, ours, solution };
  });
  // Numpy picks the rate nearest to nothing. The last but one has two rates above nothing, which we name instead of choosing.
  it(agreement('irr to the published digits', irr), () => {
    expect(disagreeing(irr)).toEqual(['[-5,10.5,1,-8,1]']);
    expect(irr.find(({ name }) => name === '[-5,10.5,1,-8,1]')?.solution).toEqual({
      kind: 'several', rates: [expect.closeTo(0.0886, 4), expect.closeTo(0.7095, 3)],
    });
  });

  const rate = numpy.vectors.filter((vector) => vector.function === 'rate').map(({ args, expected }) => {
    const [periods, payment, present, future] = args.map(Number);
    return compare(args.join(), Number(expected), solveLoan({ periods, payment, present, future, type: 0 }));
  });
  it(agreement('rate to the published digits', rate), () => {
    expect(disagreeing(rate)).toEqual([]);
  });
});

interface Loan {
  readonly periods: number | undefined;
  readonly payment: number | undefined;
  readonly present: number | undefined;
  readonly future: number | undefined;
  readonly type: number | undefined;
}

/** The rate of a spreadsheet's loan: an amount now, equal payments at the end or the beginning of each period, an amount at the end. */
function solveLoan({ periods = 0, payment = 0, present = 0, future = 0, type = 0 }: Loan): RateSolution | null {
  if (![payment, present, future].every(Number.isFinite) || !Number.isInteger(periods) || periods < 1) return null;
  const payments = Array.from({ length: periods }, (_, index) => ({ amount: payment, whole: type === 1 ? index : index + 1, fraction: 0 }));
  return solveRate([{ amount: present, whole: 0, fraction: 0 }, ...payments, { amount: future, whole: periods, fraction: 0 }], 'compound');
}

/** A million that costs a nominal rate for one period, asked for its effective rate. */
function effectiveOf(nominal: number, periodsPerYear: number): RateSolution | null {
  const paid = (1_000_000 * (1 + nominal / periodsPerYear)).toFixed(3);
  const rate = annualRate({ method: 'irr', periodsPerYear, flows: { advances: atPeriods('1000000', '0', '0', 1, 'KWD'), payments: atPeriods(paid, '1', '0', 1, 'KWD') } });
  return rate.ok ? { kind: 'one', rate: Number(rate.value.effective) / 100, others: [] } : null;
}

/** A million that costs an effective rate for a year of periods, asked for its nominal rate. */
function nominalOf(effective: number, periodsPerYear: number): RateSolution | null {
  const paid = (1_000_000 * (1 + effective)).toFixed(3);
  const rate = annualRate({ method: 'irr', periodsPerYear, flows: { advances: atPeriods('1000000', '0', '0', 1, 'KWD'), payments: atPeriods(paid, String(periodsPerYear), '0', 1, 'KWD') } });
  return rate.ok ? { kind: 'one', rate: Number(rate.value.nominal) / 100, others: [] } : null;
}
