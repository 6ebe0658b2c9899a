import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { percent, rational, round, times, type Rational } from '#shared/domain/money/rational';

const of = (numerator: bigint, denominator: bigint): Rational => ({ numerator, denominator });

describe('round', () => {
  // fraction, half-up, half-even, down, up: the four columns of the textbook table.
  it.each([
    [of(5n, 2n), 3, 2, 2, 3],
    [of(7n, 2n), 4, 4, 3, 4],
    [of(-5n, 2n), -3, -2, -2, -3],
    [of(-7n, 2n), -4, -4, -3, -4],
    [of(9n, 4n), 2, 2, 2, 3],
    [of(11n, 4n), 3, 3, 2, 3],
    [of(-9n, 4n), -2, -2, -2, -3],
    [of(1n, 3n), 0, 0, 0, 1],
    [of(6n, 3n), 2, 2, 2, 2],
    [of(0n, 7n), 0, 0, 0, 0],
  ])('settles %o by each mode', (fraction, halfUp, halfEven, down, up) => {
    expect(round(fraction, 'half-up')).toBe(halfUp);
    expect(round(fraction, 'half-even')).toBe(halfEven);
    expect(round(fraction, 'down')).toBe(down);
    expect(round(fraction, 'up')).toBe(up);
  });

  it('is within one unit of the fraction in every mode', () => {
    const modes = ['half-up', 'half-even', 'down', 'up'] as const;

    fc.assert(
      fc.property(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.bigInt(1n, 10n ** 6n), fc.constantFrom(...modes), (n, d, mode) => {
        const distance = BigInt(round(of(n, d), mode)) * d - n;

        expect(distance < d && distance > -d).toBe(true);
      }),
    );
  });

  it('refuses what no safe integer can hold', () => {
    expect(() => round(of(2n ** 53n, 1n), 'down')).toThrow(BrokenInvariant);
  });
});

describe('rational', () => {
  it('reads a decimal exactly', () => {
    expect(rational('0.05')).toEqual(of(5n, 100n));
    expect(rational('-12')).toEqual(of(-12n, 1n));
  });

  it.each(['', '.5', '1e3', '1,000', '+1', '0x1'])('refuses %j', (text) => {
    expect(() => rational(text)).toThrow(BrokenInvariant);
  });
});

describe('percent', () => {
  it('divides by a hundred', () => {
    // 0.05 % of 1,697.02 is 0.84851: 169702 x 5 / 10000 = 84.851 fen.
    expect(times(169_702, percent('0.05'))).toEqual(of(848_510n, 10_000n));
    expect(round(times(169_702, percent('0.05')), 'half-up')).toBe(85);
  });

  it('multiplies by a count of days before anything is rounded', () => {
    // 84.851 x 10 = 848.51
    expect(round(times(169_702, percent('0.05'), 10), 'half-up')).toBe(849);
  });
});
