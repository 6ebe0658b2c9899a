import { describe, expect, it } from 'vitest';
import { equivalentRate } from '#shared/domain/loan/equivalent-rate';
import { percent, rational } from '#shared/domain/money/rational';
import { decimal } from './published-decimals';

describe('equivalentRate', () => {
  it.each([
    // 1.21 is 1.1 squared, 1.331 its third power, 8 is 2 to the third.
    ['21', 2, '0.1000000000'],
    ['33.1', 3, '0.1000000000'],
    ['700', 3, '1.0000000000'],
    ['0', 12, '0.0000000000'],
    // 7 % a year is 0.5654145 % a month: the European Commission's example 30 charges 169.62 on 30,000.
    ['7', 12, '0.0056541454'],
  ])('%s %% over %d periods is %s each', (rate, periods, expected) => {
    expect(decimal(equivalentRate(percent(rate), periods, 20), 10)).toBe(expected);
  });

  it('is the largest with so many decimals whose power does not exceed the whole', () => {
    const { numerator, denominator } = equivalentRate(percent('7'), 12, 30);
    const grown = (numerator + denominator) ** 12n;

    expect(grown * 100n <= 107n * denominator ** 12n).toBe(true);
    expect((numerator + denominator + 1n) ** 12n * 100n > 107n * denominator ** 12n).toBe(true);
    expect(denominator).toBe(rational('1000000000000000000000000000000').numerator);
  });
});
