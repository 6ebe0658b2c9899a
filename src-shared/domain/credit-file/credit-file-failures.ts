/**
 * Why an account's months cannot be told. The data names the place: `credit_file.range_reversed` {from, to},
 * `credit_file.range_too_long` {maximum}, `credit_file.closed_before_opened` {openedOn, closedOn}, `credit_file.ages_out_beyond_calendar` {endedOn}.
 */
export const creditFileFailureCodes = [
  'credit_file.range_reversed',
  'credit_file.range_too_long',
  'credit_file.closed_before_opened',
  'credit_file.ages_out_beyond_calendar',
] as const;

/** The code of such a refusal. */
export type CreditFileFailureCode = (typeof creditFileFailureCodes)[number];
