import { afterEach, describe, expect, it, vi } from 'vitest';
import { day } from '../../../src-shared/domain/calendar/day';
import { CNY, type CurrencyCode } from '../../../src-shared/domain/money/currency';
import { money } from '../../../src-shared/domain/money/money';
import { valueFormatter } from '../../../src-renderer/i18n/value-formatter';

const chinese = valueFormatter('zh-Hans');
const english = valueFormatter('en');

// A format keeps the zone it was made in, so a computer elsewhere needs formats of its own.
async function formatterIn(timeZone: string): Promise<typeof english> {
  vi.stubEnv('TZ', timeZone);
  vi.resetModules();
  return (await import('../../../src-renderer/i18n/value-formatter')).valueFormatter('en');
}

afterEach(() => vi.unstubAllEnvs());

describe('valueFormatter', () => {
  it('writes an amount with the decimals of its own currency', () => {
    expect(english.money(money(123456, CNY))).toBe('¥1,234.56');
    expect(english.money(money(1234, 'JPY' as CurrencyCode))).toBe('¥1,234');
    expect(english.money(money(1234, 'KWD' as CurrencyCode))).toContain('1.234');
  });

  it('writes the largest safe amount to the cent', () => {
    expect(english.money(money(Number.MAX_SAFE_INTEGER, CNY))).toBe('¥90,071,992,547,409.91');
  });

  it('gives a difference its sign, and nothing none', () => {
    expect(english.change(money(862, CNY))).toBe('+¥8.62');
    expect(english.change(money(-862, CNY))).toBe('-¥8.62');
    expect(english.change(money(0, CNY))).toBe('¥0.00');
  });

  it('writes a day as it is, whatever the time zone', () => {
    expect(chinese.day(day('2026-11-23'))).toBe('2026年11月23日');
    expect(english.day(day('2026-01-01'))).toBe('1 Jan 2026');
  });

  it('writes the month that a bill goes by', () => {
    expect(chinese.day(day('2026-11-03'), 'month')).toBe('2026年11月');
    expect(english.day(day('2026-11-03'), 'month')).toBe('November 2026');
  });

  it('writes a weekday apart from its day', () => {
    expect(chinese.day(day('2027-02-11'), 'weekday')).toBe('2027年2月11日 周四');
    expect(english.day(day('2027-02-11'), 'weekday')).toBe('Thu, 11 Feb 2027');
  });

  it('writes a moment that tells its offset as the clock showed it there', () => {
    expect(chinese.moment('2026-10-18T11:27:00+08:00')).toBe('2026年10月18日 11:27');
    expect(english.moment('2026-10-18T11:27:00+08:00')).toBe('18 Oct 2026, 11:27');
    expect(english.moment('2026-10-18T00:30:00.250-03:30')).toBe('18 Oct 2026, 00:30');
    expect(english.moment('2026-10-18T11:27:00+00:00')).toBe('18 Oct 2026, 11:27');
  });

  it.each([
    ['Asia/Shanghai', '18 Oct 2026, 19:27'],
    ['America/New_York', '18 Oct 2026, 07:27'],
  ])('writes a moment in UTC on the clock of the computer, in %s', async (timeZone, written) => {
    const formatter = await formatterIn(timeZone);

    expect(formatter.moment('2026-10-18T11:27:00Z')).toBe(written);
    expect(formatter.moment('2026-10-18T11:27:00+08:00')).toBe('18 Oct 2026, 11:27');
  });

  it('tells how long ago in the largest fitting unit', () => {
    const now = Date.parse('2026-11-23T10:00:00Z');

    expect(english.ago('2026-11-23T09:57:00Z', now)).toBe('3 minutes ago');
    expect(chinese.ago('2026-11-23T07:00:00Z', now)).toBe('3小时前');
    expect(english.ago('2026-11-20T10:00:00Z', now)).toBe('3 days ago');
  });

  it('keeps every digit of a rate', () => {
    expect(english.rate('0.05')).toBe('0.05%');
    expect(english.rate('13.0342')).toBe('13.0342%');
  });
});
