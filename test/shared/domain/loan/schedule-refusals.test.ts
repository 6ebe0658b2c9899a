import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { instalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import type { LoanDraw } from '#shared/domain/loan/loan-draw';
import { CNY, type CurrencyCode } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aDraw, someTerms, type DrawInWords, type TermsInWords } from './some-terms';
import { loans } from './arbitrary-loans';
import { propertyRuns } from '../../../support/property-runs';

function refused(terms: TermsInWords, draw: DrawInWords | LoanDraw = {}): unknown {
  const schedule = instalmentSchedule(someTerms(terms), 'due' in draw ? draw : aDraw(draw));
  return schedule.ok ? 'made' : schedule.failure;
}
const listed = (...dates: readonly string[]): LoanDraw => ({
  principal: money(100, CNY),
  drawnOn: day('2026-01-01'),
  due: { kind: 'listed', dates: dates.map(day), every: { count: 1, unit: 'month' } },
});

describe('instalmentSchedule refuses', () => {
  it.each([
    ['-1', { code: 'terms.rate_out_of_range', data: { field: 'annualRate', minimum: '0', maximum: '10000' } }],
    ['10000.01', { code: 'terms.rate_out_of_range', data: { field: 'annualRate', minimum: '0', maximum: '10000' } }],
    ['1e3', { code: 'terms.rate_malformed', data: { field: 'annualRate' } }],
    ['NaN', { code: 'terms.rate_malformed', data: { field: 'annualRate' } }],
    ['', { code: 'terms.rate_malformed', data: { field: 'annualRate' } }],
  ])('an annual rate of "%s"', (annualRate, expected) => {
    expect(refused({ interest: { annualRate } })).toEqual(expected);
  });

  it('a fee, a down payment and a step out of range', () => {
    expect(
      refused({ fees: [{ amount: { kind: 'percent-of-principal', percent: '101' }, due: 'each-instalment' }] }),
    ).toMatchObject({ code: 'terms.rate_out_of_range', data: { field: 'feeRate' } });
    expect(refused({ downPayment: '100' })).toMatchObject({
      code: 'terms.rate_out_of_range',
      data: { field: 'downPayment' },
    });
    expect(refused({ method: { kind: 'stepped-payment', percentChange: '-100', every: 1 } })).toMatchObject({
      code: 'terms.rate_out_of_range',
      data: { field: 'percentChange' },
    });
    expect(refused({ method: { kind: 'stepped-payment', percentChange: '1', every: 0 } })).toMatchObject({
      code: 'terms.contradiction',
      data: { between: 'steps' },
    });
  });

  it.each([
    ['2026-01-01', '2025-12-31'],
    ['2026-01-01', '2026-01-01'],
  ])('drawn on %s, a first due date of %s', (drawnOn, firstDueDate) => {
    expect(refused({}, { drawnOn, firstDueDate })).toEqual({
      code: 'schedule.first_due_before_draw',
      data: { drawnOn, firstDueDate },
    });
  });

  it.each([
    [0, 'schedule.no_instalments'],
    [-1, 'schedule.no_instalments'],
    [1.5, 'schedule.no_instalments'],
    [Number.NaN, 'schedule.no_instalments'],
    [2_001, 'schedule.too_many_periods'],
    [1e300, 'schedule.too_many_periods'],
  ])('%d instalments', (count, code) => {
    expect(refused({}, { count })).toMatchObject({ code });
  });

  it('dates past the calendar and a first period of more than a hundred years', () => {
    expect(refused({}, { drawnOn: '9999-01-01', firstDueDate: '9999-02-01', count: 12 })).toMatchObject({
      code: 'schedule.date_out_of_range',
    });
    expect(refused({}, { drawnOn: '2026-01-01', firstDueDate: '2126-01-03' })).toMatchObject({
      code: 'schedule.date_out_of_range',
    });
  });

  it('listed due dates that do not rise, and none', () => {
    expect(refused({}, listed('2026-02-01', '2026-02-01'))).toEqual({
      code: 'schedule.due_dates_not_rising',
      data: { number: 2 },
    });
    expect(refused({}, listed('2026-03-01', '2026-02-01'))).toEqual({
      code: 'schedule.due_dates_not_rising',
      data: { number: 2 },
    });
    expect(refused({}, listed())).toMatchObject({ code: 'schedule.no_instalments' });
  });

  it.each([0, -1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('a principal of %d', (minor) => {
    expect(refused({}, { ...aDraw(), principal: { minor, currency: CNY } })).toMatchObject({
      code: 'schedule.amount_out_of_range',
    });
  });

  it('amounts that grow past the safe integers, in a part, in a payment or in a sum', () => {
    expect(refused({ interest: { annualRate: '10000' } }, { principal: Number.MAX_SAFE_INTEGER })).toMatchObject({
      code: 'schedule.amount_out_of_range',
    });
    expect(refused({ method: { kind: 'interest-only' } }, { principal: 5e15, count: 120 })).toMatchObject({
      code: 'schedule.amount_out_of_range',
    });
    const grace = { principal: 119, interest: 119, interestMeanwhile: 'capitalised' } as const;
    expect(refused({ interest: { annualRate: '5000' }, grace }, { count: 120 })).toMatchObject({
      code: 'schedule.amount_out_of_range',
    });
  });

  it('amounts of two currencies, a negative one, a balloon above the principal, multiples of nothing', () => {
    const euros = money(1, 'EUR' as CurrencyCode);
    expect(refused({ method: { kind: 'balloon', balloon: euros } })).toMatchObject({ code: 'schedule.amount_out_of_range' });
    expect(refused({ method: { kind: 'balloon', balloon: money(120_001, CNY) } })).toMatchObject({
      code: 'schedule.amount_out_of_range',
    });
    expect(refused({ method: { kind: 'fixed-payment', payment: money(-1, CNY) } })).toMatchObject({
      code: 'schedule.amount_out_of_range',
    });
    expect(refused({ rounding: { multiple: money(0, CNY) } })).toMatchObject({ code: 'schedule.amount_out_of_range' });
  });

  it('payments that do not cover the interest', () => {
    // 1,200.00 at 1 % a month: 12.00. A payment of 11.99 is too small; one of 12.00 repays nothing, ever.
    expect(refused({ method: { kind: 'fixed-payment', payment: money(1_199, CNY) } })).toEqual({
      code: 'schedule.payment_does_not_cover_interest',
      data: { number: 1 },
    });
    expect(refused({ method: { kind: 'fixed-payment', payment: money(1_200, CNY) } })).toEqual({
      code: 'schedule.too_many_periods',
      data: { maximum: 12 },
    });
    // 1,200.00 over 360 months: 12.34 a month, or 10.00 in multiples of ten, of which interest takes 12.00.
    expect(refused({ rounding: { multiple: money(1_000, CNY) } }, { count: 360 })).toEqual({
      code: 'schedule.payment_does_not_cover_interest',
      data: { number: 1 },
    });
  });

  it('a grace period as long as the loan or longer', () => {
    expect(refused({ grace: { principal: 12 } })).toEqual({
      code: 'terms.grace_out_of_range',
      data: { grace: 12, count: 12 },
    });
    expect(refused({ grace: { interest: 13 } })).toMatchObject({ code: 'terms.grace_out_of_range' });
    expect(refused({ interest: { freePeriods: -1 } })).toMatchObject({ code: 'terms.grace_out_of_range' });
  });

  it('terms that contradict themselves', () => {
    expect(refused({ method: { kind: 'flat-fee' } })).toEqual({
      code: 'terms.contradiction',
      data: { between: 'flat-fee, annualRate' },
    });
    expect(refused({ rounding: { interestEach: 'day' } })).toEqual({
      code: 'terms.contradiction',
      data: { between: 'interestEach, dayCount' },
    });
  });

  it('no equal payments for their interest, where they are found from the periods that are counted', () => {
    const rates = fc.constantFrom('13.5', '36', '100', '365', '1000', '9999');
    fc.assert(
      fc.property(loans, rates, ({ terms, draw }, annualRate) => {
        const { dayCount } = terms.interest;
        const { mode } = terms.rounding;
        const equal = someTerms({ interest: { annualRate, dayCount }, rounding: { mode } });
        const schedule = instalmentSchedule(equal, draw);

        expect(schedule.ok ? null : schedule.failure.code).not.toBe('schedule.payment_does_not_cover_interest');
      }),
      propertyRuns,
    );
  });

  it('and never throws, nor makes an amount that is none', () => {
    const minors = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER));
    const rates = fc.oneof(fc.constantFrom('0', '10000', '9999.99999999999999999999', '-0', '00', '1e9', ''), fc.string());
    fc.assert(
      fc.property(
        loans,
        minors,
        rates,
        fc.oneof(fc.integer(), fc.constantFrom(1, 2_000)),
        ({ terms, draw }, minor, annualRate, count) => {
          const due = draw.due.kind === 'run' && Math.abs(count) % 7 === 0 ? { ...draw.due, count } : draw.due;
          const schedule = instalmentSchedule(
            { ...terms, interest: { ...terms.interest, annualRate } },
            { ...draw, due, principal: { minor, currency: CNY } },
          );

          const amounts = schedule.ok
            ? schedule.value.instalments.flatMap(({ principal, interest, fee, payment, balance }) => [
                principal,
                interest,
                fee,
                payment,
                balance,
              ])
            : [];
          expect(amounts.every((amount) => Number.isSafeInteger(amount.minor) && amount.minor >= 0)).toBe(true);
        },
      ),
      propertyRuns,
    );
  });
});
