import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/calendar/day';
import { addToMonth, month } from '#shared/domain/calendar/month';
import { badConduct } from '#shared/domain/credit-file/bad-conduct';
import { creditMeaning, creditSeverity, type CreditCode } from '#shared/domain/credit-file/credit-code';
import { creditMonths } from '#shared/domain/credit-file/credit-months';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aHistory, monthsOf } from './a-credit-history';
import { workedHistories } from './worked-histories';

describe('creditMonths', () => {
  it.each(Object.entries(workedHistories))('tells the months of: %s', (_name, { from, codes, days, ...words }) => {
    const expected = codes.split(' ');

    const months = monthsOf(aHistory(words), from, addToMonth(month(from), expected.length - 1));

    expect(months.map(({ code }) => code)).toEqual(expected);
    expect(months.map(({ daysPastDue }) => daysPastDue)).toEqual(days);
  });

  // 1-30, 31-60, 61-90, 91-120, 121-150, 151-180, over 180: facts on the second-generation report.
  it.each([
    [0, 'N'], [1, '1'], [30, '1'], [31, '2'], [60, '2'], [61, '3'], [90, '3'], [91, '4'], [120, '4'],
    [121, '5'], [150, '5'], [151, '6'], [180, '6'], [181, '7'], [10_000, '7'],
  ])('gives %i days past due the code %s', (days, code) => {
    const end = day('2026-10-31');

    const [told] = monthsOf(aHistory({ dues: [[addDays(end, -days), 1]] }), '2026-10', '2026-10');
    expect(told).toMatchObject({ code, daysPastDue: days });
  });

  it('says of each month what its code means and whether it rests on an assumption', () => {
    const history = aHistory({ dues: [['2026-01-10', 100]], asOf: '2026-01-31' });

    expect(monthsOf(history, '2026-01', '2026-02')).toEqual([
      { month: '2026-01', code: '1', meaning: 'past-due-1-to-30-days', daysPastDue: 21, isAssumed: false },
      { month: '2026-02', code: '2', meaning: 'past-due-31-to-60-days', daysPastDue: 49, isAssumed: true },
    ]);
  });

  it('takes the month of the day asked for as assumed until its last day', () => {
    const history = aHistory({ dues: [], asOf: '2026-01-30' });

    expect(monthsOf(history, '2026-01', '2026-01')[0]?.isAssumed).toBe(true);
  });

  it('tells the same month in whatever range it is asked for', () => {
    const history = aHistory({ dues: [['2026-01-10', 100], ['2026-02-10', 100]], payments: [['2026-03-10', 150]] });

    expect(monthsOf(history, '2026-03', '2026-04')).toEqual(monthsOf(history, '2026-01', '2026-04').slice(2));
  });

  it('counts exactly where the sums are more than a number holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const dues = [['2026-01-10', most], ['2026-02-10', most], ['2026-03-10', 1]] as const;
    const payments = [['2026-01-10', most], ['2026-02-10', most], ['2026-03-11', 1]] as const;

    expect(monthsOf(aHistory({ dues, payments }), '2026-01', '2026-03').map(({ code }) => code)).toEqual(['N', 'N', 'M']);
  });

  it('tells the first and the last month of the calendar', () => {
    const history = aHistory({ dues: [['0001-01-31', 1]], asOf: '9999-12-31' });

    expect(monthsOf(history, '0001-01', '0001-01')[0]?.code).toBe('N');
    // 400 years have 146,097 days. To 1 January 10001 that is 25 times as many; the year 10000 has 366, the last of 9999 is a day less, 31 January 30.
    expect(monthsOf(history, '9999-12', '9999-12')[0]).toMatchObject({ code: '7', daysPastDue: 146_097 * 25 - 366 - 1 - 30 });
  });

  it.each([
    ['credit_file.range_reversed', {}, '2026-02', '2026-01'],
    ['credit_file.range_too_long', {}, '1926-01', '2026-01'],
    ['credit_file.closed_before_opened', { openedOn: '2026-02-01', closedOn: '2026-01-31' }, '2026-01', '2026-01'],
  ])('refuses with %s', (code, words, from, to) => {
    const answer = creditMonths(aHistory({ dues: [], ...words }), { from: month(from), to: month(to) });

    expect(answer).toMatchObject({ ok: false, failure: { code } });
  });

  it('tells a hundred years at once', () => {
    expect(monthsOf(aHistory({ dues: [] }), '1926-02', '2026-01')).toHaveLength(1_200);
  });

  it('takes an account that is closed on the day it is opened', () => {
    const history = aHistory({ dues: [], openedOn: '2026-01-31', closedOn: '2026-01-31' });

    expect(monthsOf(history, '2025-12', '2026-02').map(({ code }) => code)).toEqual(['/', 'C', 'C']);
  });

  it.each([
    ['a negative due', aHistory({ dues: [['2026-01-10', -1]] })],
    ['a negative payment', aHistory({ dues: [], payments: [['2026-01-10', -1]] })],
    ['two currencies', { ...aHistory({ dues: [['2026-01-10', 1]] }), payments: [{ date: day('2026-01-10'), amount: money(1, 'USD' as CurrencyCode) }] }],
  ])('is never given %s', (_what, history) => {
    expect(() => monthsOf(history, '2026-01', '2026-01')).toThrow('of one currency and not negative');
  });
});

describe('badConduct', () => {
  it.each(Object.entries(workedHistories))('tells when it ended of: %s', (_name, { endedOn, ...words }) => {
    const answer = badConduct(aHistory(words));

    // The same day of the same month: none of the worked ones ends on 29 February.
    const agesOutOn = endedOn === null ? null : `${Number(endedOn.slice(0, 4)) + 5}${endedOn.slice(4)}`;
    expect(answer).toEqual({ ok: true, value: { endedOn, agesOutOn } });
  });

  it.each([
    ['2024-02-29', '2029-02-28'],
    ['2024-02-28', '2029-02-28'],
    ['2023-02-28', '2028-02-28'],
    ['2023-03-01', '2028-03-01'],
    ['9994-12-31', '9999-12-31'],
  ])('that ended on %s ages out on %s', (endedOn, agesOutOn) => {
    const history = aHistory({ dues: [['2022-01-10', 100]], payments: [[endedOn, 100]], asOf: endedOn });

    expect(badConduct(history)).toEqual({ ok: true, value: { endedOn, agesOutOn } });
  });

  it.each([
    ['2026-01-10', '2025-12-12'],
    ['2026-01-11', null],
  ])('as of %s ended on %s when another due was unpaid on 10 January', (asOf, endedOn) => {
    const dues = [['2025-12-10', 100], ['2026-01-10', 100]] as const;

    expect(badConduct(aHistory({ dues, payments: [['2025-12-12', 100]], asOf }))).toMatchObject({ value: { endedOn } });
  });

  it('has no end in a plan that leaves a due of later unpaid', () => {
    const words = { dues: [['2026-01-10', 100], ['2026-06-10', 100]], payments: [['2026-01-20', 100]], asOf: '2026-01-31' } as const;

    expect(badConduct(aHistory(words))).toMatchObject({ value: { endedOn: '2026-01-20' } });
    expect(badConduct(aHistory({ ...words, afterAsOf: 'payments-as-given' }))).toMatchObject({ value: { endedOn: null } });
  });

  it('refuses an end after which the calendar has no five years', () => {
    const history = aHistory({ dues: [['9994-12-31', 1]], payments: [['9995-01-01', 1]], asOf: '9999-12-31' });

    expect(badConduct(history)).toMatchObject({ ok: false, failure: { code: 'credit_file.ages_out_beyond_calendar', data: { endedOn: '9995-01-01' } } });
  });
});

describe('creditSeverity', () => {
  it('puts paid late within the month between nothing late and past due', () => {
    const codes: readonly CreditCode[] = ['/', '*', 'N', 'C', 'M', '1', '2', '3', '4', '5', '6', '7'];

    expect(codes.map(creditSeverity)).toEqual([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('creditMeaning', () => {
  it('is another word for each code', () => {
    const codes: readonly CreditCode[] = ['/', '*', 'N', 'M', '1', '2', '3', '4', '5', '6', '7', 'C'];

    expect(new Set(codes.map(creditMeaning)).size).toBe(codes.length);
  });
});
