import { discounted } from '../money/discounting';
import { whole } from '../money/rational-arithmetic';
import type { Rational } from '../money/rational';

/** What payments repay, exactly. */
export interface ExactLevelPaymentQuestion {
  readonly principal: Rational;
  /** What is left unpaid of the principal when the last payment was made. */
  readonly balloon?: Rational;
  /** The interest on one unit for each period, above -1; one or more. */
  readonly rates: readonly Rational[];
  /** How the payments stand to one another, one for each period; all alike where not given. */
  readonly weights?: readonly bigint[];
}

/**
 * The payment that repays a principal, exactly: `(principal - balloon * v) / (w1 v1 + w2 v2 + ...)`, where v1, v2,
 * ... are what one unit paid with the first, second, ... instalment is worth on the day of the draw, v the last of
 * them, and w the weights; each payment is this times its weight. Not in lowest terms: bringing it there costs more
 * than all the rest.
 */
export function exactLevelPayment({ principal, balloon = whole(0), rates, weights }: ExactLevelPaymentQuestion): Rational {
  const { last, sum, common } = discounted(rates, weights);
  const [a, b] = [principal.numerator * balloon.denominator, balloon.numerator * principal.denominator];
  return { numerator: a * common - b * last, denominator: sum * principal.denominator * balloon.denominator };
}
