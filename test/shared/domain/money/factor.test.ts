import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factor, roundedProduct, roundedQuotient } from '#shared/domain/money/factor';
import { roundedWhole } from '#shared/domain/money/rational';
import { propertyRuns } from '../../../support/property-runs';

const modes = fc.constantFrom('half-up', 'half-even', 'down', 'up' as const);

describe('factor', () => {
  it('is in lowest terms and in safe integers where it has room', () => {
    expect(factor({ numerator: 12n, denominator: 1_200n })).toEqual({
      exact: { numerator: 1n, denominator: 100n },
      small: { numerator: 1, denominator: 100 },
    });
    expect(factor({ numerator: 1n, denominator: 10n ** 16n }).small).toBeNull();
  });
});

describe('roundedQuotient', () => {
  it.each([
    [5, 2, [3, 2, 2, 3]],
    [7, 2, [4, 4, 3, 4]],
    [-5, 2, [-3, -2, -2, -3]],
    [-1, 3, [0, 0, 0, -1]],
    [6, 3, [2, 2, 2, 2]],
  ])('%d / %d, half up, half even, down, up', (numerator, denominator, expected) => {
    const found = (['half-up', 'half-even', 'down', 'up'] as const).map((mode) =>
      roundedQuotient(numerator, denominator, mode),
    );

    expect(found).toEqual(expected);
  });
});

describe('roundedProduct', () => {
  it('is the exact product rounded once, through safe integers or past them', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.bigInt(0n, 10n ** 18n),
        fc.bigInt(1n, 10n ** 18n),
        modes,
        (minor, numerator, denominator, mode) => {
          const exact = roundedWhole({ numerator: BigInt(minor) * numerator, denominator }, mode);

          expect(roundedProduct(minor, factor({ numerator, denominator }), mode)).toBe(Number(exact));
        },
      ),
      propertyRuns,
    );
  });
});
