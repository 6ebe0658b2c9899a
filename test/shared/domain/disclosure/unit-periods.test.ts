import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { parseFrequency, type Frequency } from '#shared/domain/calendar/frequency';
import { commonUnitPeriod } from '#shared/domain/disclosure/common-unit-period';
import { distinctDays } from '#shared/domain/disclosure/flow-days';
import { unitPeriodsPerYear, type UnitPeriod } from '#shared/domain/disclosure/unit-period';
import { unitPeriodsBetween } from '#shared/domain/disclosure/unit-periods-between';
import { onDays } from './flows-of';

const frequency = (text: string): Frequency => {
  const parsed = parseFrequency(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const recurring = (text: string): UnitPeriod => ({ kind: 'recurring', every: frequency(text) });
const between = (from: string, to: string, unitPeriod: string): [number, number, number] => {
  const { whole, fraction } = unitPeriodsBetween(day(from), { day: day(to), anchor: null, every: null }, recurring(unitPeriod));
  return [whole, fraction.numerator, fraction.denominator];
};

describe('unitPeriodsBetween', () => {
  // The first ten are the t and f that Appendix J (c) prints for its examples; the others follow (b)(5) by hand.
  it.each([
    ['1978-01-10', '1978-02-10', '1 month', 1, 0, 30],
    ['1978-02-10', '1978-04-01', '1 month', 1, 19, 30],
    ['1978-02-23', '1978-03-01', 'half month', 0, 6, 15],
    ['1978-05-23', '1978-10-01', '3 months', 1, 39, 90],
    ['1978-03-20', '1978-04-21', '1 week', 4, 4, 7],
    ['1978-03-18', '1978-04-20', '4 weeks', 1, 5, 28],
    ['1978-04-03', '1978-04-11', '2 weeks', 0, 8, 14],
    ['1978-01-17', '1979-07-17', '1 year', 1, 6, 12],
    ['1979-04-10', '1979-06-12', '1 month', 2, 2, 30],
    ['1979-04-10', '1979-09-18', '1 month', 5, 8, 30],
    ['1978-01-10', '1978-03-01', '2 months', 0, 52, 60],
    ['1978-02-23', '1978-03-16', 'half month', 1, 6, 15],
    ['2023-10-26', '2023-11-30', '1 year', 0, 35, 365],
    ['2023-10-26', '2025-11-30', '12 months', 2, 35, 365],
    ['2023-10-26', '2023-11-30', '1 day', 35, 0, 1],
    ['2026-01-31', '2026-02-28', '1 month', 1, 0, 30],
    ['2026-05-01', '2026-05-01', '1 month', 0, 0, 30],
  ])('from %s to %s by %s is %i and %i/%i', (from, to, unitPeriod, whole, numerator, denominator) => {
    expect(between(from, to, unitPeriod)).toEqual([whole, numerator, denominator]);
  });
});

describe('unitPeriodsPerYear', () => {
  it.each([['1 day', 365, 1], ['1 week', 52, 1], ['4 weeks', 52, 4], ['half month', 24, 1], ['1 month', 12, 1], ['3 months', 12, 3], ['1 year', 1, 1]])(
    'of %s are %i/%i', (unitPeriod, numerator, denominator) => {
      expect(unitPeriodsPerYear(recurring(unitPeriod))).toEqual({ numerator, denominator });
    },
  );

  it('of a term are twelve over its months or 365 over its days', () => {
    expect(unitPeriodsPerYear({ kind: 'term', count: 6, unit: 'month' })).toEqual({ numerator: 12, denominator: 6 });
    expect(unitPeriodsPerYear({ kind: 'term', count: 255, unit: 'day' })).toEqual({ numerator: 365, denominator: 255 });
  });
});

describe('commonUnitPeriod', () => {
  const of = (begin: string, advances: readonly string[], payments: Parameters<typeof onDays>[]): UnitPeriod =>
    commonUnitPeriod({
      begin: day(begin),
      advances: advances.map(day),
      payments: distinctDays(payments.flatMap((flow) => onDays(...flow))),
    });

  it.each([
    ['1 month', [['1', '2026-02-28', '1 month', 12]]],
    ['4 weeks', [['1', '2026-02-10', '4 weeks', 6]]],
    ['1 week', [['1', '2026-02-10', '1 week', 6], ['1', '2026-06-10', '1 month', 3]]],
    ['half month', [['1', '2026-02-01', 'half month', 6]]],
    ['half month', [['1', '2026-01-15', 'half month', 6]]],
    ['10 days', [['1', '2026-02-01', '10 days', 4]]],
    ['1 year', [['1', '2026-02-01', '1 year', 4]]],
    // Two months and three months occur twice each: the shorter.
    ['2 months', [['1', '2026-03-09', '2 months', 3], ['1', '2026-10-09', '3 months', 2]]],
  ] as const)('is %s where that recurs most', (expected, payments) => {
    expect(of('2026-01-09', ['2026-01-09'], payments.map((flow) => [...flow]))).toEqual(recurring(expected));
  });

  it('is half a month rather than 15 days where both recur as often', () => {
    // 2 July, then 17 July, 2 and 17 August: 15, 16 and 15 days, of which the last two are halves of a month.
    expect(of('2026-07-02', ['2026-07-02'], [['1', '2026-07-17', 'half month', 3]])).toEqual(recurring('half month'));
  });

  it('takes no notice of a payment of nothing', () => {
    expect(of('2026-01-31', ['2026-01-31'], [['0', '2026-02-28'], ['1', '2026-03-31']])).toEqual({ kind: 'term', count: 2, unit: 'month' });
  });

  it('is the average to the nearest standard interval where nothing recurs', () => {
    // 25, 60 and 110 days: 65 on average; 63 (nine weeks) is nearer than 60 (two months) or 70.
    expect(of('2026-01-01', ['2026-01-01'], [['1', '2026-01-26'], ['1', '2026-03-27'], ['1', '2026-07-15']])).toEqual(recurring('9 weeks'));
  });

  it.each([
    ['2026-03-31', { kind: 'term', count: 2, unit: 'month' }],
    ['2026-04-01', { kind: 'term', count: 60, unit: 'day' }],
    ['2027-01-31', recurring('1 year')],
    ['2030-05-05', recurring('1 year')],
  ])('is the term of one advance and one payment on %s, a year at most', (payment, expected) => {
    expect(of('2026-01-31', ['2026-01-31'], [['1', payment]])).toEqual(expected);
  });
});
