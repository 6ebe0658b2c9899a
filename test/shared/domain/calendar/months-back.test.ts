import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '#shared/domain/calendar/day';
import { monthsBack } from '#shared/domain/calendar/months-back';
import { propertyRuns } from '../../../support/property-runs';

describe('monthsBack', () => {
  it.each([
    ['2012-01-12', '2012-03-15', null, 2, 3],
    ['1978-02-10', '1978-04-01', null, 1, 19],
    ['2024-01-31', '2024-02-29', null, 1, 0],
    ['2023-01-31', '2023-04-30', null, 3, 0],
    ['2024-02-29', '2025-03-31', null, 13, 0],
    ['2023-02-28', '2024-02-29', null, 12, 0],
    ['2024-02-28', '2025-02-27', null, 11, 28],
    ['2013-02-26', '2013-03-29', null, 1, 2],
    ['2026-05-01', '2026-05-01', null, 0, 0],
    ['2026-05-10', '2026-06-09', null, 0, 30],
    // A run on the 31st: February's end stands for the 31st, and three weeks remain before 31 January.
    ['2026-01-10', '2026-02-28', 31, 1, 21],
    ['2026-01-10', '2026-04-30', 31, 3, 21],
    ['2026-01-10', '2026-02-28', null, 1, 18],
  ])('from %s to %s, standing for day %s, is %i months and %i days', (from, to, anchor, months, days) => {
    expect(monthsBack(day(from), day(to), anchor)).toMatchObject({ months, days });
  });

  it('leaves fewer days than a month has, and they lie before the months', () => {
    const anyDay = fc.integer({ min: 0, max: 40_000 }).map((number) => addDays(day('1970-01-01'), number));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 5_000 }), (from, span) => {
        const to = addDays(from, span);
        const { months, days, monthsBegin } = monthsBack(from, to, null);

        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThan(31);
        expect(daysBetween(from, monthsBegin)).toBe(days);
        expect(months).toBeGreaterThanOrEqual(Math.floor(span / 31));
        expect(months).toBeLessThanOrEqual(Math.ceil(span / 28));
      }),
      propertyRuns,
    );
  });
});
