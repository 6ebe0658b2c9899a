import { BrokenInvariant } from '../broken-invariant';
import { rational } from '../money/rational';

/**
 * How many decimals an annual percentage is stated with: nine, or six from 10,000 % on, where a double has no more
 * that are right.
 */
export function statedDecimals(percent: number): 9 | 6 {
  return Math.abs(percent) < 10_000 ? 9 : 6;
}

/**
 * A rate as a fraction (0.01 is 1 %) in percent, written out with so many decimals; nothing is `"0.00"`, never with a
 * sign.
 */
export function percentOfNumber(rate: number, decimals: number): string {
  const percent = rate * 100;
  if (!Number.isFinite(percent)) throw new BrokenInvariant('a rate is a finite number');
  // Beyond this every double is whole, and the platform would write an exponent.
  const text = Math.abs(percent) >= 1e20 ? `${BigInt(percent)}.${'0'.repeat(decimals)}` : percent.toFixed(decimals);
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

/** A percentage as a fraction: `"1.5"` is 0.015. */
export function fractionOfPercent(percent: string): number {
  const { numerator, denominator } = rational(percent);
  return Number(numerator) / Number(denominator) / 100;
}
