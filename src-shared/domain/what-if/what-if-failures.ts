/** What a "what if" that has no answer is refused with. */
export const whatIfFailureCodes = [
  'what_if.date_past',
  'what_if.nothing_due_then',
  'what_if.no_later_payment',
  'what_if.minimum_never_ends',
] as const;

/** The code of such a refusal. */
export type WhatIfFailureCode = (typeof whatIfFailureCodes)[number];
