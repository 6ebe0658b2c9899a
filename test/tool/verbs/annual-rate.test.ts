import { describe, expect, it } from 'vitest';
import { printedFailure } from '../../../src-tool/failure-words';
import { annualRateOutput, annualRateVerb } from '../../../src-tool/verbs/annual-rate';

const run = (input: unknown): unknown => {
  const answer = annualRateVerb.run(new TextEncoder().encode(JSON.stringify(input)));
  return answer.ok ? annualRateOutput.parse(answer.value) : printedFailure(answer.failure);
};

/** J(c)(1)(i): 5,000 on 10 January 1978, 24 monthly payments of 230 from 10 February on: 9.69 %. */
const loan = {
  method: 'us-actuarial',
  currency: 'USD',
  advances: [{ amount: '5000.00', date: '1978-01-10' }],
  payments: [{ amount: '230.00', date: '1978-02-10', count: 24, every: '1 month' }],
};
const flow = { amount: '100.00', date: '2026-01-10' };

describe('annual-rate', () => {
  it('prints the APR of a loan, and the unit-period that it found', () => {
    expect(run(loan)).toEqual({
      method: 'us-actuarial',
      nominal: '9.685708062',
      effective: null,
      perPeriod: { rate: '0.807142338523', periodsPerYear: '12', unitPeriod: '1 month' },
      otherSolutions: [],
    });
    expect(run({ ...loan, unitPeriod: '1 month', firstAdvance: '1978-01-10' })).toEqual(run(loan));
  });

  it('reads half months as the 1st and the 16th when a run begins on the 1st', () => {
    // J(c)(1)(iii): 10.34 %.
    const halfMonthly = { ...loan, advances: [{ amount: '5000.00', date: '1978-02-23' }], payments: [{ amount: '219.17', date: '1978-03-01', count: 24, every: 'half month' }] };

    expect(run(halfMonthly)).toMatchObject({ nominal: expect.stringMatching(/^10\.337902/), perPeriod: { unitPeriod: 'half month', periodsPerYear: '24' } });
  });

  it('takes the term of a single payment for its unit-period', () => {
    // J(c)(5)(i): 255 days, 8 % in them: 8 x 365 / 255 = 11.450980392...
    const single = { ...loan, advances: [{ amount: '1000.00', date: '1978-01-03' }], payments: [{ amount: '1080.00', date: '1978-09-15' }] };

    expect(run(single)).toMatchObject({ nominal: '11.450980392', perPeriod: { unitPeriod: '255 days', periodsPerYear: '365/255' } });
  });

  it('counts the days of the EU method by the calendar, or takes years as they are', () => {
    // The Commission's example 2, case 1: X = 6.434185 %.
    const dated = {
      method: 'eu',
      currency: 'EUR',
      advances: [{ amount: '200000', date: '2012-01-12' }],
      payments: [{ amount: '4000', date: '2012-01-12' }, { amount: '1433.57', date: '2012-02-15', count: 240, every: '1 month' }],
    };
    const inYears = {
      ...dated,
      advances: [{ amount: '200000', years: 0 }],
      payments: [{ amount: '4000', years: 0, count: 1, every: 0 }, { amount: '1433.57', years: 0.091552511416, count: 240, every: 0.083333333333 }],
    };

    expect(run(dated)).toMatchObject({ nominal: null, effective: expect.stringMatching(/^6\.434185/), perPeriod: null });
    expect(run(inYears)).toMatchObject({ nominal: null, effective: expect.stringMatching(/^6\.434185/) });
  });

  it('does XIRR and IRR as spreadsheets do', () => {
    const year = { ...loan, method: 'xirr', advances: [{ amount: '1000.00', date: '2010-01-01' }], payments: [{ amount: '1100.00', date: '2011-01-01' }] };
    const periods = { method: 'irr', currency: 'CNY', advances: [{ amount: '100.00', period: 0 }], payments: [{ amount: '101.00', period: 1 }] };

    expect(run(year)).toMatchObject({ nominal: null, effective: '10.000000000' });
    expect(run({ ...periods, periodsPerYear: 12 })).toMatchObject({ nominal: '12.000000000', effective: '12.682503013' });
    expect(run(periods)).toMatchObject({ nominal: '1.000000000', effective: '1.000000000' });
  });

  it('keeps a run on the last day of the month there', () => {
    // Twelve whole months of 1 % each on what is owed: 100 interest-only payments of 1 and 100 at the end.
    const monthEnd = { ...loan, advances: [{ amount: '100.00', date: '2026-01-31' }], payments: [{ amount: '1.00', date: '2026-02-28', count: 1 }, { amount: '1.00', date: '2026-03-31', count: 10, every: '1 month' }, { amount: '101.00', date: '2027-01-31' }] };

    expect(run(monthEnd)).toMatchObject({ nominal: '12.000000000' });
  });

  it('counts out a hundred thousand payments', () => {
    const many = { method: 'irr', currency: 'CNY', periodsPerYear: 12, advances: [{ amount: '5000.00', period: 0 }], payments: [{ amount: '1.00', period: 1, count: 100_000, every: 1 }] };

    // 5,000 = (1 - v^100000) / i: i = 0.0002 (1 - 2.07e-9), times twelve.
    expect(run(many)).toMatchObject({ nominal: '0.240000000' });
  });

  it.each([
    ['rate.time_not_of_method', '/payments/0/years', { payments: [{ amount: '1.00', years: 1 }] }],
    ['rate.time_not_of_method', '/advances/0/period', { method: 'eu', advances: [{ amount: '1.00', period: 1 }] }],
    ['rate.time_not_of_method', '/advances/0/date', { method: 'irr' }],
    ['input.missing_field', '/payments/0/date', { payments: [{ amount: '1.00' }] }],
    ['input.missing_field', '/payments/0/period', { method: 'irr', advances: [{ amount: '1', period: 0 }], payments: [{ amount: '1.00' }] }],
    ['rate.two_times', '/payments/0/years', { method: 'eu', payments: [{ ...flow, years: 1 }] }],
    ['input.missing_field', '/payments/0/every', { payments: [{ ...flow, count: 2 }] }],
    ['input.wrong_type', '/payments/0/every', { payments: [{ ...flow, count: 2, every: 1 }] }],
    ['input.wrong_type', '/payments/0/every', { method: 'eu', payments: [{ amount: '1.00', years: 1, count: 2, every: '1 month' }] }],
    ['input.wrong_type', '/payments/0/amount', { payments: [{ amount: 230, date: '1978-02-10' }] }],
    ['input.out_of_range', '/payments/0/count', { payments: [{ ...flow, count: 0, every: '1 month' }] }],
    ['input.out_of_range', '/payments/0/count', { payments: [{ ...flow, count: 1e9, every: '1 month' }] }],
    ['input.out_of_range', '/payments/0/years', { method: 'eu', payments: [{ amount: '1.00', years: -1 }] }],
    ['rate.run_leaves_calendar', '/payments/0/count', { payments: [{ ...flow, count: 100_000, every: '1 month' }] }],
    ['rate.too_many_flows', undefined, { payments: Array.from({ length: 3 }, () => ({ ...flow, count: 100_000, every: '1 day' })) }],
    ['input.too_few_items', '/payments', { payments: [] }],
    ['input.amount_negative', '/advances/0/amount', { advances: [{ amount: '-1.00', date: '2026-01-01' }] }],
    ['input.too_many_decimals', '/advances/0/amount', { currency: 'JPY', advances: [{ amount: '1.50', date: '2026-01-01' }] }],
    ['input.not_a_choice', '/method', { method: 'apr' }],
    ['input.unknown_field', '/payment', { payment: [] }],
    ['input.not_a_frequency', '/unitPeriod', { unitPeriod: '1 quarter' }],
    ['rate.unit_period_too_long', '/unitPeriod', { unitPeriod: '2 years' }],
    ['rate.flow_before_term', '/firstAdvance', { firstAdvance: '1978-01-11' }],
    ['rate.no_solution', undefined, { payments: [{ amount: '0.00', date: '1978-02-10' }] }],
    ['rate.undetermined', undefined, { payments: [{ amount: '5000.00', date: '1978-01-10' }] }],
    ['rate.amounts_too_large', undefined, { payments: [{ amount: '90000000000000.00', date: '1978-02-10', count: 2, every: '1 month' }] }],
    ['rate.out_of_range', undefined, { method: 'xirr', advances: [{ amount: '0.01', date: '2026-01-01' }], payments: [{ amount: '9000000.00', date: '2026-01-02' }] }],
  ])('refuses with %s at %s', (code, where, fields) => {
    expect(run({ ...loan, ...fields })).toEqual({ code, message: expect.stringMatching(/^.{10,}\.$/), ...(where === undefined ? {} : { where }) });
  });

  it('names the rates when there are several', () => {
    const several = { method: 'irr', currency: 'CNY', advances: [{ amount: '100.00', period: 0 }, { amount: '132.00', period: 2 }], payments: [{ amount: '230.00', period: 1 }] };

    expect(run(several)).toMatchObject({ code: 'rate.several_solutions', message: expect.stringContaining('10.000000000, 20.000000000') });
  });
});
