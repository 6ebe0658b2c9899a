import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { evaluateFormula } from '#shared/domain/derivation/evaluate-formula';
import type { Rational } from '#shared/domain/money/rational';

const values = (entries: Record<string, readonly number[]>): Map<string, readonly Rational[]> =>
  new Map(Object.entries(entries).map(([name, list]) => [name, list.map((n) => ({ numerator: BigInt(n), denominator: 1n }))]));

describe('evaluateFormula', () => {
  it.each([
    ['2 + 3 * 4', [14n, 1n]],
    ['(2 + 3) * 4', [20n, 1n]],
    ['2 - 3 - 4', [-5n, 1n]],
    ['1 / 3 / 2', [1n, 6n]],
    ['2 ^ 10', [1024n, 1n]],
    ['2 ^ -2', [1n, 4n]],
    ['-3 * 2', [-6n, 1n]],
    ['min(2, 1 + 0)', [1n, 1n]],
    ['max(2, 1 + 3)', [4n, 1n]],
  ])('follows the order of arithmetic: %s', (formula, [numerator, denominator]) => {
    expect(evaluateFormula(formula, new Map())).toEqual({ numerator, denominator });
  });

  it('takes a name for its one input and sums over all of a name', () => {
    const given = values({ total: [100], part: [20, 30, 1] });

    expect(evaluateFormula('total - sum(part)', given)).toEqual({ numerator: 49n, denominator: 1n });
  });

  it('discounts units paid at the ends of periods', () => {
    // At 10 % and then 50 %: 1 / 1.1 = 10 / 11, and 1 / 1.1 / 1.5 = 20 / 33; together 50 / 33. With the second unit
    // 20 % more: 10 / 11 + 24 / 33.
    const given = values({ rate: [1], periods: [] });
    given.set('parts', [{ numerator: 1n, denominator: 10n }, { numerator: 1n, denominator: 2n }]);

    expect(evaluateFormula('discount(rate, parts)', given)).toEqual({ numerator: 20n, denominator: 33n });
    expect(evaluateFormula('discounts(rate, parts)', given)).toEqual({ numerator: 50n, denominator: 33n });
    expect(evaluateFormula('discounts(rate, parts, 1 / 5, 1)', given)).toEqual({ numerator: 18n, denominator: 11n });
    expect(evaluateFormula('discounts(rate, parts, 1 / 5, 2)', given)).toEqual({ numerator: 50n, denominator: 33n });
  });

  it('sums to nothing over a name that has no input', () => {
    expect(evaluateFormula('7 - sum(part)', new Map())).toEqual({ numerator: 7n, denominator: 1n });
  });

  it.each(['part', 'missing', '2 +', '2 3', '(2', 'min(1)', 'sqrt(4)', '2 ? 3', '1 / 0', '2 ^ (1 / 2)', ''])(
    'refuses what is no formula or has no single value: %s',
    (formula) => {
      expect(() => evaluateFormula(formula, values({ part: [1, 2] }))).toThrow(BrokenInvariant);
    },
  );

  it('agrees with whole-number arithmetic for any amounts', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const result = evaluateFormula('base * days - total', values({ base: [a], days: [b], total: [c] }));

        expect(result).toEqual({ numerator: BigInt(a) * BigInt(b) - BigInt(c), denominator: 1n });
      }),
    );
  });
});
