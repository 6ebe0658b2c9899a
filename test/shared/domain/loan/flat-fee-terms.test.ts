import { describe, expect, it } from 'vitest';
import { flatFeeTerms } from '#shared/domain/loan/flat-fee-terms';
import { aDraw, scheduleOf } from './some-terms';

describe('flatFeeTerms', () => {
  it('split a purchase equally and charge the same fee each period', () => {
    // 3,599.00 / 12 = 299.9166… -> 299.92; 11 x 299.92 = 3,299.12; 299.88 are left. 3,599.00 x 0.6 % = 21.594 -> 21.59.
    const { instalments } = scheduleOf(
      flatFeeTerms({ feeRatePerPeriod: '0.6', rounding: 'half-up' }),
      aDraw({ principal: 359_900, count: 12 }),
    );

    expect(instalments.map(({ principal }) => principal.minor)).toEqual([...Array<number>(11).fill(29_992), 29_988]);
    expect(new Set(instalments.map(({ fee }) => fee.minor))).toEqual(new Set([2_159]));
  });

  it.each([
    ['half-up', 2_160],
    ['half-even', 2_160],
    ['down', 2_159],
    ['up', 2_160],
  ] as const)('round a fee of 21.597 %s to %d fen', (rounding, fee) => {
    // 3,599.50 x 0.6 % = 21.597
    const { instalments } = scheduleOf(
      flatFeeTerms({ feeRatePerPeriod: '0.6', rounding }),
      aDraw({ principal: 359_950, count: 12 }),
    );

    expect(instalments[0]?.fee.minor).toBe(fee);
  });
});
