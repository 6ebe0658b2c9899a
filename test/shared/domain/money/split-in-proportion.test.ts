import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { splitInProportion } from '#shared/domain/money/split-in-proportion';
import { propertyRuns } from '../../../support/property-runs';

describe('splitInProportion', () => {
  it.each([
    [100, [300, 200, 100], [50, 33, 17]],
    [1, [1, 1, 1], [1, 0, 0]],
    [5, [1, 1], [3, 2]],
    [7, [0, 7], [0, 7]],
    [0, [0, 0], [0, 0]],
    // 10 over 1 : 2 : 4 is 1 3/7, 2 6/7, 5 5/7: the two units left go to the largest remainders.
    [10, [1, 2, 4], [1, 3, 6]],
  ])('splits %i over %j into %j', (whole, weights, expected) => {
    expect(splitInProportion(whole, weights)).toEqual(expected);
  });

  it.each([[1, [0, 0]], [1, []], [-1, [1]], [1, [2, -1]]])('refuses to split %i over %j', (whole, weights) => {
    expect(() => splitInProportion(whole, weights)).toThrow(BrokenInvariant);
  });

  it('sums to the whole, each part within a unit of its share and none above its weight', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 48), { minLength: 1, maxLength: 10 }), fc.double({ min: 0, max: 1, noNaN: true }), (weights, part) => {
        const all = weights.reduce((a, b) => a + b, 0);
        const whole = Math.floor(all * part);

        const parts = splitInProportion(whole, weights);

        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
        parts.forEach((share, index) => {
          const weight = weights[index] ?? 0;
          const off = BigInt(share) * BigInt(all) - BigInt(whole) * BigInt(weight);
          expect(share).toBeLessThanOrEqual(weight);
          expect(off === 0n || (off < BigInt(all) && -off < BigInt(all))).toBe(true);
        });
      }),
      propertyRuns,
    );
  });
});
