import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { addToMonth, isMonth, lastDayOf, month, monthOf, monthsBetween } from '#shared/domain/calendar/month';

describe('isMonth', () => {
  it.each(['0001-01', '2026-02', '9999-12'])('knows %j', (text) => {
    expect(isMonth(text)).toBe(true);
  });

  it.each(['', '2026', '2026-00', '2026-13', '2026-1', '2026-01-01', '26-01', ' 2026-01', '2026-01\n'])('knows no %j', (text) => {
    expect(isMonth(text)).toBe(false);
    expect(() => month(text)).toThrow('not a month of the calendar');
  });
});

describe('monthOf', () => {
  it('is the month that the day lies in', () => {
    expect([monthOf(day('2026-02-28')), monthOf(day('0099-12-01'))]).toEqual(['2026-02', '0099-12']);
  });
});

describe('lastDayOf', () => {
  it.each([
    ['2026-01', '2026-01-31'],
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2100-02', '2100-02-28'],
    ['2026-04', '2026-04-30'],
    ['9999-12', '9999-12-31'],
  ])('of %s is %s', (text, last) => {
    expect(lastDayOf(month(text))).toBe(last);
  });
});

describe('addToMonth and monthsBetween', () => {
  it.each([
    ['2026-01', 0, '2026-01'],
    ['2026-01', 11, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', -27, '2023-12'],
    ['0001-01', 119_987, '9999-12'],
  ])('lead from %s over %i months to %s, and back', (from, count, to) => {
    expect(addToMonth(month(from), count)).toBe(to);
    expect(monthsBetween(month(from), month(to))).toBe(count);
  });

  it('leave no calendar', () => {
    expect(() => addToMonth(month('9999-12'), 1)).toThrow('not a calendar day');
  });
});
