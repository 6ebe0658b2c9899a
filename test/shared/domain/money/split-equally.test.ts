import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitEqually, type SplitRule } from '#shared/domain/money/split-equally';
import { propertyRuns } from '../../../support/property-runs';

const rule = (oddCent: SplitRule['oddCent'], more: Partial<SplitRule> = {}): SplitRule => ({
  mode: 'half-up',
  multiple: 1,
  ...more,
  oddCent,
});

describe('splitEqually', () => {
  it.each([
    // 3,599.00 / 12 = 299.9166… -> 299.92; 11 x 299.92 = 3,299.12, and 299.88 are left.
    ['last', 359_900, 12, [...Array<number>(11).fill(29_992), 29_988]],
    ['first', 359_900, 12, [29_988, ...Array<number>(11).fill(29_992)]],
    // Up to each: 1.67 -> 2, 3.33 -> 3, 5.
    ['spread', 5, 3, [2, 1, 2]],
    // 10 / 12 = 0.83 -> 1: nothing is left for the last two, or the first two.
    ['last', 10, 12, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]],
    ['first', 10, 12, [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['last', 7, 1, [7]],
  ] as const)('%s: %d in %d parts', (oddCent, total, count, expected) => {
    expect(splitEqually(total, count, rule(oddCent))).toEqual(expected);
  });

  it('makes multiples, but for the odd part', () => {
    // Apache Fineract, scenario "rounding in case of multiple installments": 1,000 in six multiples of one unit.
    expect(splitEqually(100_000, 6, rule('last', { multiple: 100 }))).toEqual([
      16_700, 16_700, 16_700, 16_700, 16_700, 16_500,
    ]);
  });

  it.each([
    ['half-up', [3, 3, 3, 1]],
    ['half-even', [2, 2, 2, 4]],
    ['down', [2, 2, 2, 4]],
    ['up', [3, 3, 3, 1]],
  ] as const)('rounds 10 / 4 = 2.5 %s', (mode, expected) => {
    expect(splitEqually(10, 4, rule('last', { mode }))).toEqual(expected);
  });

  it('splits the largest amount exactly', () => {
    const most = Number.MAX_SAFE_INTEGER;

    expect(splitEqually(most, 7, rule('spread')).reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(most));
  });

  it('sums to the whole, no part negative, spread parts alike', () => {
    const rules = fc.record({
      mode: fc.constantFrom('half-up', 'half-even', 'down', 'up' as const),
      oddCent: fc.constantFrom('last', 'first', 'spread' as const),
      multiple: fc.constantFrom(1, 1, 10, 100),
    });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 500 }), rules, (total, count, split) => {
        const parts = splitEqually(total, count, split);

        expect(parts).toHaveLength(count);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        if (split.oddCent === 'spread' && split.multiple === 1)
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
      propertyRuns,
    );
  });
});
