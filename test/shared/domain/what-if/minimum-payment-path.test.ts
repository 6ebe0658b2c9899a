import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import type { MinimumPaymentTerms } from '#shared/domain/loan/minimum-payment-terms';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { minimumPayment } from '#shared/domain/payment/minimum-payment';
import { minimumPaymentPath, type RevolvingBill } from '#shared/domain/what-if/minimum-payment-path';
import { amountsOf } from '../arrears/an-account-of-dues';

/** A tenth of the principal and all the rest, but at least 100.00. */
const tenth: MinimumPaymentTerms = {
  percentOf: { principal: '10', interest: '100', fee: '100', penalty: '100' },
  floor: money(10_000, CNY),
  includesPastDue: true,
};

function aBill(change: Partial<RevolvingBill> = {}): RevolvingBill {
  return {
    owed: amountsOf(30_000),
    firstDueDate: day('2026-01-23'),
    every: { count: 1, unit: 'month' },
    minimum: tenth,
    dailyRate: '0.05',
    rounding: 'half-up',
    components: ['interest', 'fee', 'penalty', 'principal'],
    ...change,
  };
}

describe('minimumPayment', () => {
  it.each([
    ['the percentage of each component', amountsOf(200_000, 1_234, 500), 0, 20_000 + 1_734],
    ['the floor', amountsOf(50_000), 0, 10_000],
    ['no more than is owed', amountsOf(9_000, 500), 0, 9_500],
    ['what is past due on top', amountsOf(200_000), 300, 20_300],
  ])('asks for %s', (_what, bill, pastDue, expected) => {
    expect(minimumPayment(bill, money(pastDue, CNY), tenth, 'half-up').minor).toBe(expected);
  });

  it('leaves out what is past due where the terms do not ask for it', () => {
    expect(minimumPayment(amountsOf(200_000), money(300, CNY), { ...tenth, includesPastDue: false }, 'half-up').minor).toBe(20_000);
  });
});

describe('minimumPaymentPath', () => {
  it('pays the minimum on each due date until nothing is owed', () => {
    const path = minimumPaymentPath(aBill());

    // 300.00 less 100.00; 200.00 x 0.05 % x 31 days = 3.10. Then 100.00 pay 3.10 and 96.90: 103.10 x 0.05 % x 28 = 1.4434 -> 1.44.
    // Then 100.00 pay 1.44 and 98.56: 4.54 left, x 31 days = 0.07037 -> 0.07; 4.61 settle it.
    expect(path).toMatchObject({ ok: true, value: { total: money(10_000 * 3 + 461, CNY), paid: amountsOf(30_000, 310 + 144 + 7) } });
    expect(path.ok && path.value.payments.map(({ date, payment }) => [date, payment.minor])).toEqual([
      ['2026-01-23', 10_000], ['2026-02-23', 10_000], ['2026-03-23', 10_000], ['2026-04-23', 461],
    ]);
  });

  it('pays nothing where nothing is owed', () => {
    expect(minimumPaymentPath(aBill({ owed: amountsOf(0) }))).toMatchObject({ value: { payments: [], total: money(0, CNY) } });
  });

  it.each([
    ['the minimum is nothing', { minimum: { ...tenth, percentOf: { principal: '0', interest: '0', fee: '0', penalty: '0' }, floor: money(0, CNY) } }],
    // 1,000.00 bear 15.00 a month; 10.00 a month never reach the principal.
    ['the payment does not cover what accrues', { owed: amountsOf(100_000), minimum: { ...tenth, percentOf: { ...tenth.percentOf, principal: '0', interest: '0' }, floor: money(1_000, CNY) } }],
    ['the debt outgrows all counting', { owed: amountsOf(Number.MAX_SAFE_INTEGER), dailyRate: '100' }],
    ['the calendar ends first', { firstDueDate: day('9999-11-23') }],
  ])('is refused as never ending where %s', (_when, change) => {
    expect(minimumPaymentPath(aBill(change))).toMatchObject({ ok: false, failure: { code: 'what_if.minimum_never_ends' } });
  });
});
