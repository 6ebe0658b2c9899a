import { currencyExponent, type CurrencyCode } from './currency';
import { money, type Money } from './money';
import { refusal, success, type Result, type Failure } from '../result';

/**
 * Reads a decimal in major units (`"1234.56"`, `"-0.5"`) as money, exactly.
 * Refuses more decimals than the currency has, grouping, exponents and amounts beyond safe integers.
 */
export function parseDecimal(
  text: string,
  currency: CurrencyCode,
): Result<Money, Failure<'money.malformed' | 'money.too_precise' | 'money.out_of_range'>> {
  const match = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return refusal('money.malformed');
  const [, sign = '', whole = '', fraction = ''] = match;
  const exponent = currencyExponent(currency);
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0');
  if (/[1-9]/.test(fraction.slice(exponent))) return refusal('money.too_precise', { exponent });
  const minor = Number(BigInt(whole + kept)) * (sign === '-' ? -1 : 1);
  if (!Number.isSafeInteger(minor)) return refusal('money.out_of_range');
  return success(money(minor, currency));
}

/** Writes money as a decimal in major units with all its decimals: 123456 fen is `"1234.56"`. */
export function formatDecimal({ minor, currency }: Money): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const sign = minor < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
