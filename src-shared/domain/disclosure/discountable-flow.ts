/**
 * What a rate is solved from: an amount at a time. Counted in numbers, because roots are taken of it; money stays
 * exact outside. The time is `whole` periods and a `fraction` of one (0 to 1), from any day on.
 */
export interface DiscountableFlow {
  /** Minor units; above zero towards the borrower, below zero from the borrower. */
  readonly amount: number;
  readonly whole: number;
  readonly fraction: number;
}

/**
 * How a fraction of a period bears the rate: compounded like a whole one, `(1 + i) ^ fraction`, or as simple interest,
 * `1 + fraction * i` (12 CFR 1026 Appendix J (b)(6)).
 */
export type FractionRule = 'compound' | 'simple';
