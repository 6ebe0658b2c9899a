import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { workingDays } from '#shared/domain/calendar/working-days';
import { instalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import type { InstalmentTerms } from '#shared/domain/loan/instalment-terms';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aDraw, scheduleOf, someTerms, type DrawInWords, type TermsInWords } from './some-terms';

/** Principal, interest, fee, payment and balance of each instalment, in fen. */
function table(terms: InstalmentTerms, draw: DrawInWords): readonly (readonly number[])[] {
  return scheduleOf(terms, aDraw(draw)).instalments.map(({ principal, interest, fee, payment, balance }) =>
    [principal, interest, fee, payment, balance].map(({ minor }) => minor),
  );
}
const column = (terms: InstalmentTerms, draw: DrawInWords, index: number): readonly (number | undefined)[] =>
  table(terms, draw).map((row) => row[index]);
const dueDates = (draw: DrawInWords): readonly string[] =>
  scheduleOf(someTerms(), aDraw(draw)).instalments.map(({ dueDate }) => dueDate);
const servicePercent = (percent: string): TermsInWords => ({
  fees: [{ amount: { kind: 'percent-of-principal', percent }, due: 'each-instalment' }],
});

describe('instalmentSchedule', () => {
  it('asks the same payment each time and lets the last take what rounding left', () => {
    // 1,200.00 at 1 % a month: 12 / (1 - 1.01^-3) = 408.0265 -> 408.03. 12.00; 803.97 x 1 % = 8.0397 -> 8.04; 403.98
    // x 1 % -> 4.04.
    expect(table(someTerms(), { count: 3 })).toEqual([
      [39_603, 1_200, 0, 40_803, 80_397],
      [39_999, 804, 0, 40_803, 40_398],
      [40_398, 404, 0, 40_802, 0],
    ]);
  });

  it('repays the same principal each time', () => {
    // 1,000.00 / 3 = 333.33; interest of 1 %: 10.00, 6.6667 -> 6.67, 3.3334 -> 3.33.
    expect(table(someTerms({ method: { kind: 'equal-principal' } }), { principal: 100_000, count: 3 })).toEqual([
      [33_333, 1_000, 0, 34_333, 66_667],
      [33_333, 667, 0, 34_000, 33_334],
      [33_334, 333, 0, 33_667, 0],
    ]);
  });

  it('charges a flat fee on the original principal', () => {
    // A lender's page of 2022-10-25: 1,000.00 in three instalments at 0.7 % a month costs 7.00 with each; it prints
    // 340 to pay.
    const terms = someTerms({ method: { kind: 'flat-fee' }, interest: { annualRate: '0' }, ...servicePercent('0.7') });

    expect(table(terms, { principal: 100_000, count: 3 })).toEqual([
      [33_333, 0, 700, 34_033, 66_667],
      [33_333, 0, 700, 34_033, 33_334],
      [33_334, 0, 700, 34_034, 0],
    ]);
    expect(scheduleOf(terms, aDraw({ principal: 100_000, count: 3 })).totals.payment).toEqual(money(102_100, CNY));
  });

  it.each([
    ['0.5', 3, 1_500],
    ['0.5', 12, 6_000],
  ])('at %s %% a month over %d instalments the fees sum to %d fen of 1,000.00', (percent, count, fees) => {
    // A lender's page of 2020-12-01: 1.5 % in all over three instalments, 6 % over twelve.
    const terms = someTerms({ method: { kind: 'flat-fee' }, interest: { annualRate: '0' }, ...servicePercent(percent) });

    expect(scheduleOf(terms, aDraw({ principal: 100_000, count })).totals.fee.minor).toBe(fees);
  });

  it('charges flat interest on the original principal', () => {
    // 1,000.00 at 12 %: 10.00 each, whatever is left.
    expect(column(someTerms({ method: { kind: 'flat-interest' } }), { principal: 100_000, count: 3 }, 1)).toEqual([
      1_000, 1_000, 1_000,
    ]);
  });

  it('leaves the principal to the last instalment where only interest is paid', () => {
    expect(table(someTerms({ method: { kind: 'interest-only' } }), { count: 2 })).toEqual([
      [0, 1_200, 0, 1_200, 120_000],
      [120_000, 1_200, 0, 121_200, 0],
    ]);
  });

  it('leaves a balloon', () => {
    // (1,000 - 500 / 1.0201) / (1 / 1.01 + 1 / 1.0201) = 258.756 -> 258.76; 751.24 x 1 % = 7.5124 -> 7.51.
    expect(
      table(someTerms({ method: { kind: 'balloon', balloon: money(50_000, CNY) } }), { principal: 100_000, count: 2 }),
    ).toEqual([
      [24_876, 1_000, 0, 25_876, 75_124],
      [75_124, 751, 0, 75_875, 0],
    ]);
  });

  it('pays what was named until nothing is left', () => {
    // 1,000.00 at 1 %, 400.00 each: 10.00; 610.00 -> 6.10; 216.10 -> 2.161 -> 2.16.
    expect(
      table(someTerms({ method: { kind: 'fixed-payment', payment: money(40_000, CNY) } }), {
        principal: 100_000,
        count: 99,
      }),
    ).toEqual([
      [39_000, 1_000, 0, 40_000, 61_000],
      [39_390, 610, 0, 40_000, 21_610],
      [21_610, 216, 0, 21_826, 0],
    ]);
  });

  it.each([
    // Example 11 of the European Commission's report: 1,500 a month at 6 %, 221 payments. The others: NPER of
    // numpy-financial (64.07) and of PhpSpreadsheet (54.79), of which the last part is a payment too.
    [200_000_00, '6', '1 month', 1_500_00, 221],
    [8_000_00, '7', '1 month', 150_00, 65],
    [50_000_00, '0.3333333333', '1 year', 1_000_00, 55],
  ])('pays %d fen at %s %% every %s by %d fen in %d instalments', (principal, annualRate, every, payment, count) => {
    const terms = someTerms({ method: { kind: 'fixed-payment', payment: money(payment, CNY) }, interest: { annualRate } });

    expect(table(terms, { principal, every, count: 999 })).toHaveLength(count);
  });

  it('lets payments rise by steps', () => {
    // Without interest: p + p + 1.1 p + 1.1 p = 1,000.00, so that p = 238.0952 -> 238.10 and 1.1 p = 261.9048 ->
    // 261.90.
    const terms = someTerms({
      method: { kind: 'stepped-payment', percentChange: '10', every: 2 },
      interest: { annualRate: '0' },
    });

    expect(column(terms, { principal: 100_000, count: 4 }, 3)).toEqual([23_810, 23_810, 26_190, 26_190]);
  });

  it('counts days where the terms do, a long first period too', () => {
    // 900.00 in equal parts at 7.3 % of 365 or 7.2 % of 360, 0.02 % a day: 44 days, 31, 30. By 30/360 it is 45 days,
    // 30, 30.
    const draw = { principal: 90_000, drawnOn: '2024-01-31', firstDueDate: '2024-03-15', count: 3 };
    const interest = (annualRate: string, dayCount: InstalmentTerms['interest']['dayCount']): readonly unknown[] =>
      column(someTerms({ method: { kind: 'equal-principal' }, interest: { annualRate, dayCount } }), draw, 1);

    expect(interest('7.3', 'actual/365')).toEqual([792, 372, 180]);
    expect(interest('7.2', 'actual/360')).toEqual([792, 372, 180]);
    expect(interest('7.2', '30/360')).toEqual([810, 360, 180]);
    expect(interest('7.2', 'equal-periods')).toEqual([540, 360, 180]);
  });

  it.each([
    // 200,000.00 at 6 %: a month is 1,000.00. From 12 January to 15 February 2012 are a month and 3 days of 365
    // (98.63), as in example 2 of the European Commission's report; or 34 days of 30, or of the 31 from 15 January on; or
    // one period.
    ['whole-periods-and-days', 109_863],
    ['by-days', 113_333],
    ['by-days-of-period', 109_677],
    ['as-one', 100_000],
  ] as const)('counts an odd first period %s where periods count as equal', (oddPeriod, expected) => {
    const terms = someTerms({ interest: { annualRate: '6', oddPeriod } });
    const draw = { principal: 20_000_000, drawnOn: '2012-01-12', firstDueDate: '2012-02-15', count: 240 };

    expect(table(terms, draw)[0]?.[1]).toBe(expected);
  });

  it('asks for the interest alone where a long first period accrues more than the level payment', () => {
    // 100,000.00 at 1 % for 30 days, 45 days before the first of 360 payments: 1,500.00 of interest, where a payment
    // would be 1,028.61 or so. Then 1,000 / (1 - 1.01^-359) = 1,028.9069 -> 1,028.91.
    const draw = { principal: 10_000_000, drawnOn: '2026-01-01', firstDueDate: '2026-02-15', count: 360 };

    expect(table(someTerms({ interest: { oddPeriod: 'by-days' } }), draw).slice(0, 2)).toEqual([
      [0, 150_000, 0, 150_000, 10_000_000],
      [2_891, 100_000, 0, 102_891, 9_997_109],
    ]);
  });

  it('asks for the interest alone of each long month where a high rate over a long term leaves next to no principal', () => {
    // 10,000.00 at 1 % a day. July and August accrue 3,100.00 each, above what 55 or 54 payments would be; from
    // September (3,000.00) on 53 of 3,036.00 repay it, reckoned apart in exact fractions; October accrues 3,088.84.
    const terms = someTerms({ interest: { annualRate: '365', dayCount: 'actual/365' } });
    const draw = { principal: 1_000_000, drawnOn: '2026-07-01', firstDueDate: '2026-08-01', count: 55 };

    expect(table(terms, draw).slice(0, 4)).toEqual([
      [0, 310_000, 0, 310_000, 1_000_000],
      [0, 310_000, 0, 310_000, 1_000_000],
      [3_600, 300_000, 0, 303_600, 996_400],
      [0, 308_884, 0, 308_884, 996_400],
    ]);
  });

  it('finds the payment anew where it falls a cent short of the interest', () => {
    // A month, then years, at 100 %: 547,632.30 / 12 is 45,636.03 of interest, and 296,634.16 a payment leaves
    // 296,634.17, which accrue as much each year. Of that 60 payments of 296,634.17 repay nothing but the last.
    const terms = someTerms({ interest: { annualRate: '100', dayCount: '30/360' } });
    const draw = { principal: 54_763_230, drawnOn: '2027-05-20', firstDueDate: '2027-06-20', every: '1 year', count: 61 };

    expect(table(terms, draw).slice(0, 2)).toEqual([
      [25_099_813, 4_563_603, 0, 29_663_416, 29_663_417],
      [0, 29_663_417, 0, 29_663_417, 29_663_417],
    ]);
  });

  it.each([
    ['1 week', 520_000, 1_000],
    ['2 weeks', 520_000, 2_000],
    ['4 weeks', 520_000, 4_000],
    ['half month', 240_000, 1_000],
    ['1 month', 120_000, 1_000],
    ['2 months', 120_000, 2_000],
    ['3 months', 120_000, 3_000],
    ['6 months', 120_000, 6_000],
    ['1 year', 120_000, 12_000],
  ])('charges 10 %% a year every %s on %d fen as %d fen', (every, principal, expected) => {
    expect(
      column(
        someTerms({ method: { kind: 'interest-only' }, interest: { annualRate: '10' } }),
        { every, principal, count: 2 },
        1,
      ),
    ).toEqual([expected, expected]);
  });

  it.each([
    ['2026-01-31', '2026-02-28', '1 month', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
    ['2024-01-30', '2024-02-29', '1 month', ['2024-02-29', '2024-03-30', '2024-04-30', '2024-05-30']],
    ['2026-01-15', '2026-02-28', '1 month', ['2026-02-28', '2026-03-28', '2026-04-28', '2026-05-28']],
    ['2025-12-31', '2026-01-31', '1 month', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['2024-02-29', '2025-02-28', '1 year', ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
    ['2025-11-30', '2026-02-28', '3 months', ['2026-02-28', '2026-05-30', '2026-08-30', '2026-11-30']],
    ['2026-02-01', '2026-02-15', 'half month', ['2026-02-15', '2026-02-28', '2026-03-15', '2026-03-30']],
  ])('drawn on %s, first due on %s, every %s: keeps the day of the month', (drawnOn, firstDueDate, every, expected) => {
    expect(dueDates({ drawnOn, firstDueDate, every, count: 4 })).toEqual(expected);
  });

  it('asks for nothing within a grace period, and for the interest of it afterwards', () => {
    // 1,000.00 over three at 1 %: 340.0221 -> 340.02. 10.00 waited, 10.00 is new.
    const terms = someTerms({ grace: { principal: 1, interest: 1 } });

    expect(table(terms, { principal: 100_000, count: 4 }).slice(0, 3)).toEqual([
      [0, 0, 0, 0, 100_000],
      [33_002, 2_000, 0, 35_002, 66_998],
      [33_332, 670, 0, 34_002, 33_666],
    ]);
  });

  it('adds the interest of a grace period to the principal where it is capitalised', () => {
    // 1,010.00 over three at 1 %: 343.4223 -> 343.42; interest 10.10.
    const terms = someTerms({ grace: { principal: 1, interest: 1, interestMeanwhile: 'capitalised' } });
    const schedule = scheduleOf(terms, aDraw({ principal: 100_000, count: 4 }));

    expect(table(terms, { principal: 100_000, count: 4 }).slice(0, 2)).toEqual([
      [0, 0, 0, 0, 101_000],
      [33_332, 1_010, 0, 34_342, 67_668],
    ]);
    expect([schedule.totals.principal.minor, schedule.totals.capitalised.minor]).toEqual([101_000, 1_000]);
  });

  it('lets interest grow into a single payment at the end', () => {
    // 200,000 at 0.625 % a month, rounded each time: 1,250.00, 1,257.81, 1,265.67, 1,273.58, 1,281.54, 1,289.55,
    // 7,618.15 in all. Example 40 of the European Commission's report, which rounds only the end, has 7,618.17.
    const grace = { principal: 5, interest: 6, interestMeanwhile: 'capitalised' } as const;
    const terms = someTerms({ interest: { annualRate: '7.5' }, grace });

    expect(column(terms, { principal: 20_000_000, count: 6 }, 3)).toEqual([0, 0, 0, 0, 0, 20_761_815]);
  });

  it('finds an equal level payment as if no due date had moved', () => {
    // 1,000.00 at 1 % a day: 1,000 / (1 - 1.01^-3) x 1 % = 340.0221 -> 340.02. Due on Friday, and on Saturday and Sunday,
    // which move to Monday: 10.00; 3 days on 669.98 = 20.0994 -> 20.10; no day, no interest.
    const terms = someTerms({
      interest: { annualRate: '365', oddPeriod: 'by-days', levelPayment: 'equal' },
      dueDates: { whenDayOff: 'next-working-day' },
    });
    const weekdays = workingDays({ weeklyDaysOff: [6, 7], publishedYears: [2026], exceptions: [] });
    const draw = aDraw({ principal: 100_000, drawnOn: '2026-01-01', firstDueDate: '2026-01-02', every: '1 day', count: 3 });

    const schedule = instalmentSchedule(terms, draw, weekdays);

    expect(schedule.ok && schedule.value.instalments.map(({ dueDate, interest, payment }) => [dueDate, interest.minor, payment.minor])).toEqual([
      ['2026-01-02', 1_000, 34_002],
      ['2026-01-05', 2_010, 34_002],
      ['2026-01-05', 0, 35_006],
    ]);
  });

  it('charges no interest in free periods', () => {
    const terms = someTerms({ method: { kind: 'equal-principal' }, interest: { freePeriods: 2 } });

    expect(column(terms, { principal: 100_000, count: 4 }, 1)).toEqual([0, 0, 500, 250]);
  });

  it.each([
    ['last', [3_333, 3_333, 3_334]],
    ['first', [3_334, 3_333, 3_333]],
    ['spread', [3_333, 3_334, 3_333]],
  ] as const)('gives the odd cent of equal parts to: %s', (oddCent, expected) => {
    expect(
      column(
        someTerms({ method: { kind: 'flat-fee' }, interest: { annualRate: '0' }, rounding: { oddCent } }),
        { principal: 10_000, count: 3 },
        0,
      ),
    ).toEqual(expected);
  });

  it('gives the odd cent of level payments to the first where the terms say so', () => {
    // As above the last of three is 408.02 where the others are 408.03. A first payment of 408.02 instead: 396.02,
    // 803.98 x 1 % -> 8.04, 399.99, 403.99 x 1 % -> 4.04, so that the last is 408.03.
    expect(column(someTerms({ rounding: { oddCent: 'first' } }), { count: 3 }, 3)).toEqual([40_802, 40_803, 40_803]);
  });

  it('spreads the fractions of level payments', () => {
    // 408.02653 a payment; up to each: 408.03, 816.05, 1,224.08. The last takes 4.04 of interest as well as what is
    // left.
    expect(column(someTerms({ rounding: { oddCent: 'spread' } }), { count: 3 }, 3)).toEqual([40_803, 40_802, 40_803]);
  });

  it('rounds flat charges each or in total', () => {
    // 0.125 % of 100.00 is 0.125: 0.13 three times, or 0.375 -> 0.38 in all.
    const fees = (flatEach: 'instalment' | 'total'): readonly unknown[] =>
      column(
        someTerms({
          method: { kind: 'flat-fee' },
          interest: { annualRate: '0' },
          rounding: { flatEach },
          ...servicePercent('0.125'),
        }),
        { principal: 10_000, count: 3 },
        2,
      );

    expect(fees('instalment')).toEqual([13, 13, 13]);
    expect(fees('total')).toEqual([13, 13, 12]);
  });

  it('rounds interest for a day or for the period', () => {
    // 1,000.00 at 10 % of 365: 0.27397 a day, 8.4932 for the 31 days of January.
    const interest = (interestEach: 'instalment' | 'day'): unknown =>
      column(
        someTerms({ interest: { annualRate: '10', dayCount: 'actual/365' }, rounding: { interestEach } }),
        { principal: 100_000, count: 2 },
        1,
      )[0];

    expect([interest('instalment'), interest('day')]).toEqual([849, 837]);
  });

  it('takes fees with the first, with the last, on the balance, and a fixed one', () => {
    const fee = (fees: InstalmentTerms['fees']): readonly unknown[] =>
      column(someTerms({ method: { kind: 'equal-principal' }, fees }), { principal: 90_000, count: 3 }, 2);

    expect(fee([{ amount: { kind: 'percent-of-principal', percent: '2' }, due: 'first-instalment' }])).toEqual([
      1_800, 0, 0,
    ]);
    expect(fee([{ amount: { kind: 'fixed', amount: money(500, CNY) }, due: 'last-instalment' }])).toEqual([0, 0, 500]);
    expect(fee([{ amount: { kind: 'percent-of-balance', percent: '1' }, due: 'each-instalment' }])).toEqual([900, 600, 300]);
  });

  it('finds the level payment from the days that are counted, from equal periods or from nominal days', () => {
    // 10,000 at 12 % over twelve months. From equal periods 888.49 (1 % a month); from months of 30 days of 365,
    // 887.72, as Mifos X asks for in its workbook case 389; weekly of 52, 845.89, weekly of 7 days of 365, 845.85
    // (cases 4624 and 4600).
    const first = (every: string, levelPayment: 'equal' | 'nominal-days'): unknown =>
      column(
        someTerms({ interest: { dayCount: 'actual/365', levelPayment } }),
        { principal: 1_000_000, every, firstDueDate: every === '1 week' ? '2026-01-08' : '2026-02-01' },
        3,
      )[0];

    expect([first('1 month', 'equal'), first('1 month', 'nominal-days')]).toEqual([88_849, 88_772]);
    expect([first('1 week', 'equal'), first('1 week', 'nominal-days')]).toEqual([84_589, 84_585]);
  });

  it('moves due dates off days off, and interest with them', () => {
    // 15 January is off, the lender names the 20th; 1,000.00 at 36.5 %: 1.00 a day. Workbook case 4600 of Mifos X has
    // these days.
    const terms = someTerms({
      method: { kind: 'interest-only' },
      interest: { annualRate: '36.5', dayCount: 'actual/365' },
      dueDates: {
        whenDayOff: 'next-working-day',
        replacements: [{ from: day('2013-01-15'), to: day('2013-01-15'), dueOn: day('2013-01-20') }],
      },
    });
    const everyDay = workingDays({ weeklyDaysOff: [], publishedYears: [2013], exceptions: [] });
    const schedule = instalmentSchedule(
      terms,
      aDraw({ principal: 100_000, drawnOn: '2013-01-01', firstDueDate: '2013-01-08', every: '1 week', count: 4 }),
      everyDay,
    );

    expect(
      schedule.ok && schedule.value.instalments.map(({ dueDate, days, interest }) => [dueDate, days, interest.minor]),
    ).toEqual([
      ['2013-01-08', 7, 700],
      ['2013-01-20', 12, 1_200],
      ['2013-01-22', 2, 200],
      ['2013-01-29', 7, 700],
    ]);
  });

  it('says which due dates are not final while a year is not published', () => {
    const known2026 = workingDays({ weeklyDaysOff: [6, 7], publishedYears: [2026], exceptions: [] });
    const schedule = instalmentSchedule(
      someTerms({ dueDates: { whenDayOff: 'next-working-day' } }),
      aDraw({ drawnOn: '2026-10-01', firstDueDate: '2026-11-01', count: 3 }),
      known2026,
    );

    expect(
      schedule.ok && schedule.value.instalments.map(({ dueDate, isDueDateFinal }) => [dueDate, isDueDateFinal]),
    ).toEqual([
      ['2026-11-02', true],
      ['2026-12-01', true],
      ['2027-01-01', false],
    ]);
  });

  it('takes listed due dates, those of statement cycles', () => {
    const dates = [day('2026-12-13'), day('2027-01-13'), day('2027-02-13')];
    const draw = {
      principal: money(10_000, CNY),
      drawnOn: day('2026-11-23'),
      due: { kind: 'listed', dates, every: { count: 1, unit: 'month' } },
    } as const;

    expect(
      scheduleOf(someTerms({ method: { kind: 'flat-fee' }, interest: { annualRate: '0' } }), draw).instalments.map(
        ({ dueDate, principal }) => [dueDate, principal.minor],
      ),
    ).toEqual([
      ['2026-12-13', 3_333],
      ['2027-01-13', 3_333],
      ['2027-02-13', 3_334],
    ]);
  });
});
