import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY, currencyExponent, type CurrencyCode } from '#shared/domain/money/currency';
import { formatDecimal, parseDecimal } from '#shared/domain/money/decimal';
import { money } from '#shared/domain/money/money';

const code = (text: string): CurrencyCode => text as CurrencyCode;

describe('currencyExponent', () => {
  // ISO 4217, column "minor unit".
  it.each([['CNY', 2], ['USD', 2], ['JPY', 0], ['KRW', 0], ['KWD', 3], ['TND', 3], ['CLF', 4]])('%s has %d decimals', (text, decimals) => {
    expect(currencyExponent(code(text))).toBe(decimals);
  });
});

describe('parseDecimal', () => {
  it.each([
    ['1234.56', 'CNY', 123_456],
    ['-0.5', 'CNY', -50],
    ['7', 'CNY', 700],
    ['7.00', 'JPY', 7],
    ['1.234', 'KWD', 1_234],
    ['0', 'CNY', 0],
    ['-0.00', 'CNY', 0],
  ])('reads %s %s', (text, currency, minor) => {
    expect(parseDecimal(text, code(currency))).toEqual({ ok: true, value: money(minor, code(currency)) });
  });

  it.each([
    ['1,234.56', 'money.malformed'],
    ['1e3', 'money.malformed'],
    ['.5', 'money.malformed'],
    [' 1', 'money.malformed'],
    ['1.005', 'money.too_precise'],
    ['90071992547409.92', 'money.out_of_range'],
  ])('refuses %j with %s', (text, failure) => {
    expect(parseDecimal(text, CNY)).toMatchObject({ ok: false, failure: { code: failure } });
  });

  it('reads back what formatDecimal writes, in every currency', () => {
    const currencies = fc.constantFrom(...['CNY', 'JPY', 'KWD', 'CLF'].map(code));

    fc.assert(
      fc.property(fc.maxSafeInteger(), currencies, (minor, currency) => {
        expect(parseDecimal(formatDecimal(money(minor, currency)), currency)).toEqual({ ok: true, value: money(minor, currency) });
      }),
    );
  });
});

describe('formatDecimal', () => {
  it.each([[5, 'CNY', '0.05'], [-5, 'CNY', '-0.05'], [123_456, 'CNY', '1234.56'], [12, 'JPY', '12'], [1, 'KWD', '0.001']])(
    'writes %d of %s as %s',
    (minor, currency, text) => {
      expect(formatDecimal(money(minor, code(currency)))).toBe(text);
    },
  );
});
