import { givenMoney, givenPercent } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import type { Instalment } from '../loan/instalment';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import type { ScheduleAdjustment } from '../loan/schedule-adjustment';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { factor, roundedProduct } from '../money/factor';
import { money } from '../money/money';
import { percent, type RoundingMode } from '../money/rational';
import { refusal, success, type Failure, type Result } from '../result';
import { adjustSchedule } from './adjust-schedule';
import type { RescheduleFailureCode } from './reschedule-failures';
import { rescheduled, type Rescheduled } from './schedule-difference';

/** A share of the fees or of the interest that a lender gives up. */
export interface CostWaiver {
  readonly component: 'fee' | 'interest';
  /** The numbers of the first and the last instalment that it holds for. */
  readonly from: number;
  readonly to: number;
  /** From 0 to 100, a plain decimal. */
  readonly percent: string;
  readonly rounding: RoundingMode;
}

/**
 * The schedule with a share of its costs given up. Principal, due dates and the other instalments stay. Where the
 * waiver depends on a condition (`waiverStanding`), the schedule as it was holds again if that lapses.
 */
export function waiveCosts(
  schedule: InstalmentSchedule,
  waiver: CostWaiver,
): Result<Rescheduled, Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  const { from, to, percent: share } = waiver;
  const concerned = schedule.instalments.filter(({ number }) => number >= from && number <= to);
  if (concerned.length === 0) return refusal('reschedule.unknown_instalment', { number: from });
  if (!/^\d{1,3}(\.\d{1,10})?$/.test(share) || Number(share) > 100) {
    return refusal('terms.rate_out_of_range', { field: 'percent', minimum: '0', maximum: '100' });
  }
  const adjustments = concerned.map((instalment) => waived(instalment, waiver)).filter(({ amount }) => amount.minor !== 0);
  const after = adjustSchedule(schedule, adjustments);
  return after.ok ? success(rescheduled(schedule, after.value)) : after;
}

function waived(instalment: Instalment, { component, percent: share, rounding }: CostWaiver): ScheduleAdjustment {
  const owed = instalment[component];
  const amount = money(0 - roundedProduct(owed.minor, factor(percent(share)), rounding), owed.currency);
  const derivation = amountStep({
    name: 'part',
    amount,
    formula: 'waived-share',
    inputs: [
      givenMoney('total', owed, 'schedule', `instalments/${instalment.number}/${component}`),
      givenPercent('share', share, 'lender', 'waiver'),
    ],
    rounding,
  });
  return { number: instalment.number, component, amount, derivation };
}
