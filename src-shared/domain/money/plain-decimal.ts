import { roundedWhole, type Rational, type RoundingMode } from './rational';

/** A whole number of units of the last decimal, written out: 1234 with two decimals is `"12.34"`. */
export function scaledDecimal(scaled: bigint, decimals: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A fraction rounded to so many decimals and written out. */
export function decimalOfRational({ numerator, denominator }: Rational, decimals: number, mode: RoundingMode): string {
  return scaledDecimal(roundedWhole({ numerator: numerator * 10n ** BigInt(decimals), denominator }, mode), decimals);
}

/** How many decimals a plain decimal is written with. */
export function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/**
 * A number as the plain decimal that its shortest spelling is, without an exponent; from twenty decimals on it is cut
 * short.
 */
export function decimalOfNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(20) : text;
}
