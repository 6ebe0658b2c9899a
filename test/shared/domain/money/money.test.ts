import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { CNY, isCurrencyCode, type CurrencyCode } from '#shared/domain/money/currency';
import { add, compare, isZero, money, smaller, subtract, sum, zero, type Money } from '#shared/domain/money/money';

const USD = 'USD' as CurrencyCode;

describe('money', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d minor units', (minor) => {
    expect(() => money(minor, CNY)).toThrow(BrokenInvariant);
  });

  it('knows no negative zero', () => {
    expect(Object.is(money(-0, CNY).minor, 0)).toBe(true);
  });

  it('never adds, subtracts or compares two currencies', () => {
    expect(() => add(money(1, CNY), money(1, USD))).toThrow(BrokenInvariant);
    expect(() => subtract(money(1, CNY), money(1, USD))).toThrow(BrokenInvariant);
    expect(() => compare(money(1, CNY), money(1, USD))).toThrow(BrokenInvariant);
  });

  it('refuses a sum beyond safe integers instead of losing fen', () => {
    expect(() => add(money(Number.MAX_SAFE_INTEGER, CNY), money(1, CNY))).toThrow(BrokenInvariant);
  });

  it('subtracts what was added', () => {
    const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((minor) => money(minor, CNY));

    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(sum([a, b], CNY)).toEqual(add(b, a));
      }),
    );
  });

  it('names the smaller and nothing', () => {
    expect(smaller(money(3, CNY), money(2, CNY))).toEqual(money(2, CNY));
    expect(isZero(zero(CNY))).toBe(true);
  });

  it('is not made of a plain object or of a plain code', () => {
    // @ts-expect-error a currency is a parsed code, never any text
    const unparsed: Money = { minor: 1, currency: 'CNY' };
    // @ts-expect-error an amount is no number
    const number: Money = 1;

    expect([unparsed, number]).toHaveLength(2);
  });
});

describe('isCurrencyCode', () => {
  it.each([['CNY', true], ['cny', false], ['CN', false], ['CNYX', false], ['¥', false]])('takes %j: %s', (text, expected) => {
    expect(isCurrencyCode(text)).toBe(expected);
  });
});
