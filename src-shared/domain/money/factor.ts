import { inLowestTerms } from './rational-arithmetic';
import { roundedWhole, type Rational, type RoundingMode } from './rational';

/**
 * An exact fraction, not negative, that many amounts are multiplied by. `small` is the same in safe integers, where
 * it has room in them: then most products need no big integers and are exact all the same.
 */
export interface Factor {
  readonly exact: Rational;
  readonly small: { readonly numerator: number; readonly denominator: number } | null;
}

/** A fraction as a factor, in lowest terms. */
export function factor(fraction: Rational): Factor {
  const exact = inLowestTerms(fraction);
  const small = { numerator: Number(exact.numerator), denominator: Number(exact.denominator) };
  return { exact, small: Number.isSafeInteger(small.numerator) && Number.isSafeInteger(small.denominator) ? small : null };
}

/**
 * `minor` times a factor, exact before it is rounded once. The result may be past the safe integers, where it is no
 * exact number any more: whoever calls refuses it then.
 */
export function roundedProduct(minor: number, by: Factor, mode: RoundingMode): number {
  if (by.small !== null) {
    const product = minor * by.small.numerator;
    if (Number.isSafeInteger(product)) return roundedQuotient(product, by.small.denominator, mode);
  }
  return Number(roundedWhole({ numerator: BigInt(minor) * by.exact.numerator, denominator: by.exact.denominator }, mode));
}

/**
 * `numerator / denominator` rounded; both safe integers, the denominator above zero. Remainders of safe integers are
 * exact.
 */
export function roundedQuotient(numerator: number, denominator: number, mode: RoundingMode): number {
  if (numerator < 0) return 0 - roundedQuotient(-numerator, denominator, mode);
  const remainder = numerator % denominator;
  if (remainder === 0) return numerator / denominator + 0; // and not a negative zero
  const below = (numerator - remainder) / denominator;
  switch (mode) {
    case 'down':
      return below;
    case 'up':
      return below + 1;
    case 'half-up':
      return remainder >= denominator - remainder ? below + 1 : below;
    case 'half-even': {
      const other = denominator - remainder;
      return remainder > other || (remainder === other && below % 2 === 1) ? below + 1 : below;
    }
  }
}
