/**
 * Why a budget or a forecast is refused. `entry` in the data is the place of what is refused: `inHand`, `incomes/0`,
 * `spendings/2`, `dues/1`.
 * `budget.too_many_entries` {maximum}, `budget.amount_negative` {entry}, `budget.currencies_differ` {entry, currency,
 * expected}, `budget.day_of_month_out_of_range` {entry, dayOfMonth}, `budget.frequency_out_of_range` {entry},
 * `budget.day_out_of_range` {entry, or none for the day of the forecast}, `budget.until_before_from` {entry, from,
 * until}, `budget.in_hand_later` {on}, `budget.in_hand_too_old` {on, maximum}, `budget.reach_out_of_range` {maximum},
 * `budget.amount_out_of_range`: a sum is beyond what can be counted exactly.
 */
export const budgetFailureCodes = [
  'budget.too_many_entries',
  'budget.amount_negative',
  'budget.currencies_differ',
  'budget.day_of_month_out_of_range',
  'budget.frequency_out_of_range',
  'budget.day_out_of_range',
  'budget.until_before_from',
  'budget.in_hand_later',
  'budget.in_hand_too_old',
  'budget.reach_out_of_range',
  'budget.amount_out_of_range',
] as const;

/** The code of such a refusal. */
export type BudgetFailureCode = (typeof budgetFailureCodes)[number];
