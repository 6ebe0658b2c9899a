import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { givenMoney } from '#shared/domain/derivation/derivation';
import { isConsistent } from '#shared/domain/derivation/recompute';
import { changeRate } from '#shared/domain/forbearance/change-rate';
import { continueSchedule, remainingLoan } from '#shared/domain/forbearance/continue-schedule';
import { extendInstalment, type InstalmentExtension } from '#shared/domain/forbearance/extend-instalment';
import { extendTerm } from '#shared/domain/forbearance/extend-term';
import type { Rescheduled } from '#shared/domain/forbearance/schedule-difference';
import { takePaymentHoliday, type PaymentHoliday } from '#shared/domain/forbearance/take-payment-holiday';
import { waiveCosts } from '#shared/domain/forbearance/waive-costs';
import { instalmentDerivation } from '#shared/domain/loan/instalment-derivation';
import { flatFeeTerms } from '#shared/domain/loan/flat-fee-terms';
import type { InstalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import type { Result } from '#shared/domain/result';
import { aDraw, scheduleOf, someTerms } from '../loan/some-terms';

// 1,200.00 at 1 % a month in three: 396.03 + 12.00, 399.99 + 8.04, 403.98 + 4.04.
const loan = scheduleOf(someTerms(), aDraw({ count: 3 }));
const payLater = scheduleOf(flatFeeTerms({ feeRatePerPeriod: '0.5', rounding: 'half-up' }), aDraw({ count: 4 }));

function made(result: Result<Rescheduled>): Rescheduled {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const rows = ({ instalments }: InstalmentSchedule): unknown =>
  instalments.map(({ dueDate, principal, interest, fee, balance }) => [
    dueDate,
    principal.minor,
    interest.minor,
    fee.minor,
    balance.minor,
  ]);
const codeOf = (result: Result<Rescheduled>): unknown => (result.ok ? 'made' : result.failure.code);
const differences = ({
  difference: { principal, interest, fee, payment, capitalised, instalments, days },
}: Rescheduled): unknown =>
  [principal, interest, fee, payment, capitalised].map(({ minor }) => minor).concat(instalments, days);

describe('takePaymentHoliday', () => {
  const holiday = (changes: Partial<PaymentHoliday> = {}): PaymentHoliday => ({
    from: 2,
    count: 1,
    end: 'later',
    interest: 'due-after-grace',
    fees: 'charged',
    ...changes,
  });

  it('moves the end and asks for the interest afterwards', () => {
    // 803.97 over two at 1 %: 408.0248 -> 408.02. Interest 8.04 waits for the second instalment after it.
    const after = made(takePaymentHoliday(loan, holiday()));

    expect(rows(after.schedule)).toEqual([
      ['2026-02-01', 39_603, 1_200, 0, 80_397],
      ['2026-03-01', 0, 0, 0, 80_397],
      ['2026-04-01', 39_998, 1_608, 0, 40_399],
      ['2026-05-01', 40_399, 404, 0, 0],
    ]);
    expect(differences(after)).toEqual([0, 804, 0, 804, 0, 1, 30]);
  });

  it('keeps the end and lets the last instalment bear it', () => {
    const after = made(takePaymentHoliday(loan, holiday({ end: 'same' })));

    expect(rows(after.schedule)).toEqual([
      ['2026-02-01', 39_603, 1_200, 0, 80_397],
      ['2026-03-01', 0, 0, 0, 80_397],
      ['2026-04-01', 80_397, 1_608, 0, 0],
    ]);
  });

  it('adds the interest to the principal where it is capitalised', () => {
    // 803.97 + 8.04 = 812.01; over two at 1 %: 412.1051 -> 412.11; 8.12 of it interest.
    const after = made(takePaymentHoliday(loan, holiday({ interest: 'capitalised' })));

    expect(rows(after.schedule)).toMatchObject([
      {},
      ['2026-03-01', 0, 0, 0, 81_201],
      ['2026-04-01', 40_399, 812, 0, 40_802],
      {},
    ]);
    expect(after.difference.principal).toEqual(after.difference.capitalised);
    expect(after.difference.capitalised.minor).toBe(804);
  });

  it('costs nothing where no interest is charged', () => {
    const after = made(takePaymentHoliday(loan, holiday({ interest: 'not-charged' })));

    expect(rows(after.schedule)).toMatchObject([
      {},
      ['2026-03-01', 0, 0, 0, 80_397],
      ['2026-04-01', 39_998, 804, 0, 40_399],
      {},
    ]);
    expect(after.difference.interest.minor).toBe(0);
  });

  it.each([
    ['charged', [600, 600, 600, 600, 600], 600],
    ['not-charged', [600, 0, 600, 600, 600], 0],
  ] as const)('lets the flat fee of a pay-later purchase go on or not: %s', (fees, expected, more) => {
    // 1,200.00 in four at 0.5 %: 300.00 and 6.00 each.
    const after = made(takePaymentHoliday(payLater, holiday({ fees })));

    expect(after.schedule.instalments.map(({ fee }) => fee.minor)).toEqual(expected);
    expect(after.schedule.instalments.map(({ principal }) => principal.minor)).toEqual([30_000, 0, 30_000, 30_000, 30_000]);
    expect(after.difference.fee.minor).toBe(more);
  });

  it('refuses a holiday of nothing, one that leaves nothing, and an instalment that there is not', () => {
    expect([
      codeOf(takePaymentHoliday(loan, holiday({ count: 0 }))),
      codeOf(takePaymentHoliday(loan, holiday({ end: 'same', count: 2 }))),
      codeOf(takePaymentHoliday(loan, holiday({ from: 4 }))),
      codeOf(takePaymentHoliday(loan, holiday({ count: 61 }))),
    ]).toEqual([
      'reschedule.count_out_of_range',
      'reschedule.count_out_of_range',
      'reschedule.unknown_instalment',
      'reschedule.count_out_of_range',
    ]);
  });
});

describe('extendTerm', () => {
  it('repays what is left over more instalments', () => {
    // 803.97 over three at 1 %: 273.3678 -> 273.37.
    const after = made(extendTerm(loan, { from: 2, more: 1 }));

    expect(rows(after.schedule)).toMatchObject([
      {},
      ['2026-03-01', 26_533, 804, 0, 53_864],
      {},
      ['2026-05-01', 27_066, 271, 0, 0],
    ]);
    expect(after.difference.principal.minor).toBe(0);
    expect(after.difference.days).toBe(30);
  });

  it('keeps the day of the month through February', () => {
    const monthEnds = scheduleOf(someTerms(), aDraw({ drawnOn: '2026-10-31', firstDueDate: '2026-11-30', count: 3 }));

    expect(made(extendTerm(monthEnds, { from: 2, more: 2 })).schedule.instalments.map(({ dueDate }) => dueDate)).toEqual([
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  it('charges the flat fee on the original principal for each instalment more', () => {
    const after = made(extendTerm(payLater, { from: 3, more: 2 }));

    expect(after.schedule.instalments.map(({ principal, fee }) => [principal.minor, fee.minor])).toEqual([
      [30_000, 600],
      [30_000, 600],
      [15_000, 600],
      [15_000, 600],
      [15_000, 600],
      [15_000, 600],
    ]);
    expect(after.difference.fee.minor).toBe(1_200);
  });

  it('refuses no instalment more', () => {
    expect([0, -1, 1.5].map((more) => codeOf(extendTerm(loan, { from: 1, more })))).toEqual(
      Array(3).fill('reschedule.count_out_of_range'),
    );
  });
});

describe('changeRate', () => {
  it('lets the payments give way', () => {
    // 803.97 over two at 0.5 %: 405.0004 -> 405.00; 4.02 of it interest.
    expect(rows(made(changeRate(loan, { from: 2, annualRate: '6', changes: 'payments' })).schedule)).toMatchObject([
      {},
      ['2026-03-01', 40_098, 402, 0, 40_299],
      {},
    ]);
  });

  it('lets the number of instalments give way', () => {
    // 408.03 a month at 5 %: 803.97 bears 40.20, 436.14 bears 21.81, 49.92 bears 2.50.
    expect(rows(made(changeRate(loan, { from: 2, annualRate: '60', changes: 'number-of-instalments' })).schedule)).toEqual([
      ['2026-02-01', 39_603, 1_200, 0, 80_397],
      ['2026-03-01', 36_783, 4_020, 0, 43_614],
      ['2026-04-01', 38_622, 2_181, 0, 4_992],
      ['2026-05-01', 4_992, 250, 0, 0],
    ]);
  });

  it('refuses payments that the new rate eats up', () => {
    expect(codeOf(changeRate(loan, { from: 2, annualRate: '1000', changes: 'number-of-instalments' }))).toBe(
      'schedule.payment_does_not_cover_interest',
    );
    expect(codeOf(changeRate(loan, { from: 2, annualRate: '-1', changes: 'payments' }))).toBe('terms.rate_out_of_range');
  });
});

describe('extendInstalment', () => {
  const extension = (changes: Partial<InstalmentExtension> = {}): InstalmentExtension => ({
    number: 2,
    newDueDate: day('2026-03-21'),
    later: 'stay',
    fee: money(300, CNY),
    interest: 'not-charged',
    ...changes,
  });

  it('moves one due date, adds the fee and leaves principal and interest', () => {
    const after = made(extendInstalment(loan, extension()));

    expect(rows(after.schedule)).toEqual([
      ['2026-02-01', 39_603, 1_200, 0, 80_397],
      ['2026-03-21', 39_999, 804, 300, 40_398],
      ['2026-04-01', 40_398, 404, 0, 0],
    ]);
    expect(differences(after)).toEqual([0, 0, 300, 300, 0, 0, 0]);
    expect(after.schedule.instalments[2]?.days).toBe(11);
  });

  it('charges the days gained where that is agreed', () => {
    // 803.97 at 12 % for 20 days of 365: 5.2864 -> 5.29.
    const after = made(extendInstalment(loan, extension({ interest: 'charged' })));
    const derivation = instalmentDerivation(after.schedule, 2, 'interest');

    expect(after.difference.interest.minor).toBe(529);
    expect(derivation?.value).toEqual({ kind: 'money', money: money(1_333, CNY) });
    expect(derivation !== null && isConsistent(derivation)).toBe(true);
  });

  it('moves later due dates along', () => {
    const after = made(extendInstalment(loan, extension({ later: 'move-along' })));

    expect(after.schedule.instalments.map(({ dueDate }) => dueDate)).toEqual(['2026-02-01', '2026-03-21', '2026-04-21']);
    expect(after.difference.days).toBe(20);
  });

  it('keeps the fee when the schedule is changed again, and what is added then follows the moved dates', () => {
    const moved = made(extendInstalment(loan, extension({ later: 'move-along' }))).schedule;
    const after = made(extendTerm(moved, { from: 2, more: 1 }));

    expect(after.schedule.instalments.map(({ dueDate, fee }) => [dueDate, fee.minor])).toEqual([
      ['2026-02-01', 0],
      ['2026-03-21', 300],
      ['2026-04-21', 0],
      ['2026-05-21', 0],
    ]);
  });

  it('refuses a day that is not later, one past the next due date that stays, and an instalment that there is not', () => {
    expect([
      codeOf(extendInstalment(loan, extension({ newDueDate: day('2026-03-01') }))),
      codeOf(extendInstalment(loan, extension({ newDueDate: day('2026-04-02') }))),
      codeOf(extendInstalment(loan, extension({ number: 9 }))),
      codeOf(
        extendInstalment(
          loan,
          extension({
            number: 3,
            newDueDate: day('9999-12-31'),
            later: 'move-along',
            fee: money(Number.MAX_SAFE_INTEGER, CNY),
          }),
        ),
      ),
    ]).toEqual([
      'reschedule.date_not_later',
      'reschedule.date_after_next',
      'reschedule.unknown_instalment',
      'schedule.amount_out_of_range',
    ]);
  });
});

describe('waiveCosts', () => {
  it('gives up a share of the fees of some instalments', () => {
    const after = made(waiveCosts(payLater, { component: 'fee', from: 2, to: 3, percent: '50', rounding: 'half-up' }));

    expect(after.schedule.instalments.map(({ fee, payment }) => [fee.minor, payment.minor])).toEqual([
      [600, 30_600],
      [300, 30_300],
      [300, 30_300],
      [600, 30_600],
    ]);
    expect(differences(after)).toEqual([0, 0, -600, -600, 0, 0, 0]);
  });

  it('says so when asked how the fee comes about', () => {
    const { schedule } = made(
      waiveCosts(payLater, { component: 'fee', from: 2, to: 3, percent: '50', rounding: 'half-up' }),
    );
    const derivation = instalmentDerivation(schedule, 2, 'fee');

    expect(derivation?.inputs?.map(({ formula, value }) => [formula, value.kind === 'money' && value.money.minor])).toEqual([
      ['fee-of-base', 600],
      ['waived-share', -300],
    ]);
    expect(derivation !== null && isConsistent(derivation)).toBe(true);
  });

  it('refuses instalments that there are not, and shares that are none', () => {
    const waiver = { component: 'fee', from: 2, to: 3, percent: '50', rounding: 'half-up' } as const;

    expect([
      codeOf(waiveCosts(payLater, { ...waiver, from: 5, to: 9 })),
      codeOf(waiveCosts(payLater, { ...waiver, percent: '101' })),
      codeOf(waiveCosts(payLater, { ...waiver, percent: '-1' })),
    ]).toEqual(['reschedule.unknown_instalment', 'terms.rate_out_of_range', 'terms.rate_out_of_range']);
  });
});

describe('continueSchedule', () => {
  it('keeps what was added when the same instalment is changed again', () => {
    // 1,200.00 in four without interest are 300.00 each. 300.00 more from the second on: 1,200.00 over three, 400.00 each;
    // one instalment more: 300.00 each.
    const free = scheduleOf(someTerms({ method: { kind: 'equal-principal' }, interest: { annualRate: '0' } }), aDraw({ count: 4 }));
    const amount = money(30_000, CNY);
    const left = remainingLoan(free, 2);
    if (!left.ok) throw new Error(left.failure.code);
    const added = { amount, derivation: givenMoney('part', amount, 'lender', 'draw') };
    const larger = continueSchedule(free, { from: 2, terms: left.value.terms, count: left.value.count, added });
    if (!larger.ok) throw new Error(larger.failure.code);

    const after = made(extendTerm(larger.value, { from: 2, more: 1 }));

    expect(larger.value.instalments.map(({ principal }) => principal.minor)).toEqual([30_000, 40_000, 40_000, 40_000]);
    expect(after.schedule.instalments.map(({ principal }) => principal.minor)).toEqual([30_000, 30_000, 30_000, 30_000, 30_000]);
    const derivation = instalmentDerivation(after.schedule, 2, 'balance');
    expect(derivation !== null && isConsistent(derivation)).toBe(true);
  });
});
