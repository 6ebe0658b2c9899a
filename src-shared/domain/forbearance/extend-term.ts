import type { WorkingDays } from '../calendar/working-days';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { refusal, success, type Failure, type Result } from '../result';
import { continueSchedule, remainingLoan } from './continue-schedule';
import type { RescheduleFailureCode } from './reschedule-failures';
import { rescheduled, type Rescheduled } from './schedule-difference';

/** More instalments for what is left. */
export interface TermExtension {
  /** The number of the first instalment that becomes smaller. */
  readonly from: number;
  /** How many instalments are added at the end. */
  readonly more: number;
}

/**
 * The schedule with more instalments: the principal that is left is repaid over more of them, by the terms it had.
 * Principal is conserved; interest grows with the time.
 */
export function extendTerm(
  schedule: InstalmentSchedule,
  { from, more }: TermExtension,
  workingDays?: WorkingDays,
): Result<Rescheduled, Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  if (!Number.isInteger(more) || more < 1) return refusal('reschedule.count_out_of_range', { count: more, minimum: 1 });
  const remaining = remainingLoan(schedule, from);
  if (!remaining.ok) return remaining;
  const { terms, count } = remaining.value;
  const continued = continueSchedule(schedule, { from, terms, count: count + more }, workingDays);
  return continued.ok ? success(rescheduled(schedule, continued.value)) : continued;
}
