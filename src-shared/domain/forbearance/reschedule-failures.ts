/**
 * Why a schedule cannot be changed as asked, beside what no schedule can be made of. The data names the limit:
 * `reschedule.unknown_instalment` {number}, `reschedule.count_out_of_range` {count, and maximum or minimum},
 * `reschedule.date_not_later` {after}, `reschedule.date_after_next` {latest}, `reschedule.no_principal`.
 */
export const rescheduleFailureCodes = [
  'reschedule.unknown_instalment',
  'reschedule.count_out_of_range',
  'reschedule.date_not_later',
  'reschedule.date_after_next',
  'reschedule.no_principal',
] as const;

/** The code of such a refusal. */
export type RescheduleFailureCode = (typeof rescheduleFailureCodes)[number];
