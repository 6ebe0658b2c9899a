import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactLevelPaymentOf, levelPayment } from '#shared/domain/loan/level-payment';
import { factor, type Factor } from '#shared/domain/money/factor';
import { percent, roundedWhole, type RoundingMode } from '#shared/domain/money/rational';
import { propertyRuns } from '../../../support/property-runs';

const modes = ['half-up', 'half-even', 'down', 'up'] as const;
const alike = (rate: string, count: number): readonly Factor[] => Array<Factor>(count).fill(factor(percent(rate)));
const payment = (principal: number, rate: string, count: number, mode: RoundingMode = 'half-up'): number =>
  levelPayment({ principal, balloon: 0, factors: alike(rate, count), mode, multiple: 1 });

describe('levelPayment', () => {
  it.each([
    // Published: PMT(0.08/12, 60, 15000) is 304.145914 in numpy-financial; the Commission's example 1 pays 1,432.86.
    [1_500_000, '0.6666666666666667', 60, 30_415],
    [20_000_000, '0.5', 240, 143_286],
    [200_000, '30', 12, 62_691],
    [100_000, '0', 3, 33_333],
  ])('of %d fen at %s %% a period over %d periods is %d fen', (principal, rate, count, expected) => {
    expect(payment(principal, rate, count)).toBe(expected);
  });

  it('takes a tie as the mode says, where the payment lies exactly on it', () => {
    // 5 / 2 = 2.5, 7 / 2 = 3.5; and 3 at 50 % and then 100 %: p = 3 / (2/3 + 1/3) = 3 exactly.
    expect(modes.map((mode) => payment(5, '0', 2, mode))).toEqual([3, 2, 2, 3]);
    expect(modes.map((mode) => payment(7, '0', 2, mode))).toEqual([4, 4, 3, 4]);
    const factors = [factor(percent('50')), factor(percent('100'))];
    expect(modes.map((mode) => levelPayment({ principal: 3, balloon: 0, factors, mode, multiple: 1 }))).toEqual([
      3, 3, 3, 3,
    ]);
  });

  it('decides exactly where floating point cannot tell', () => {
    // A principal of nearly 2^53 leaves no digits for the cents of the payment: 8 x 10^15 + 1 over two is a tie.
    expect(payment(8_000_000_000_000_001, '0', 2, 'half-even')).toBe(4_000_000_000_000_000);
    expect(payment(8_000_000_000_000_001, '0', 2, 'half-up')).toBe(4_000_000_000_000_001);
  });

  it('is the exact payment rounded once, for any loan', () => {
    const rates = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 60 });
    const amounts = fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 10 ** 9 }), fc.maxSafeNat());
    fc.assert(
      fc.property(
        amounts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        rates,
        fc.constantFrom(...modes),
        fc.constantFrom(1, 1, 100),
        (amount, share, list, mode, multiple) => {
          const principal = Math.max(1, amount);
          const question = {
            principal,
            balloon: Math.floor(principal * share),
            factors: list.map((hundredThousandths) =>
              factor({ numerator: BigInt(hundredThousandths), denominator: 100_000n }),
            ),
          };
          const { numerator, denominator } = exactLevelPaymentOf(question);

          const expected = Number(roundedWhole({ numerator, denominator: denominator * BigInt(multiple) }, mode)) * multiple;
          expect(levelPayment({ ...question, mode, multiple })).toBe(expected);
        },
      ),
      propertyRuns,
    );
  });

  it('repays the principal exactly before it is rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 24 }),
        (principal, list) => {
          const factors = list.map((tenThousandths) => factor({ numerator: BigInt(tenThousandths), denominator: 10_000n }));
          const { numerator, denominator } = exactLevelPaymentOf({ principal, balloon: 0, factors });

          // The balance over the payment's denominator and that of the rates, step by step.
          let [balance, scale] = [BigInt(principal) * denominator, 1n];
          for (const { exact } of factors) {
            scale *= exact.denominator;
            balance = balance * (exact.denominator + exact.numerator) - numerator * scale;
          }
          expect(balance).toBe(0n);
        },
      ),
      propertyRuns,
    );
  });
});
