import { BrokenInvariant } from '../broken-invariant';
import { money, smaller, subtract, type Money } from '../money/money';
import { percent, round, times, type RoundingMode } from '../money/rational';

/** How a purchase is paid by instalments for a flat fee: what the borrower agreed to at the till. */
export interface FlatFeePlan {
  readonly principal: Money;
  /** How many instalments, one or more. */
  readonly count: number;
  /** Percent of the original principal, each period, as a plain decimal. */
  readonly feeRatePerPeriod: string;
  readonly rounding: RoundingMode;
}

/** One numbered part of a purchase: numbers count from 1. */
export interface FlatFeeInstalment {
  readonly number: number;
  readonly principal: Money;
  readonly fee: Money;
}

/**
 * Splits a purchase into equal instalments. The principal parts sum to the whole: each is the principal divided by the
 * count, rounded by the plan's mode, and the last takes what rounding left (never less than nothing). The fee is the same
 * each period, the original principal times the rate, rounded by the same mode: it does not fall as principal is repaid.
 * @throws BrokenInvariant where the count is no whole number of one or more, or the principal is negative.
 */
export function flatFeeInstalments(plan: FlatFeePlan): readonly FlatFeeInstalment[] {
  const { principal, count, rounding } = plan;
  if (!Number.isInteger(count) || count < 1) throw new BrokenInvariant('a plan has one instalment or more');
  if (principal.minor < 0) throw new BrokenInvariant('a purchase is not negative');
  const { currency } = principal;
  const part = money(round({ numerator: BigInt(principal.minor), denominator: BigInt(count) }, rounding), currency);
  const fee = money(round(times(principal.minor, percent(plan.feeRatePerPeriod)), rounding), currency);

  const instalments: FlatFeeInstalment[] = [];
  let rest = principal;
  for (let number = 1; number <= count; number += 1) {
    const share = number === count ? rest : smaller(part, rest);
    rest = subtract(rest, share);
    instalments.push({ number, principal: share, fee });
  }
  return instalments;
}
