import type { WorkingDays } from '../calendar/working-days';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import type { GraceTerms, InstalmentTerms } from '../loan/instalment-terms';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { refusal, success, type Failure, type Result } from '../result';
import { continueSchedule, remainingLoan } from './continue-schedule';
import type { RescheduleFailureCode } from './reschedule-failures';
import { rescheduled, type Rescheduled } from './schedule-difference';

/** Instalments that ask for nothing. */
export interface PaymentHoliday {
  /** The number of the first of them. */
  readonly from: number;
  readonly count: number;
  /** The schedule ends so much later, or on the same day with higher instalments. */
  readonly end: 'later' | 'same';
  /** What becomes of the interest meanwhile; `not-charged` is a concession. */
  readonly interest: GraceTerms['interestMeanwhile'] | 'not-charged';
  /** Whether a service fee that comes with each instalment goes on meanwhile. */
  readonly fees: 'charged' | 'not-charged';
}

/**
 * The schedule with a payment holiday: nothing of principal and interest falls due in it, and the principal is repaid
 * by the instalments after it. Principal is conserved but for interest that is capitalised. What was past due within
 * it is no more.
 */
export function takePaymentHoliday(
  schedule: InstalmentSchedule,
  holiday: PaymentHoliday,
  workingDays?: WorkingDays,
): Result<Rescheduled, Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  const { from, count: length, end } = holiday;
  const remaining = remainingLoan(schedule, from);
  if (!remaining.ok) return remaining;
  const maximum = end === 'same' ? remaining.value.count - 1 : 60;
  const isSound = Number.isInteger(length) && length >= 1 && length <= maximum;
  if (!isSound) return refusal('reschedule.count_out_of_range', { count: length, maximum });
  const count = remaining.value.count + (end === 'later' ? length : 0);
  const continued = continueSchedule(
    schedule,
    { from, terms: holidayTerms(remaining.value.terms, holiday), count },
    workingDays,
  );
  return continued.ok ? success(rescheduled(schedule, continued.value)) : continued;
}

function holidayTerms(terms: InstalmentTerms, { count, interest, fees }: PaymentHoliday): InstalmentTerms {
  const free = interest === 'not-charged' ? count : 0;
  return {
    ...terms,
    interest: { ...terms.interest, freePeriods: free + terms.interest.freePeriods },
    grace: {
      principal: count + terms.grace.principal,
      interest: count + terms.grace.interest,
      interestMeanwhile: interest === 'not-charged' ? terms.grace.interestMeanwhile : interest,
    },
    fees: terms.fees.map((fee) =>
      fees === 'charged' || fee.due !== 'each-instalment' ? fee : { ...fee, notWithFirst: count + (fee.notWithFirst ?? 0) },
    ),
  };
}
