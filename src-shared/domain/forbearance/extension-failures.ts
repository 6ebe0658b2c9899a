/** Why an extension cannot be had, in the order the conditions are judged. The data names the limit. */
export const extensionFailureCodes = [
  'extension.bill_open',
  'extension.nothing_outstanding',
  'extension.too_long_past_due',
  'extension.limit_reached',
  'extension.date_not_later',
  'extension.after_latest_date',
] as const;

/** The code of such a refusal. */
export type ExtensionFailureCode = (typeof extensionFailureCodes)[number];
