import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { dayOfAccount } from '../../../src-main/engine/day-of-account';

const inLondon = { asOf: day('2026-12-13'), now: '2026-12-13T20:00:00.000Z', isDayNamed: false };

describe('dayOfAccount', () => {
  it("is the day at the account's place, not at the reader's: 20:00 in London is 04:00 of the next day in Shanghai", () => {
    expect(dayOfAccount({ timeZone: 'Asia/Shanghai' }, inLondon)).toBe('2026-12-14');
  });

  it.each([
    ['2026-12-13T15:59:59Z', '2026-12-13'],
    ['2026-12-13T16:00:00Z', '2026-12-14'],
  ])('turns at midnight there: %s', (now, expected) => {
    expect(dayOfAccount({ timeZone: 'Asia/Shanghai' }, { ...inLondon, now })).toBe(expected);
  });

  it.each([
    ['2026-03-29T22:59:59Z', '2026-03-29'],
    ['2026-03-29T23:00:00Z', '2026-03-30'],
  ])('follows daylight saving at the place: %s', (now, expected) => {
    expect(dayOfAccount({ timeZone: 'Europe/London' }, { ...inLondon, now })).toBe(expected);
  });

  it('is the day that was named where one was', () => {
    expect(dayOfAccount({ timeZone: 'Asia/Shanghai' }, { ...inLondon, isDayNamed: true })).toBe('2026-12-13');
  });

  it("is the day at the reader's computer where the lender names a zone that does not exist", () => {
    expect(dayOfAccount({ timeZone: 'Nowhere/Town' }, inLondon)).toBe('2026-12-13');
  });
});
