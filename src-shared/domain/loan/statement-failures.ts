/**
 * Why bills cannot be made. The data names the limit or the place: `statement.day_out_of_range` {day},
 * `statement.day_changed_recently` {earliest}, `statement.span_too_long` {days}, `statement.purchase_outside_cycles`
 * {date}, `statement.refund_without_purchase`, `statement.refund_exceeds_purchase`,
 * `statement.refund_before_purchase` {date}.
 */
export const statementFailureCodes = [
  'statement.day_out_of_range',
  'statement.day_changed_recently',
  'statement.span_too_long',
  'statement.purchase_outside_cycles',
  'statement.refund_without_purchase',
  'statement.refund_exceeds_purchase',
  'statement.refund_before_purchase',
] as const;

/** The code of such a refusal. */
export type StatementFailureCode = (typeof statementFailureCodes)[number];
