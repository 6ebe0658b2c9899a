import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import type { Rational } from '#shared/domain/money/rational';
import { compareRationals, divided, minus, multiplied, plus, power, whole } from '#shared/domain/money/rational-arithmetic';

const over = (numerator: bigint, denominator: bigint): Rational => ({ numerator, denominator });
const half = over(1n, 2n);
const third = over(1n, 3n);
const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => over(numerator, denominator));
const isSame = (a: Rational, b: Rational): boolean => a.numerator * b.denominator === b.numerator * a.denominator;

describe('the arithmetic of fractions', () => {
  it('is exact and in lowest terms', () => {
    expect(plus(half, third)).toEqual(over(5n, 6n));
    expect(minus(third, half)).toEqual(over(-1n, 6n));
    expect(multiplied(over(2n, 3n), over(3n, 4n))).toEqual(half);
    expect(divided(half, over(-1n, 4n))).toEqual(over(-2n, 1n));
    expect(plus(half, over(-1n, 2n))).toEqual(whole(0));
    expect(whole(7)).toEqual(over(7n, 1n));
  });

  it('raises to whole powers, negative ones too', () => {
    expect(power(over(2n, 3n), 3)).toEqual(over(8n, 27n));
    expect(power(over(-2n, 3n), -2)).toEqual(over(9n, 4n));
    expect(power(half, 0)).toEqual(whole(1));
  });

  it('refuses to divide by nothing and to raise to a part', () => {
    expect(() => divided(half, whole(0))).toThrow(BrokenInvariant);
    expect(() => power(whole(0), -1)).toThrow(BrokenInvariant);
    expect(() => power(half, 0.5)).toThrow(BrokenInvariant);
  });

  it('orders fractions by what they amount to', () => {
    expect(compareRationals(third, half)).toBeLessThan(0);
    expect(compareRationals(half, third)).toBeGreaterThan(0);
    expect(compareRationals(over(2n, 4n), half)).toBe(0);
    expect(compareRationals(over(-1n, 2n), third)).toBeLessThan(0);
  });

  it('keeps the laws of arithmetic and lowest terms for any fractions', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(isSame(minus(plus(a, b), b), a)).toBe(true);
        expect(isSame(multiplied(a, plus(b, c)), plus(multiplied(a, b), multiplied(a, c)))).toBe(true);
        if (b.numerator !== 0n) expect(isSame(multiplied(divided(a, b), b), a)).toBe(true);
        const { numerator, denominator } = plus(a, b);
        expect(denominator > 0n && greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator) === 1n).toBe(true);
      }),
    );
  });
});

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
