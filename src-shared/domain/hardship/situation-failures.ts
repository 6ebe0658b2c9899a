/**
 * Why a situation cannot be reckoned with; `entry` in the data is its place: `debts/0`, `debts/0/lines/2`, `budget`.
 * `situation.no_debts`, `situation.too_many` {entry, maximum}, `situation.id_twice` {entry},
 * `situation.amount_negative` {entry}, `situation.amount_out_of_range` {entry}, `situation.currency_differs` {entry},
 * `situation.day_out_of_range` {entry}, `situation.order_incomplete` {entry},
 * `situation.late_charge_out_of_range` {entry}, `situation.income_day_out_of_range` {entry},
 * `situation.goal_date_past` {entry}, `situation.horizon_out_of_range` {entry, maximum}.
 */
export const situationFailureCodes = [
  'situation.no_debts',
  'situation.too_many',
  'situation.id_twice',
  'situation.amount_negative',
  'situation.amount_out_of_range',
  'situation.currency_differs',
  'situation.day_out_of_range',
  'situation.order_incomplete',
  'situation.late_charge_out_of_range',
  'situation.income_day_out_of_range',
  'situation.goal_date_past',
  'situation.horizon_out_of_range',
] as const;

/** The code of such a refusal. */
export type SituationFailureCode = (typeof situationFailureCodes)[number];
