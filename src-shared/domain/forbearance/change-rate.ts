import type { WorkingDays } from '../calendar/working-days';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { subtract } from '../money/money';
import { refusal, success, type Failure, type Result } from '../result';
import { continueSchedule, remainingLoan } from './continue-schedule';
import type { RescheduleFailureCode } from './reschedule-failures';
import { rescheduled, type Rescheduled } from './schedule-difference';

/** Another rate of interest. */
export interface RateChange {
  /** The number of the first instalment whose whole period bears the new rate. */
  readonly from: number;
  /** Percent a year, nominal, a plain decimal. */
  readonly annualRate: string;
  /**
   * What gives way: the payments, which are found anew, or the number of instalments, while payments stay as the
   * instalment before the change was, or the first where there is none.
   */
  readonly changes: 'payments' | 'number-of-instalments';
}

/** The schedule at another rate from one of its instalments on. Principal is conserved. */
export function changeRate(
  schedule: InstalmentSchedule,
  { from, annualRate, changes }: RateChange,
  workingDays?: WorkingDays,
): Result<Rescheduled, Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  const remaining = remainingLoan(schedule, from);
  if (!remaining.ok) return remaining;
  const { terms, count } = remaining.value;
  const changed = { ...terms, interest: { ...terms.interest, annualRate } };
  const paid = schedule.instalments.find(({ number }) => number === Math.max(1, from - 1));
  if (paid === undefined) return refusal('reschedule.unknown_instalment', { number: from });
  const continuation =
    changes === 'payments'
      ? { from, terms: changed, count }
      : {
          from,
          terms: { ...changed, method: { kind: 'fixed-payment', payment: subtract(paid.payment, paid.fee) } as const },
          count: count + longestExtension,
        };
  const continued = continueSchedule(schedule, continuation, workingDays);
  return continued.ok ? success(rescheduled(schedule, continued.value)) : continued;
}

/** With the same payments a higher rate may need so many instalments more; what needs yet more is refused. */
const longestExtension = 360;
