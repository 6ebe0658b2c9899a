import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, addMonths, day, dayFromNumber, dayNumber, daysBetween, daysInMonth, isDay } from '#shared/domain/calendar/day';

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
  ])('takes %s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('day', () => {
  it('refuses a day that does not exist', () => {
    expect(() => day('2026-02-30')).toThrow(BrokenInvariant);
  });
});

describe('dayNumber', () => {
  // Unix days: 1970-01-01 is 0; 2000-01-01 is 10957 (30 x 365 + 7 leap days); 2024-02-29 is 19782; 2038-01-19 is 24855.
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-01-01', 10_957],
    ['2024-02-29', 19_782],
    ['2038-01-19', 24_855],
    ['1600-03-01', -135_080],
  ])('counts %s as %d', (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
    expect(dayFromNumber(number)).toBe(text);
  });

  it('agrees with the platform calendar on every day of 1896 to 2105', () => {
    for (let number = dayNumber(day('1896-01-01')); number <= dayNumber(day('2105-12-31')); number += 1) {
      expect(dayFromNumber(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
    }
  });
});

describe('addDays and daysBetween', () => {
  it('cross a leap day', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2025-02-28'), 1)).toBe('2025-03-01');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
  });

  it('undo each other', () => {
    const days = fc.integer({ min: -700_000, max: 2_000_000 }).map(dayFromNumber);

    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 12, '2027-05-31'],
  ])('%s and %d months is %s', (text, count, expected) => {
    expect(addMonths(day(text), count)).toBe(expected);
  });

  it('returns to its anchor after a short month', () => {
    const february = addMonths(day('2026-01-31'), 1, 31);

    expect(addMonths(february, 1, 31)).toBe('2026-03-31');
    expect(addMonths(february, 1)).toBe('2026-03-28');
  });
});

describe('daysInMonth', () => {
  it('knows leap years', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});
