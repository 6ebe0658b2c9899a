/** Why a whole bill file is refused. Nothing of a refused file is imported. */
export const billFileFailureCodes = [
  'bill_file.empty',
  'bill_file.too_large',
  'bill_file.not_text',
  'bill_file.undecodable',
  'bill_file.unknown_format',
  'bill_file.header_missing',
  'bill_file.missing_column',
  'bill_file.sum_out_of_range',
] as const;

/** One reason to refuse a whole bill file. */
export type BillFileFailureCode = (typeof billFileFailureCodes)[number];

/** Why one row of an accepted bill file is left out; every row left out is listed with its line and one of these. */
export const rowSkipReasons = [
  'row.torn',
  'row.too_few_cells',
  'row.time_malformed',
  'row.unknown_direction',
  'row.amount_malformed',
  'row.amount_too_precise',
  'row.amount_out_of_range',
  'row.refund_above_amount',
  'row.not_completed',
  'row.unknown_status',
] as const;

/** One reason to leave a row out. */
export type RowSkipReason = (typeof rowSkipReasons)[number];

/**
 * What is odd about an accepted bill file without making it unusable. Never a refusal: exports drop deleted records and say
 * themselves that their sums may differ (JD export, 特别提示 1 and 4).
 */
export const billFileWarningCodes = [
  'bill_file.truncated',
  'bill_file.claimed_count_differs',
  'bill_file.claimed_sum_differs',
] as const;

/** One oddity of an accepted bill file. */
export type BillFileWarningCode = (typeof billFileWarningCodes)[number];
