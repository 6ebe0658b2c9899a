import { BrokenInvariant } from '../broken-invariant';

/**
 * Splits a whole number in proportion to weights; the parts sum to it. Each part is its exact share rounded down, and the units left
 * over go one each to the largest remainders, of equal ones to the earliest. Where the whole is no more than the sum of the weights,
 * no part is more than its weight.
 * @throws BrokenInvariant where all weights are zero but the whole is not, or one is negative.
 */
export function splitInProportion(whole: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0) return weights.map(() => 0);
  if (all <= 0n || whole < 0 || weights.some((weight) => weight < 0))
    throw new BrokenInvariant('shares are of something');
  const shares = weights.map((weight, index) => {
    const product = BigInt(whole) * BigInt(weight);
    return { index, part: Number(product / all), remainder: product % all };
  });
  const left = whole - shares.reduce((sum, { part }) => sum + part, 0);
  const favoured = new Set(
    [...shares]
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return shares.map(({ index, part }) => (favoured.has(index) ? part + 1 : part));
}
