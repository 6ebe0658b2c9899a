import type { Rational } from './rational';

/** What units paid after each of some periods are worth at the start, as whole numbers over one denominator. */
export interface Discounted {
  /** The worth of one unit paid at the end of the last period, over `common`. */
  readonly last: bigint;
  /** The worth of one unit after each period, each times its weight, together, over `common`. */
  readonly sum: bigint;
  readonly common: bigint;
}

/**
 * Discounts one unit after each period by the rates of the periods up to there, exactly. Not in lowest terms:
 * bringing it there costs more than all the rest.
 */
export function discounted(rates: readonly Rational[], weights?: readonly bigint[]): Discounted {
  // With rate k being a/b, all worths get the common denominator (a1 + b1)(a2 + b2)...
  let [common, last, sum] = [1n, 1n, 0n];
  for (const [index, rate] of rates.entries()) {
    const grown = rate.denominator + rate.numerator;
    last *= rate.denominator;
    sum = sum * grown + (weights === undefined ? last : last * (weights[index] ?? 0n));
    common *= grown;
  }
  return { last, sum, common };
}

/** How payments stand to one another that change by a fraction after every so many of them, over `denominator`. */
export interface StepWeights {
  readonly weights: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * The weights of `count` payments that change by `change` (0.1 for 10 % more) after every `every` of them; the first
 * weighs one.
 */
export function stepWeights(count: number, change: Rational, every: number): StepWeights {
  const [up, down] = [change.denominator + change.numerator, change.denominator];
  const steps = BigInt(Math.floor((count - 1) / every));
  const weights = Array.from({ length: count }, (_, index) => {
    const step = BigInt(Math.floor(index / every));
    return up ** step * down ** (steps - step);
  });
  return { weights, denominator: down ** steps };
}
