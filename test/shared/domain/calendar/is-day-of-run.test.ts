import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, type Day } from '#shared/domain/calendar/day';
import { dayOfRun, type Frequency } from '#shared/domain/calendar/frequency';
import { isDayOfRun } from '#shared/domain/calendar/is-day-of-run';
import { propertyRuns } from '../../../support/property-runs';

function daysIn(first: string, frequency: Frequency, from: string, to: string): readonly string[] {
  const days: Day[] = [];
  for (let date = day(from); date <= to; date = addDays(date, 1)) if (isDayOfRun(day(first), frequency, date)) days.push(date);
  return days;
}

describe('isDayOfRun', () => {
  it.each<readonly [string, Frequency, readonly string[]]>([
    ['2026-01-31', { count: 1, unit: 'month' }, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['2026-12-31', { count: 3, unit: 'month' }, ['2026-03-31']],
    ['2027-02-28', { count: 1, unit: 'year' }, ['2026-02-28']],
    ['2028-02-29', { count: 1, unit: 'year' }, ['2026-02-28']],
    ['2026-04-06', { count: 4, unit: 'week' }, ['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-06']],
    ['2026-03-15', { count: 30, unit: 'day' }, ['2026-01-14', '2026-02-13', '2026-03-15', '2026-04-14']],
    ['2026-02-16', { count: 1, unit: 'half-month' }, ['2026-01-01', '2026-01-16', '2026-02-01', '2026-02-16', '2026-03-01', '2026-03-16', '2026-04-01', '2026-04-16']],
  ])('knows those of %s every %j, before and after it', (first, frequency, expected) => {
    expect(daysIn(first, frequency, '2026-01-01', '2026-04-30')).toEqual(expected);
  });

  it('agrees with the days that a run counts', () => {
    const frequencies: fc.Arbitrary<Frequency> = fc.oneof(
      fc.constant({ count: 1, unit: 'half-month' } as const),
      fc.record({ count: fc.integer({ min: 1, max: 13 }), unit: fc.constantFrom('day', 'week', 'month', 'year' as const) }),
    );

    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), frequencies, (offset, frequency) => {
        const first = addDays(day('2026-02-28'), offset);
        const counted = new Set<string | null>();
        for (let index = -450; index <= 450; index += 1) counted.add(dayOfRun(first, frequency, index));

        for (let distance = -400; distance <= 400; distance += 1) {
          const date = addDays(first, distance);
          expect(daysBetween(first, date)).toBe(distance);
          if (isDayOfRun(first, frequency, date) !== counted.has(date)) expect(date).toBeNull();
        }
      }),
      { numRuns: Math.ceil(propertyRuns.numRuns / 10) },
    );
  });
});
