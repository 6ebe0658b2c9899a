import { BrokenInvariant } from '../broken-invariant';
import type { Rational } from './rational';

/** A whole number as a fraction. */
export function whole(value: number | bigint): Rational {
  return { numerator: BigInt(value), denominator: 1n };
}

/** `a + b`, exact, in lowest terms. */
export function plus(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a - b`, exact, in lowest terms. */
export function minus(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a × b`, exact, in lowest terms. */
export function multiplied(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a ÷ b`, exact, in lowest terms. @throws BrokenInvariant where `b` is zero. */
export function divided(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new BrokenInvariant('nothing is divided by zero');
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * `base` to a whole power, exact; a negative power is that of the reciprocal. @throws BrokenInvariant for zero to a
 * negative power.
 */
export function power(base: Rational, exponent: number): Rational {
  if (!Number.isSafeInteger(exponent)) throw new BrokenInvariant('an exact power is a whole number');
  if (exponent < 0) return power(divided(whole(1), base), -exponent);
  return { numerator: base.numerator ** BigInt(exponent), denominator: base.denominator ** BigInt(exponent) };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The same fraction in lowest terms, its denominator above zero. */
export function inLowestTerms({ numerator, denominator }: Rational): Rational {
  return reduced(numerator, denominator);
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
