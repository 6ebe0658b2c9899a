import { describe, expect, it } from 'vitest';
import { scheduleRate, scheduleRateQuestions } from '#shared/domain/disclosure/schedule-rate';
import { extendTerm } from '#shared/domain/forbearance/extend-term';
import { aDraw, scheduleOf, someTerms, type DrawInWords, type TermsInWords } from '../loan/some-terms';

const rateOf = (terms: TermsInWords, draw: DrawInWords): readonly (number | null)[] => {
  const { nominal, effective } = scheduleRate(scheduleOf(someTerms(terms), aDraw(draw)));
  return [nominal, effective].map((rate) => (rate === null ? null : Math.round(Number(rate) * 1_000) / 1_000));
};
const methodsOf = (terms: TermsInWords, draw: DrawInWords): readonly unknown[] => {
  const { nominal, effective } = scheduleRateQuestions(scheduleOf(someTerms(terms), aDraw(draw)));
  return [nominal?.method, effective.method];
};
const large = 100_000_000_00;

describe('scheduleRate', () => {
  it.each([
    // (1 + r / n)^n - 1: 1 % a month makes 12.6825 % a year, 12 / 52 % a week 12.7341 %, 0.5 % half a month 12.7160
    // %, 3 % a quarter 12.5509 %.
    ['1 month', 12, 12.683],
    ['1 week', 12, 12.734],
    ['half month', 12, 12.716],
    ['3 months', 12, 12.551],
    ['1 year', 12, 12],
  ])('of a loan at 12 %% paid every %s is 12 %% nominal, and compounded', (every, nominal, effective) => {
    expect(rateOf({ method: { kind: 'interest-only' } }, { every, principal: large, count: 4 })).toEqual([
      nominal,
      effective,
    ]);
  });

  it('counts the fees', () => {
    // Reckoned apart by bisection: 0.7 % a month of the original principal over twelve months, 15.159 % and 16.2578 %.
    const terms = {
      method: { kind: 'flat-fee' },
      interest: { annualRate: '0' },
      fees: [{ amount: { kind: 'percent-of-principal', percent: '0.7' }, due: 'each-instalment' }],
    } as const;

    expect(rateOf(terms, { principal: large, count: 12 })).toEqual([15.159, 16.258]);
  });

  it('takes a down payment for less principal', () => {
    expect(rateOf({ downPayment: '50', method: { kind: 'interest-only' } }, { principal: large, count: 4 })).toEqual([
      12, 12.683,
    ]);
  });

  it('counts days where periods are odd and count as such', () => {
    const odd = { firstDueDate: '2026-02-15' };

    expect(methodsOf({ interest: { dayCount: 'actual/365' } }, odd)).toEqual(['us-actuarial', 'xirr']);
    expect(methodsOf({ interest: { dayCount: 'actual/365' } }, {})).toEqual(['irr', 'irr']);
    expect(methodsOf({}, odd)).toEqual(['irr', 'irr']);
    expect(methodsOf({}, { every: '5 weeks' })).toEqual(['us-actuarial', 'xirr']);
    expect(methodsOf({}, { every: '2 years', firstDueDate: '2028-01-01' })).toEqual([undefined, 'xirr']);
  });

  it('counts the days of a schedule that was changed', () => {
    const changed = extendTerm(scheduleOf(someTerms(), aDraw({ count: 12 })), { from: 6, more: 6 });

    expect(changed.ok && scheduleRateQuestions(changed.value.schedule).effective.method).toBe('xirr');
    expect(changed.ok && Number(scheduleRate(changed.value.schedule).nominal)).toBeCloseTo(12, 1);
  });

  it('is nothing where nothing is charged', () => {
    expect(rateOf({ interest: { annualRate: '0' } }, {})).toEqual([0, 0]);
  });
});
