import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { parseFrequency } from '#shared/domain/calendar/frequency';
import { euPeriodOf } from '#shared/domain/disclosure/eu-period';
import { euYearsBetween, type EuPeriod } from '#shared/domain/disclosure/eu-years-between';
import type { FlowDay } from '#shared/domain/disclosure/flow';
import { onDays } from './flows-of';

const alone = (text: string): FlowDay => ({ day: day(text), anchor: null, every: null });

describe('euYearsBetween', () => {
  // Examples of the Commission's guidelines (Annex 1, 4.1.1) as transcribed in the tests of andrewmurphy353/curo, MIT.
  it.each<[string, string, EuPeriod, number, number, number]>([
    ['2019-01-12', '2020-01-12', 'year', 1, 0, 365],
    ['2012-01-12', '2012-02-15', 'year', 0, 34, 365],
    ['2019-02-28', '2020-02-29', 'year', 1, 0, 365],
    ['2020-02-29', '2021-02-28', 'year', 1, 0, 365],
    ['2012-01-12', '2012-02-15', 'month', 1, 3, 365],
    ['2012-01-12', '2012-04-15', 'month', 3, 3, 365],
    ['2013-01-12', '2013-02-15', 'month', 1, 3, 366],
    ['2013-01-12', '2013-04-15', 'month', 3, 3, 366],
    ['2013-02-25', '2013-03-28', 'month', 1, 3, 366],
    ['2013-02-26', '2013-03-29', 'month', 1, 2, 366],
    ['2012-02-26', '2012-03-29', 'month', 1, 3, 366],
    ['2012-02-26', '2012-02-26', 'month', 0, 0, 365],
    ['2024-12-31', '2025-02-28', 'month', 2, 0, 366],
    ['2024-02-28', '2025-02-27', 'month', 11, 28, 366],
    ['2012-01-12', '2012-01-26', 'week', 2, 0, 365],
    ['2012-01-12', '2013-01-10', 'week', 52, 0, 365],
    ['2012-01-12', '2012-01-30', 'week', 2, 4, 365],
    ['2012-01-12', '2013-01-12', 'week', 52, 2, 365],
  ])('from %s to %s in a %s is %i of them and %i days', (from, to, period, periods, days, daysOfYear) => {
    const years = euYearsBetween(day(from), alone(to), period);

    expect(years).toMatchObject({ periods, days });
    if (days > 0) expect(years.daysOfYear).toBe(daysOfYear);
  });

  it('keeps a run at the month-end to whole months', () => {
    const stubs = onDays('1.00', '2026-01-31', '1 month', 12).map(({ time }) => euYearsBetween(day('2026-01-31'), time, 'month').days);

    expect(stubs).toEqual(Array.from({ length: 12 }, () => 0));
  });
});

describe('euPeriodOf', () => {
  const begin = day('2026-01-10');
  const periodOf = (payments: Parameters<typeof onDays>[], unitPeriod: string | null = null): EuPeriod => {
    const flows = payments.flatMap((flow) => onDays(...flow));
    const given = unitPeriod === null ? null : parseFrequency(unitPeriod);
    return euPeriodOf({ advances: onDays('9.00', '2026-01-10'), payments: flows }, begin, given)(flows[0]?.time ?? alone('2026-01-10'));
  };

  it.each<[EuPeriod, Parameters<typeof onDays>[]]>([
    ['month', [['1', '2026-02-15', '1 month', 3]]],
    ['month', [['1', '2026-02-15', 'half month', 3]]],
    ['week', [['1', '2026-02-15', '2 weeks', 3]]],
    ['year', [['1', '2026-02-15', '1 year', 3]]],
    ['year', [['1', '2026-02-15', '30 days', 3]]],
    ['month', [['1', '2026-02-10'], ['1', '2026-03-10']]],
    ['week', [['1', '2026-01-24'], ['1', '2026-01-31']]],
    ['month', [['1', '2026-01-25']]],
    ['week', [['1', '2026-01-25'], ['1', '2026-02-14', '1 week', 3]]],
  ])('is a %s where the flows say so', (expected, payments) => {
    expect(periodOf(payments)).toBe(expected);
  });

  it('is the one given for single flows', () => {
    expect(periodOf([['1', '2026-02-10']], '1 week')).toBe('week');
    expect(periodOf([['1', '2026-02-10', '1 month', 2]], '1 week')).toBe('month');
  });
});
