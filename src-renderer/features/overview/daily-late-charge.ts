import type { LateChargeCheck } from '#shared/contract/operations/debt';
import { money, type Money } from '#shared/domain/money/money';
import { percent, round, times } from '#shared/domain/money/rational';

/**
 * What one more day costs by the terms, on the base of the last charged day. Null where nothing has been charged, or where the
 * terms' cap leaves nothing more to charge. About right only: a payment, or a new bill past due, changes the base.
 */
export function dailyLateCharge(check: LateChargeCheck | null): Money | null {
  const last = check?.ranges.at(-1);
  if (check === null || last === undefined) return null;
  const { dailyRate, rounding, minimumDaily, cap } = check.terms;
  const byRate = round(times(last.base.minor, percent(dailyRate)), rounding);
  const day = Math.max(byRate, minimumDaily?.minor ?? 0);
  const left = cap === null ? day : Math.min(day, cap.minor - check.lender.minor);
  return left > 0 ? money(left, last.base.currency) : null;
}
