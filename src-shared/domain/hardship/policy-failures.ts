/**
 * Why a policy cannot be reckoned with; `field` in the data is the place in it. `policy.dates_reversed`,
 * `policy.days_out_of_range` {field, maximum}, `policy.count_out_of_range` {field}, `policy.limits_contradict` {field},
 * `policy.percent_malformed` {field}, `policy.percent_out_of_range` {field, minimum, maximum},
 * `policy.amount_out_of_range` {field}, `policy.currency_differs` {field}, `policy.list_empty` {field},
 * `policy.list_too_long` {field, maximum},
 * `policy.due_day_out_of_range` {field}.
 */
export const policyFailureCodes = [
  'policy.dates_reversed',
  'policy.days_out_of_range',
  'policy.count_out_of_range',
  'policy.limits_contradict',
  'policy.percent_malformed',
  'policy.percent_out_of_range',
  'policy.amount_out_of_range',
  'policy.currency_differs',
  'policy.list_empty',
  'policy.list_too_long',
  'policy.due_day_out_of_range',
] as const;

/** The code of such a refusal. */
export type PolicyFailureCode = (typeof policyFailureCodes)[number];
