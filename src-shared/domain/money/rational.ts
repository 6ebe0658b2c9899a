import { BrokenInvariant } from '../broken-invariant';
import { exactMinor } from './amount-out-of-range';

/** How a fraction of a minor unit is settled. Always passed in, never assumed. */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up';

/**
 * An exact fraction, `numerator / denominator`, denominator above zero. Rates and products of rates stay in it until
 * rounded.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Reads a plain decimal (`"0.05"`, `"-12"`) exactly. @throws BrokenInvariant where it is none; parse at the border
 * first.
 */
export function rational(decimal: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (match === null) throw new BrokenInvariant('not a plain decimal');
  const [, sign = '', whole = '', fraction = ''] = match;
  return { numerator: BigInt(`${sign}${whole}${fraction}`), denominator: 10n ** BigInt(fraction.length) };
}

/** A rate in percent as a factor: `"0.05"` percent is 0.0005. */
export function percent(decimal: string): Rational {
  const { numerator, denominator } = rational(decimal);
  return { numerator, denominator: denominator * 100n };
}

/** The exact product of a whole number of minor units, a fraction and a whole number (of days, of periods). */
export function times(minor: number, factor: Rational, count = 1): Rational {
  return { numerator: BigInt(minor) * factor.numerator * BigInt(count), denominator: factor.denominator };
}

/**
 * The whole number nearest to a fraction by the named mode. `half-up` takes a tie away from zero, `half-even` to the
 * even neighbour, `down` goes towards zero, `up` away from it.
 * @throws AmountOutOfRange where the result is no safe integer.
 */
export function round(fraction: Rational, mode: RoundingMode): number {
  return exactMinor(Number(roundedWhole(fraction, mode)));
}

/** As `round`, of any size. */
export function roundedWhole({ numerator, denominator }: Rational, mode: RoundingMode): bigint {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const quotient = size / denominator;
  const remainder = size % denominator;
  const rounded = quotient + (awayFromZero(quotient, remainder * 2n, denominator, mode) ? 1n : 0n);
  return negative ? -rounded : rounded;
}

function awayFromZero(quotient: bigint, twice: bigint, denominator: bigint, mode: RoundingMode): boolean {
  if (twice === 0n) return false;
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-up':
      return twice >= denominator;
    case 'half-even':
      return twice > denominator || (twice === denominator && quotient % 2n === 1n);
  }
}
