import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, day } from '#shared/domain/calendar/day';
import { annualRate, maximumFlows } from '#shared/domain/disclosure/annual-rate';
import type { Flow, FlowDay } from '#shared/domain/disclosure/flow';
import type { RateQuestion } from '#shared/domain/disclosure/rate-question';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { agreement, disagreeing, roundedText } from '../../../support/agreement';
import { propertyRuns } from '../../../support/property-runs';
import { atPeriods, onDays } from './flows-of';

const loan = (advances: readonly Flow<FlowDay>[], payments: readonly Flow<FlowDay>[]): RateQuestion & { method: 'us-actuarial' } => ({
  method: 'us-actuarial', flows: { advances, payments }, unitPeriod: null, termBegin: null,
});
const codeOf = (question: RateQuestion): string | null => {
  const rate = annualRate(question);
  return rate.ok ? null : rate.failure.code;
};

describe('annualRate', () => {
  it('states nine decimals, six of large rates, without an exponent or a sign before nothing', () => {
    // 5,000 = 230 (1 - v^24) / i, twelve times i: 9.68570806228... % by bisection with 50 decimal digits.
    expect(annualRate(loan(onDays('5000.00', '1978-01-10'), onDays('230.00', '1978-02-10', '1 month', 24)))).toMatchObject({
      value: { nominal: '9.685708062', effective: null, perPeriod: { periodsPerYear: { numerator: 12, denominator: 1 } } },
    });
    expect(annualRate(loan(onDays('100.00', '2026-01-01'), onDays('50.00', '2026-02-01', '1 month', 2)))).toMatchObject({
      value: { nominal: '0.000000000' },
    });
    // One yuan that costs a million within a year: 99,999,900 %.
    expect(annualRate({ method: 'xirr', flows: { advances: onDays('1.00', '2025-01-01'), payments: onDays('1000000.00', '2026-01-01') } })).toMatchObject({
      value: { nominal: null, effective: '99999900.000000' },
    });
  });

  it('states the nominal and the effective rate of periods', () => {
    // 1 % a month: 12 % nominal, 1.01^12 - 1 = 12.682503013196972... % effective.
    const question: RateQuestion = { method: 'irr', periodsPerYear: 12, flows: { advances: atPeriods('100.00', '0'), payments: atPeriods('101.00', '1') } };

    expect(annualRate(question)).toMatchObject({ value: { nominal: '12.000000000', effective: '12.682503013', perPeriod: { rate: '1.000000000000' } } });
  });

  it('counts a term from the day it is said to begin', () => {
    // A month before the advance, 15 days: 100 / (1 + i / 2) = 110 / ((1 + i / 2)(1 + i)), as without them; but the unit-period is the month given.
    const question = { ...loan(onDays('100.00', '2026-01-16'), onDays('110.00', '2026-02-16')), unitPeriod: { count: 1, unit: 'month' } as const };

    expect(annualRate({ ...question, termBegin: day('2026-01-01') })).toMatchObject({ value: { nominal: '120.000000000' } });
  });

  it('names other rates below zero beside the one it states', () => {
    const flows = { advances: [...atPeriods('100.00', '0'), ...atPeriods('1.00', '2')], payments: atPeriods('110.00', '1') };

    expect(annualRate({ method: 'irr', periodsPerYear: 1, flows })).toMatchObject({
      value: { nominal: '9.083269132', otherSolutions: ['-99.083269132'] },
    });
  });

  it('refuses several rates by naming them', () => {
    const flows = { advances: [...atPeriods('100.00', '0'), ...atPeriods('132.00', '2')], payments: atPeriods('230.00', '1') };

    expect(annualRate({ method: 'irr', periodsPerYear: 1, flows })).toEqual({
      ok: false, failure: { code: 'rate.several_solutions', data: { count: 2, solutions: '10.000000000, 20.000000000' } },
    });
  });

  it.each<[string, RateQuestion]>([
    ['rate.no_solution', loan(onDays('100.00', '2026-01-01'), onDays('0.00', '2026-02-01'))],
    ['rate.no_solution', loan(onDays('0.00', '2026-01-01'), onDays('100.00', '2026-02-01'))],
    ['rate.no_solution', loan(onDays('100.00', '2026-01-01'), onDays('110.00', '2026-01-01'))],
    ['rate.undetermined', loan(onDays('100.00', '2026-01-01'), onDays('100.00', '2026-01-01'))],
    ['rate.no_solution', loan([], [])],
    ['rate.out_of_range', { method: 'xirr', flows: { advances: onDays('0.01', '2026-01-01'), payments: onDays('90000000000000.00', '2026-01-02') } }],
    ['rate.out_of_range', { method: 'irr', periodsPerYear: 366, flows: { advances: atPeriods('1.00', '0'), payments: atPeriods('1000.00', '1') } }],
    ['rate.flow_before_term', { ...loan(onDays('100.00', '2026-01-01'), onDays('110.00', '2026-02-01')), termBegin: day('2026-01-02') }],
    ['rate.unit_period_too_long', { ...loan(onDays('100.00', '2026-01-01'), onDays('110.00', '2026-02-01')), unitPeriod: { count: 13, unit: 'month' } }],
    ['rate.too_many_flows', { method: 'irr', periodsPerYear: 12, flows: { advances: atPeriods('1.00', '0'), payments: atPeriods('1.00', '1', '1', maximumFlows) } }],
    ['rate.amounts_too_large', loan(onDays('100.00', '2026-01-01'), onDays('60000000000000.00', '2026-02-01', '1 month', 2))],
  ])('refuses with %s', (code, question) => {
    expect(codeOf(question)).toBe(code);
  });
});

describe('baitiao-fees.json', () => {
  const { derived_here: { rows } } = z.object({ derived_here: z.object({ rows: z.array(z.object({
    instalments: z.number(), monthly_fee_percent_of_principal: z.number(), irr_month_percent: z.number(),
    apr_simple_x12_percent: z.number(), annual_effective_percent: z.number(),
  })) }) }).parse(JSON.parse(readFileSync(new URL('../../../fixtures/amortisation/baitiao-fees.json', import.meta.url), 'utf8')));
  const compared = rows.flatMap((row) => {
    const payment = (1_200_000 / row.instalments + 12_000 * row.monthly_fee_percent_of_principal).toFixed(2);
    const flows = { advances: atPeriods('1200000.00', '0'), payments: atPeriods(payment, '1', '1', row.instalments) };
    const rate = annualRate({ method: 'irr', periodsPerYear: 12, flows });
    if (!rate.ok) throw new Error(rate.failure.code);
    const name = `${row.instalments} at ${row.monthly_fee_percent_of_principal} %`;
    return [
      { name, published: row.irr_month_percent.toFixed(6), ours: roundedText(rate.value.perPeriod?.rate ?? '', 6) },
      { name, published: row.apr_simple_x12_percent.toFixed(4), ours: roundedText(rate.value.nominal ?? '', 4) },
      { name, published: row.annual_effective_percent.toFixed(4), ours: roundedText(rate.value.effective ?? '', 4) },
    ];
  });

  it(agreement('the annual cost behind a flat monthly fee', compared), () => {
    expect(disagreeing(compared)).toEqual([]);
  });
});

describe('annualRate, for any loan', () => {
  const start = day('2026-01-15');
  const anyLoan = fc.record({
    amount: fc.integer({ min: 10_000, max: 100_000_000 }),
    cost: fc.integer({ min: 0, max: 5_000 }),
    days: fc.uniqueArray(fc.integer({ min: 20, max: 2_000 }), { minLength: 1, maxLength: 24 }),
    method: fc.constantFrom<RateQuestion['method']>('us-actuarial', 'eu', 'xirr'),
  });

  /** A loan repaid in parts as equal as they get, which cost `cost` hundredths of a percent together. */
  function question({ amount, cost, days, method }: { amount: number; cost: number; days: readonly number[]; method: RateQuestion['method'] }): RateQuestion {
    const total = amount + Math.floor((amount * cost) / 10_000);
    const part = Math.floor(total / days.length);
    const at = (after: number): FlowDay => ({ day: addDays(start, after), anchor: null, every: null });
    const payments = days.map((after, index) => ({ amount: money(index === 0 ? total - part * (days.length - 1) : part, CNY), time: at(after) }));
    const flows = { advances: [{ amount: money(amount, CNY), time: at(0) }], payments };
    if (method === 'xirr') return { method, flows };
    return { method: method === 'eu' ? 'eu' : 'us-actuarial', flows, unitPeriod: null, termBegin: null };
  }

  const rateOf = (asked: RateQuestion): number => {
    const rate = annualRate(asked);
    if (!rate.ok) throw new Error(rate.failure.code);
    return Number(rate.value.nominal ?? rate.value.effective);
  };

  it('is nothing where the loan costs nothing', () => {
    fc.assert(fc.property(anyLoan, (terms) => {
      const rate = annualRate(question({ ...terms, cost: 0 }));

      expect(rate.ok && (rate.value.nominal ?? rate.value.effective)).toBe('0.000000000');
    }), propertyRuns);
  });

  it('stays where all amounts are doubled', () => {
    fc.assert(fc.property(anyLoan, (terms) => {
      const asked = question(terms);
      const doubled = (flows: readonly Flow<FlowDay>[]): Flow<FlowDay>[] =>
        flows.map(({ amount, time }) => ({ amount: money(amount.minor * 2, CNY), time }));
      if (asked.method === 'irr' || asked.method === 'eu') return;
      const flows = { advances: doubled(asked.flows.advances), payments: doubled(asked.flows.payments) };

      expect(rateOf({ ...asked, flows })).toBeCloseTo(rateOf(asked), 8);
    }), propertyRuns);
  });

  it('falls where a payment comes later', () => {
    fc.assert(fc.property(anyLoan, fc.integer({ min: 1, max: 400 }), (terms, delay) => {
      const [first = 1, ...rest] = terms.days;
      const later = { ...terms, days: [Math.max(first, ...rest) + delay, ...rest] };
      // Days of 30-day months and unit-periods found from the flows shift by themselves: only XIRR counts each day alike.
      const [before, after] = [terms, later].map((each) => rateOf(question({ ...each, cost: terms.cost + 1, method: 'xirr' })));

      expect(after ?? 0).toBeLessThanOrEqual(before ?? 0);
    }), propertyRuns);
  });

  it('is above nothing exactly where more is paid than was advanced', () => {
    fc.assert(fc.property(anyLoan, (terms) => {
      const asked = question(terms);
      const cost = asked.flows.payments.reduce((sum, { amount }) => sum + amount.minor, 0) - terms.amount;

      expect(Math.sign(rateOf(asked))).toBe(Math.sign(cost));
    }), propertyRuns);
  });
});
