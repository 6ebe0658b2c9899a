/**
 * Why no repayment schedule can be made. The data names the limit or the place: `terms.rate_malformed` {field},
 * `terms.rate_out_of_range` {field, minimum, maximum}, `terms.grace_out_of_range` {grace, count},
 * `terms.contradiction` {between}, `terms.none_in_force` {date}, `schedule.no_instalments`,
 * `schedule.too_many_periods` {count, maximum}, `schedule.first_due_before_draw` {drawnOn, firstDueDate},
 * `schedule.due_dates_not_rising` {number}, `schedule.date_out_of_range`, `schedule.amount_out_of_range`,
 * `schedule.payment_does_not_cover_interest` {number}.
 */
export const scheduleFailureCodes = [
  'terms.rate_malformed',
  'terms.rate_out_of_range',
  'terms.grace_out_of_range',
  'terms.contradiction',
  'terms.none_in_force',
  'schedule.no_instalments',
  'schedule.too_many_periods',
  'schedule.first_due_before_draw',
  'schedule.due_dates_not_rising',
  'schedule.date_out_of_range',
  'schedule.amount_out_of_range',
  'schedule.payment_does_not_cover_interest',
] as const;

/** The code of such a refusal. */
export type ScheduleFailureCode = (typeof scheduleFailureCodes)[number];
