import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, medianOf, spreadOf } from '../../scripts/bench/statistics.mjs';

describe('medianOf', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('finds the middle of %j', (values, middle) => {
    expect(medianOf(values)).toBe(middle);
  });

  it('has as many values below as above, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const median = medianOf(values);
        const half = values.length / 2;

        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(half);
        expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(half);
      }),
    );
  });

  it('is no number where there is none', () => {
    expect(medianOf([])).toBeNaN();
  });
});

describe('spreadOf', () => {
  it('tells the ends, the middle and how far from it the values lie', () => {
    expect(spreadOf([10, 12, 11, 30, 9])).toEqual({ count: 5, min: 9, median: 11, max: 30, mad: 1 });
  });
});

describe('compare', () => {
  it('divides what was measured side by side, not what came later', () => {
    const comparison = compare([
      { application: 30, reference: 10 },
      { application: 90, reference: 45 },
      { application: 40, reference: 20 },
    ]);

    expect(comparison.ratio).toBe(2);
    expect(comparison.ratioOfBest).toBe(3);
    expect(comparison.ratios).toEqual({ count: 3, min: 2, median: 2, max: 3, mad: 0 });
  });
});
