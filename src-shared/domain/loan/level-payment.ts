import type { Factor } from '../money/factor';
import { whole } from '../money/rational-arithmetic';
import { roundedWhole, type Rational, type RoundingMode } from '../money/rational';
import { exactLevelPayment } from './exact-level-payment';

/** A loan that level payments repay. */
export interface LevelPaymentQuestion {
  /** Minor units, above zero. */
  readonly principal: number;
  /** What is left unpaid of the principal and falls due with the last payment, from zero up to the principal. */
  readonly balloon: number;
  /** The interest on one unit for each period, one or more periods. */
  readonly factors: readonly Factor[];
  readonly mode: RoundingMode;
  /** The payment is a multiple of so many minor units. */
  readonly multiple: number;
}

/**
 * The level payment in minor units: the solution of the annuity equation over the periods as they are counted, equal
 * or not (`exactLevelPayment`), rounded once. May be past the safe integers.
 *
 * Floating point finds it first. Its error is bounded: with u = 2^-53, a rate has a relative error of at most u, one
 * plus it 2u, the k-th worth 3ku, the sum of n of them 4nu, and the quotient, against (principal + balloon) / sum,
 * less than (8n + 16)u. Where the nearest point at which rounding turns lies farther away than that, the rounded
 * payment is right; else exact fractions decide.
 */
export function levelPayment(question: LevelPaymentQuestion): number {
  const { multiple, mode } = question;
  const { estimate, error } = estimated(question);
  if (isRoundedAlike(estimate, error, mode)) return settled(estimate, mode) * multiple;
  const { numerator, denominator } = exactLevelPaymentOf(question);
  return Number(roundedWhole({ numerator, denominator: denominator * BigInt(multiple) }, mode)) * multiple;
}

/** The level payment in minor units before it is rounded. */
export function exactLevelPaymentOf({
  principal,
  balloon,
  factors,
}: Omit<LevelPaymentQuestion, 'mode' | 'multiple'>): Rational {
  return exactLevelPayment({
    principal: whole(principal),
    balloon: whole(balloon),
    rates: factors.map(({ exact }) => exact),
  });
}

/** The payment in multiples by floating point, and how far off it can be at most. */
function estimated({ principal, balloon, factors, multiple }: LevelPaymentQuestion): {
  readonly estimate: number;
  readonly error: number;
} {
  let [worth, sum] = [1, 0];
  for (const { small } of factors) {
    if (small === null) return { estimate: 0, error: Infinity };
    worth /= 1 + small.numerator / small.denominator;
    sum += worth;
  }
  const estimate = (principal - balloon * worth) / sum / multiple;
  return { estimate, error: (((principal + balloon) / sum / multiple) * (8 * factors.length + 16)) / 2 ** 53 };
}

function isRoundedAlike(estimate: number, error: number, mode: RoundingMode): boolean {
  if (!Number.isSafeInteger(Math.ceil(estimate) * 2)) return false;
  const turnsAtHalves = mode === 'half-up' || mode === 'half-even';
  const aboveWhole = estimate - Math.floor(estimate);
  const distance = turnsAtHalves ? Math.abs(aboveWhole - 0.5) : Math.min(aboveWhole, 1 - aboveWhole);
  return distance > error;
}

// Only where no turning point is near, so that the two ways of taking a half do not differ.
function settled(estimate: number, mode: RoundingMode): number {
  return mode === 'down' ? Math.floor(estimate) : mode === 'up' ? Math.ceil(estimate) : Math.round(estimate);
}
