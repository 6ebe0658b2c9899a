import type { DiscountableFlow, FractionRule } from './discountable-flow';
import { inOrderOfTime, weighed } from './discounting-side';

/** A present value nearer to nothing than this share of the advances is nothing, as far as doubles can tell. */
const doubtfulShare = 2 ** -50;

/**
 * Whether flows discounted at a rate add up to more than nothing (1), less (-1) or, as near as can be told, nothing
 * (0).
 */
export function presentValueSign(flows: readonly DiscountableFlow[], rule: FractionRule, rate: number): -1 | 0 | 1 {
  const ordered = inOrderOfTime(flows);
  const isAbove = rate >= 0;
  const side = { direction: isAbove ? 1 : -1, rule, flows: isAbove ? ordered : ordered.toReversed() } as const;
  const { advances, payments } = weighed(side, Math.abs(Math.log1p(rate)));
  if (Math.abs(advances - payments) <= doubtfulShare * advances) return 0;
  return advances > payments ? 1 : -1;
}
