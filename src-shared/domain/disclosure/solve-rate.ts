import { balancedDistances } from './balanced-distances';
import type { DiscountableFlow, FractionRule } from './discountable-flow';
import { changesOfSign, inOrderOfTime, signOf, weighed, type DiscountingSide } from './discounting-side';

/** What became of looking for the rate per period, a fraction (0.01 is 1 %), at which flows balance. */
export type RateSolution =
  /** One rate; `others`, all below zero, balance the flows too and are further from zero. */
  | { readonly kind: 'one'; readonly rate: number; readonly others: readonly number[] }
  /** More than one rate of nothing or more, in rising order. */
  | { readonly kind: 'several'; readonly rates: readonly number[] }
  /** No rate balances the flows, or (they cancel out at each time) every rate does. */
  | { readonly kind: 'none' | 'any' }
  /** A rate balances them that is lower than -99.9999999 % or higher than 10^32 %. */
  | { readonly kind: 'out-of-range' }
  /** The flows change their direction too often for the rates to be counted in reasonable time. */
  | { readonly kind: 'too-irregular' };

const furthest = { above: Math.log(1e30), below: Math.log(1e9) };

/**
 * Solves `sum(advances discounted) = sum(payments discounted)` for the rate per period. Two rates of nothing or more
 * leave it open which one the credit costs. One below zero beside one that is not, or further below zero, does not:
 * flows that end with money for the borrower, such as a deposit given back, have such a root near -100 %. A rate is
 * never taken from an iteration that may miss or stray, but from a bracket at whose ends the present value has two
 * signs, narrowed until no closer numbers are left; it is right to about 1e-14 of one plus the rate.
 */
export function solveRate(flows: readonly DiscountableFlow[], rule: FractionRule): RateSolution {
  const ordered = inOrderOfTime(flows);
  if (ordered.length < 2) return { kind: ordered.length === 0 ? 'any' : 'none' };
  const isZeroOne = ordered.reduce((sum, { amount }) => sum + amount, 0) === 0;
  const above = ratesOf({ direction: 1, rule, flows: ordered }, furthest.above, isZeroOne);
  const below = ratesOf({ direction: -1, rule, flows: ordered.toReversed() }, furthest.below, isZeroOne);
  if (above === null || below === null) return { kind: 'too-irregular' };

  const rates = isZeroOne ? [0, ...above.rates] : above.rates;
  if (rates.length > 1) return { kind: 'several', rates };
  const [rate, ...others] = [...rates, ...below.rates];
  if (rate !== undefined) return { kind: 'one', rate, others };
  return { kind: above.isBeyond || below.isBeyond ? 'out-of-range' : 'none' };
}

interface SideRates {
  /** From zero outwards. */
  readonly rates: readonly number[];
  /** True where a rate balances the flows that is further from zero than rates are looked for. */
  readonly isBeyond: boolean;
}

function ratesOf(side: DiscountingSide, limit: number, isZeroOne: boolean): SideRates | null {
  const most = changesOfSign(side, 0);
  if (most === 0) return { rates: [], isBeyond: false };
  // At zero itself the present value has no sign where zero is a rate that balances.
  const nearest = weighed(side, isZeroOne ? 1e-9 : 0);
  const farthest = weighed(side, limit);
  const distances = balancedDistances(side, nearest, farthest, most);
  if (distances === null) return null;
  const isBeyond = signOf(farthest) !== Math.sign(side.flows[0]?.amount ?? 0);
  return { rates: distances.map((distance) => Math.expm1(side.direction * distance)), isBeyond };
}
