import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, partsOf } from '#shared/domain/calendar/day';
import { anchorOfRun, dayOfRun, frequencyText, parseFrequency, type Frequency } from '#shared/domain/calendar/frequency';
import { propertyRuns } from '../../../support/property-runs';

const frequency = (text: string): Frequency => {
  const parsed = parseFrequency(text);
  if (parsed === null) throw new Error(`no frequency: ${text}`);
  return parsed;
};
const run = (first: string, every: string, count: number): (string | null)[] =>
  Array.from({ length: count }, (_, index) => dayOfRun(day(first), frequency(every), index));

describe('parseFrequency', () => {
  it.each([
    ['1 week', { count: 1, unit: 'week' }],
    ['4 weeks', { count: 4, unit: 'week' }],
    ['half month', { count: 1, unit: 'half-month' }],
    ['1 month', { count: 1, unit: 'month' }],
    ['3 months', { count: 3, unit: 'month' }],
    ['1 year', { count: 1, unit: 'year' }],
    ['30 days', { count: 30, unit: 'day' }],
  ])('reads %j', (text, expected) => {
    expect(parseFrequency(text)).toEqual(expected);
  });

  it.each(['', 'month', '0 weeks', '01 week', '1 fortnight', 'half months', '1000 days'])('knows no %j', (text) => {
    expect(parseFrequency(text)).toBeNull();
  });
});

describe('frequencyText', () => {
  it.each(['1 day', '2 weeks', 'half month', '1 month', '6 months', '1 year'])('writes %j as it is read', (text) => {
    expect(frequencyText(frequency(text))).toBe(text);
  });
});

describe('anchorOfRun', () => {
  it.each([
    ['2024-01-31', '1 month', [31, 31, 31]],
    ['2024-02-29', '1 year', [29, 29, 29]],
    ['2024-01-15', 'half month', [15, 30, 15, 30]],
    ['2024-01-16', 'half month', [16, 1, 16]],
    ['2024-01-31', '2 weeks', [null, null]],
    ['2024-01-31', '30 days', [null, null]],
  ])('of a run from %s every %s is the day it stands for', (first, every, expected) => {
    expect(expected.map((_, index) => anchorOfRun(day(first), frequency(every), index))).toEqual(expected);
  });
});

describe('dayOfRun', () => {
  it.each([
    ['2024-01-31', '1 month', ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']],
    ['2023-12-30', '2 months', ['2023-12-30', '2024-02-29', '2024-04-30']],
    ['2024-02-29', '1 year', ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
    ['1978-03-01', 'half month', ['1978-03-01', '1978-03-16', '1978-04-01', '1978-04-16']],
    ['2024-01-16', 'half month', ['2024-01-16', '2024-02-01', '2024-02-16', '2024-03-01']],
    ['2024-01-15', 'half month', ['2024-01-15', '2024-01-30', '2024-02-15', '2024-02-29', '2024-03-15']],
    ['2024-01-31', 'half month', ['2024-01-31', '2024-02-16', '2024-02-29', '2024-03-16', '2024-03-31']],
    ['2024-02-26', '2 weeks', ['2024-02-26', '2024-03-11', '2024-03-25']],
    ['2024-02-28', '1 day', ['2024-02-28', '2024-02-29', '2024-03-01']],
  ])('from %s every %s goes by the calendar', (first, every, expected) => {
    expect(run(first, every, expected.length)).toEqual(expected);
  });

  it('goes backwards as it goes forwards', () => {
    expect(dayOfRun(day('2024-03-31'), frequency('1 month'), -1)).toBe('2024-02-29');
    expect(dayOfRun(day('2024-03-01'), frequency('half month'), -1)).toBe('2024-02-16');
    expect(dayOfRun(day('2024-03-16'), frequency('half month'), -1)).toBe('2024-03-01');
  });

  it('has no day past the year 9999 and before the year 1', () => {
    expect(dayOfRun(day('9999-12-01'), frequency('1 month'), 1)).toBeNull();
    expect(dayOfRun(day('9999-12-31'), frequency('1 day'), 1)).toBeNull();
    expect(dayOfRun(day('0001-01-01'), frequency('1 day'), -1)).toBeNull();
    expect(dayOfRun(day('2024-01-01'), frequency('999 years'), 100_000)).toBeNull();
  });

  it('rises, and keeps the day of the month or the month-end', () => {
    const first = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(day('1970-01-01'), days));
    const every = fc.constantFrom('1 month', '2 months', 'half month', '1 year', '2 weeks', '10 days').map(frequency);
    fc.assert(
      fc.property(first, every, fc.integer({ min: 0, max: 500 }), (start, step, index) => {
        const [here, next] = [dayOfRun(start, step, index), dayOfRun(start, step, index + 1)];
        if (here === null || next === null) throw new Error('within the calendar');

        expect(daysBetween(here, next)).toBeGreaterThan(0);
        if (step.unit === 'month') expect(partsOf(addDays(next, 1)).dayOfMonth === 1 || partsOf(next).dayOfMonth === partsOf(start).dayOfMonth).toBe(true);
      }),
      propertyRuns,
    );
  });
});
