/** What an account that cannot be reckoned is refused with. */
export const ledgerFailureCodes = [
  'ledger.amount_negative',
  'ledger.currency_differs',
  'ledger.order_incomplete',
  'ledger.due_unknown',
  'ledger.refund_exceeds_overpayment',
  'ledger.amount_out_of_range',
  'late_charge.rate_negative',
  'late_charge.grace_out_of_range',
] as const;

/** The code of such a refusal. */
export type LedgerFailureCode = (typeof ledgerFailureCodes)[number];
