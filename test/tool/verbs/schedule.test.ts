import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printedFailure } from '../../../src-tool/failure-words';
import { scheduleOutput, scheduleVerb } from '../../../src-tool/verbs/schedule';

const loan = {
  principal: '1200.00',
  currency: 'CNY',
  periods: 3,
  method: 'equal-payment',
  annualRate: '12',
  drawnOn: '2026-01-31',
  firstDueDate: '2026-02-28',
  every: '1 month',
};

function printed(changes: Readonly<Record<string, unknown>> = {}): z.output<typeof scheduleOutput> {
  const answer = scheduleVerb.answer({ ...loan, ...changes });
  if (!answer.ok) throw new Error(answer.failure.code);
  return scheduleOutput.parse(answer.value);
}
function refused(changes: Readonly<Record<string, unknown>>): unknown {
  const answer = scheduleVerb.answer(JSON.parse(JSON.stringify({ ...loan, ...changes })));
  return answer.ok ? 'printed' : printedFailure(answer.failure);
}

describe('schedule', () => {
  it('prints each instalment, the totals and the annual rate', () => {
    // 408.0265 -> 408.03 a month; interest 12.00, 8.04, 4.04; the last instalment takes what rounding left.
    const { annualRate, ...document } = printed();

    expect(document).toEqual({
      periods: [
        {
          number: 1,
          from: '2026-01-31',
          dueDate: '2026-02-28',
          days: 28,
          principal: '396.03',
          interest: '12.00',
          fee: '0.00',
          payment: '408.03',
          balance: '803.97',
        },
        {
          number: 2,
          from: '2026-02-28',
          dueDate: '2026-03-31',
          days: 31,
          principal: '399.99',
          interest: '8.04',
          fee: '0.00',
          payment: '408.03',
          balance: '403.98',
        },
        {
          number: 3,
          from: '2026-03-31',
          dueDate: '2026-04-30',
          days: 30,
          principal: '403.98',
          interest: '4.04',
          fee: '0.00',
          payment: '408.02',
          balance: '0.00',
        },
      ],
      totals: { principal: '1200.00', interest: '24.08', fee: '0.00', payment: '1224.08' },
    });
    expect(Number(annualRate.nominal)).toBeCloseTo(12, 2);
    expect(Number(annualRate.effective)).toBeCloseTo(12.6825, 2);
  });

  const rows = z
    .object({
      derived_here: z.object({
        rows: z.array(
          z.object({
            instalments: z.int(),
            monthly_fee_percent_of_principal: z.number(),
            apr_simple_x12_percent: z.number(),
            annual_effective_percent: z.number(),
          }),
        ),
      }),
    })
    .parse(JSON.parse(readFileSync(new URL('../../fixtures/amortisation/baitiao-fees.json', import.meta.url), 'utf8')))
    .derived_here.rows;

  it.each(rows.map((row) => [row.monthly_fee_percent_of_principal, row.instalments, row] as const))(
    'tells what a flat fee of %d %% a month over %d instalments costs a year',
    (fee, periods, { apr_simple_x12_percent: nominal, annual_effective_percent: effective }) => {
      // Reckoned apart by bisection; a principal without odd cents, so that rounding does not show in four decimals.
      const { annualRate } = printed({
        principal: '2400000.00',
        method: 'flat-fee',
        annualRate: undefined,
        feeRatePerPeriod: String(fee),
        periods,
      });

      expect(Number(annualRate.nominal)).toBeCloseTo(nominal, 4);
      expect(Number(annualRate.effective)).toBeCloseTo(effective, 4);
    },
  );

  it('takes a currency without decimals, and one with three', () => {
    expect(printed({ principal: '100000', currency: 'JPY' }).totals.principal).toBe('100000');
    expect(printed({ principal: '100.000', currency: 'KWD' }).periods[0]).toMatchObject({
      interest: '1.000',
      payment: '34.002',
    });
  });

  it.each([
    ['equal-principal', {}, ['400.00', '400.00', '400.00'], ['12.00', '8.00', '4.00'], ['0.00', '0.00', '0.00']],
    ['interest-only', {}, ['0.00', '0.00', '1200.00'], ['12.00', '12.00', '12.00'], ['0.00', '0.00', '0.00']],
    [
      'flat-fee',
      { annualRate: '0', feeRatePerPeriod: '0.6' },
      ['400.00', '400.00', '400.00'],
      ['0.00', '0.00', '0.00'],
      ['7.20', '7.20', '7.20'],
    ],
    [
      'equal-principal',
      { annualRate: undefined, feeRatePerPeriod: '1' },
      ['400.00', '400.00', '400.00'],
      ['0.00', '0.00', '0.00'],
      ['12.00', '12.00', '12.00'],
    ],
  ])('splits by %s %j', (method, changes, principal, interest, fee) => {
    const { periods } = printed({ method, ...changes });

    expect([
      periods.map((period) => period.principal),
      periods.map((period) => period.interest),
      periods.map((period) => period.fee),
    ]).toEqual([principal, interest, fee]);
  });

  it('prints the rates of a loan that costs nothing, and of one with an odd first period', () => {
    expect(printed({ annualRate: '0' }).annualRate).toEqual({ nominal: '0.000000000', effective: '0.000000000' });
    const { annualRate } = printed({
      method: 'interest-only',
      periods: 12,
      dayCount: 'actual/365',
      drawnOn: '2026-01-01',
      firstDueDate: '2026-02-15',
    });
    expect(Number(annualRate.nominal)).toBeCloseTo(12, 1);
    expect(Number(annualRate.effective)).toBeCloseTo(12.68, 1);
  });

  it.each([
    [{ annualRate: '-0.01' }, 'terms.rate_out_of_range', '/annualRate'],
    [{ annualRate: '10000.01' }, 'terms.rate_out_of_range', '/annualRate'],
    [{ feeRatePerPeriod: '100.1' }, 'terms.rate_out_of_range', '/feeRatePerPeriod'],
    [{ annualRate: '12%' }, 'input.not_a_percentage', '/annualRate'],
    [{ annualRate: 12 }, 'input.wrong_type', '/annualRate'],
    [{ annualRate: undefined }, 'terms.price_missing', ''],
    [{ method: 'flat-fee' }, 'terms.contradiction', '/annualRate'],
    [{ method: 'annuity' }, 'input.not_a_choice', '/method'],
    [{ firstDueDate: '2026-01-31' }, 'schedule.first_due_before_draw', '/firstDueDate'],
    [{ firstDueDate: '2025-12-31' }, 'schedule.first_due_before_draw', '/firstDueDate'],
    [{ firstDueDate: '2026-02-30' }, 'input.not_a_date', '/firstDueDate'],
    [{ periods: 2_001 }, 'schedule.too_many_periods', '/periods'],
    [{ periods: Number.MAX_SAFE_INTEGER }, 'schedule.too_many_periods', '/periods'],
    [{ periods: 0 }, 'input.out_of_range', '/periods'],
    [{ periods: 1.5 }, 'input.wrong_type', '/periods'],
    [{ every: 'monthly' }, 'input.not_a_frequency', '/every'],
    [{ every: '999 years', periods: 20 }, 'schedule.date_out_of_range', '/firstDueDate'],
    [{ principal: '0.00' }, 'input.amount_not_positive', '/principal'],
    [{ principal: '-1.00' }, 'input.amount_negative', '/principal'],
    [{ principal: '1.001' }, 'input.too_many_decimals', '/principal'],
    [{ principal: '90071992547409.92' }, 'input.amount_too_large', '/principal'],
    [{ principal: '90071992547409.91', annualRate: '100' }, 'schedule.amount_out_of_range', '/principal'],
    [{ dayCount: 'actual/366' }, 'input.not_a_choice', '/dayCount'],
    [{ rounding: 'bankers' }, 'input.not_a_choice', '/rounding'],
    [{ currency: 'yuan' }, 'input.not_a_currency', '/currency'],
    [{ interestRate: '12' }, 'input.unknown_field', '/interestRate'],
  ])('refuses %j', (changes, code, where) => {
    expect(refused(changes)).toMatchObject({ code, where });
  });
});
