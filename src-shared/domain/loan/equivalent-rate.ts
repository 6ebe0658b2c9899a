import type { Rational } from '../money/rational';

/**
 * The rate for one of `periods` equal periods that compounds to a rate for all of them, both as fractions: 0.07 a
 * year is 0.00565414538740527... a month. Rounded down to `decimals` decimals, because the root is irrational.
 */
export function equivalentRate(rate: Rational, periods: number, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  // The whole root of (1 + rate) * scale ^ periods is (1 + what is looked for) * scale, without what comes after the
  // decimals.
  const power = ((rate.numerator + rate.denominator) * scale ** BigInt(periods)) / rate.denominator;
  return { numerator: wholeRoot(power, BigInt(periods)) - scale, denominator: scale };
}

/** The largest whole number whose `degree`-th power is not above a value, by Newton's method from above. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  let root = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}
