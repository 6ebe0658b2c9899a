import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { flatFeeInstalments, type FlatFeePlan } from '#shared/domain/loan/flat-fee-instalments';
import { CNY } from '#shared/domain/money/currency';
import { money, sum } from '#shared/domain/money/money';

function aPlan(plan: Partial<FlatFeePlan> = {}): FlatFeePlan {
  return { principal: money(359_900, CNY), count: 12, feeRatePerPeriod: '0.6', rounding: 'half-up', ...plan };
}

const minorsOf = (plan: FlatFeePlan): readonly number[] => flatFeeInstalments(plan).map(({ principal }) => principal.minor);

describe('flatFeeInstalments', () => {
  it('leaves to the last instalment what rounding left', () => {
    // 3,599.00 / 12 = 299.9166… -> 299.92; 11 x 299.92 = 3,299.12; 3,599.00 - 3,299.12 = 299.88.
    expect(minorsOf(aPlan())).toEqual([...Array<number>(11).fill(29_992), 29_988]);
  });

  it('charges the same fee each period, on the original principal', () => {
    // 3,599.00 x 0.6 % = 21.594 -> 21.59
    expect(new Set(flatFeeInstalments(aPlan()).map(({ fee }) => fee.minor))).toEqual(new Set([2_159]));
  });

  it.each([
    ['half-up', 2_160],
    ['half-even', 2_160],
    ['down', 2_159],
    ['up', 2_160],
  ] as const)('rounds a fee of 21.597 %s to %d fen', (rounding, fee) => {
    // 3,599.50 x 0.6 % = 21.597
    const [first] = flatFeeInstalments(aPlan({ principal: money(359_950, CNY), rounding }));

    expect(first?.fee.minor).toBe(fee);
  });

  it('takes one instalment as the whole', () => {
    expect(minorsOf(aPlan({ count: 1 }))).toEqual([359_900]);
  });

  it('asks nothing more once a tiny purchase is used up', () => {
    // 10 fen / 12 = 0.83 -> 1 fen for ten instalments, nothing for the last two.
    expect(minorsOf(aPlan({ principal: money(10, CNY) }))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it.each([0, 1.5, -3])('refuses a plan of %d instalments', (count) => {
    expect(() => flatFeeInstalments(aPlan({ count }))).toThrow(BrokenInvariant);
  });

  it('sums to the purchase, never with a negative part', () => {
    const modes = fc.constantFrom('half-up', 'half-even', 'down', 'up' as const);

    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), fc.integer({ min: 1, max: 120 }), modes, (minor, count, rounding) => {
        const principal = money(minor, CNY);
        const parts = flatFeeInstalments(aPlan({ principal, count, rounding }));

        expect(parts.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(sum(parts.map((part) => part.principal), CNY)).toEqual(principal);
        expect(parts.every((part) => part.principal.minor >= 0)).toBe(true);
      }),
    );
  });
});
