import { exactMinor } from '../money/amount-out-of-range';
import { percent, round, times } from '../money/rational';
import type { LateChargeRules } from './late-charge-rules';

/**
 * What some days on an unchanged base cost, before any cap, in minor units: `base` in minor units, one day or more. Where each day is
 * rounded, the day's charge, but at least the minimum, times the days; where the range is, all its days at once, but at least the
 * minimum for each. Nothing on no base.
 * @throws AmountOutOfRange beyond safe integers.
 */
export type LateChargeAmount = (base: number, days: number) => number;

/** The amounts by some rules. */
export function lateChargeAmount({ dailyRate, minimumDaily, roundEach, rounding }: LateChargeRules): LateChargeAmount {
  const rate = percent(dailyRate);
  const least = minimumDaily?.minor ?? 0;
  return (base, days) => {
    if (base <= 0) return 0;
    return roundEach === 'day'
      ? exactMinor(Math.max(round(times(base, rate), rounding), least) * days)
      : exactMinor(Math.max(round(times(base, rate, days), rounding), least * days));
  };
}
