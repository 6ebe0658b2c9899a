import { stepWeights } from '../money/discounting';
import type { Factor } from '../money/factor';
import { percent, roundedWhole, type RoundingMode } from '../money/rational';
import { whole } from '../money/rational-arithmetic';
import { exactLevelPayment } from './exact-level-payment';

/** A loan that payments repay which rise or fall step by step. */
export interface SteppedPaymentsQuestion {
  /** Minor units, above zero. */
  readonly principal: number;
  /** The interest on one unit for each period. */
  readonly factors: readonly Factor[];
  /** By how much a payment differs from those of the step before, in percent: above -100. */
  readonly percentChange: string;
  /** So many payments make a step. */
  readonly every: number;
  readonly mode: RoundingMode;
  readonly multiple: number;
}

/**
 * The payments in minor units, each rounded once. Exactly, the first solves the annuity equation with every payment
 * weighted by how often it is the first (`exactLevelPayment`).
 */
export function steppedPayments({
  principal,
  factors,
  percentChange,
  every,
  mode,
  multiple,
}: SteppedPaymentsQuestion): readonly number[] {
  const { weights } = stepWeights(factors.length, percent(percentChange), every);
  const { numerator, denominator } = exactLevelPayment({
    principal: whole(principal),
    rates: factors.map(({ exact }) => exact),
    weights,
  });
  const inMultiples = denominator * BigInt(multiple);
  return weights.map(
    (weight) => Number(roundedWhole({ numerator: numerator * weight, denominator: inMultiples }, mode)) * multiple,
  );
}
