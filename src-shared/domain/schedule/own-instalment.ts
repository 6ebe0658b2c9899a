import { day } from '../calendar/day';
import type { Derivation } from '../derivation/derivation';
import { flatFeeTerms } from '../loan/flat-fee-terms';
import { instalmentDerivation } from '../loan/instalment-derivation';
import { instalmentSchedule, type InstalmentSchedule } from '../loan/instalment-schedule';
import { noAmounts, type Component, type ComponentAmounts } from '../money/components';
import { isZero } from '../money/money';
import type { ScheduleInstalment, ScheduleRecords, ScheduleTerms } from './schedule-records';

/** The plan of a purchase reckoned by its terms, with the terms that it follows. */
interface OwnPlan {
  readonly schedule: InstalmentSchedule;
  readonly terms: ScheduleTerms;
}

/**
 * What an instalment comes to by our own reckoning of the plan that was agreed for its purchase; null where the records do not say how
 * it was agreed, or where something of the purchase was refunded: then the lender's figure is the only one.
 */
export function ownInstalment(instalment: ScheduleInstalment, records: ScheduleRecords): ComponentAmounts | null {
  const plan = ownPlan(instalment, records);
  const own = plan?.schedule.instalments.find(({ number }) => number === instalment.number);
  if (own === undefined) return null;
  const { principal, interest, fee } = own;
  return { ...noAmounts(records.currency), principal, interest, fee };
}

/** How that comes about in one component; null where `ownInstalment` is. */
export function ownInstalmentDerivation(
  instalment: ScheduleInstalment,
  component: Exclude<Component, 'penalty'>,
  records: ScheduleRecords,
): Derivation | null {
  const plan = ownPlan(instalment, records);
  if (plan === null || instalment.number === undefined) return null;
  const { id, instalmentFee, effectiveFrom = null } = plan.terms;
  const rule = { id, source: instalmentFee?.clause ?? id, validFrom: effectiveFrom };
  return instalmentDerivation(plan.schedule, instalment.number, component, rule);
}

function ownPlan({ purchaseId }: ScheduleInstalment, records: ScheduleRecords): OwnPlan | null {
  const purchase = records.purchases.find(({ id }) => id === purchaseId);
  const drawnOn = purchase?.purchasedAt?.slice(0, 10);
  if (purchase?.plan?.kind !== 'instalments' || drawnOn === undefined || !isZero(purchase.refunded)) return null;
  const siblings = records.instalments.filter((other) => other.purchaseId === purchaseId);
  const dates = siblings.map(({ dueDate }) => dueDate).sort();
  const terms = termsOn(day(drawnOn), records.terms);
  const rounding = terms?.instalmentFee?.rounding;
  if (terms === undefined || rounding === undefined || dates.length !== purchase.plan.count) return null;
  const { feeRatePerPeriod } = purchase.plan;
  const schedule = instalmentSchedule(flatFeeTerms({ feeRatePerPeriod, rounding }), {
    principal: purchase.amount,
    drawnOn: day(drawnOn),
    due: { kind: 'listed', dates, every: { count: 1, unit: 'month' } },
  });
  return schedule.ok ? { schedule: schedule.value, terms } : null;
}

/** The terms that took effect last before a day; the first where none says when it did. */
function termsOn(date: string, terms: readonly ScheduleTerms[]): ScheduleTerms | undefined {
  const inForce = terms
    .filter(({ effectiveFrom }) => effectiveFrom !== undefined && effectiveFrom <= date)
    .sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
  return inForce.at(-1) ?? terms[0];
}
