/** Why the servicer refuses a deed of the borrower. A request that the policy does not allow is not refused: it is decided. */
export const serviceFailureCodes = [
  'request.account_unknown',
  'request.bill_unknown',
  'request.policy_unknown',
  'request.currency_differs',
  'request.reference_reused',
  'request.open_already',
  'request.not_found',
  'request.already_decided',
  'request.answer_unfit',
  'request.changed_meanwhile',
] as const;

/** The code of such a refusal. */
export type ServiceFailureCode = (typeof serviceFailureCodes)[number];
