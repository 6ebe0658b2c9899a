import type { Brand } from '../brand';

/** An ISO 4217 alphabetic code, three capital letters. */
export type CurrencyCode = Brand<string, 'CurrencyCode'>;

// ISO 4217 table A.1, column "minor unit", for the codes whose exponent is not 2.
const exponents: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0,
  XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
};

/** True for text with the form of an ISO 4217 alphabetic code. */
export function isCurrencyCode(text: string): text is CurrencyCode {
  return /^[A-Z]{3}$/.test(text);
}

/** How many decimals the currency's major unit has: 2 for CNY, 0 for JPY, 3 for KWD. Source: ISO 4217. */
export function currencyExponent(currency: CurrencyCode): number {
  return exponents[currency] ?? 2;
}

/** The renminbi. */
export const CNY = 'CNY' as CurrencyCode;
