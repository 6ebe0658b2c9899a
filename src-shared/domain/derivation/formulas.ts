/**
 * Every formula of the engine by its name. The text is arithmetic over the names of a step's inputs: `+ - * / ^`, brackets, whole
 * numbers, `min(a, b)`, `max(a, b)`, and `sum(x)` over all inputs of the name x. A percentage stands for the number before the
 * sign and a day for the count of days since a fixed one, so `to - from` is a number of days.
 */
export const formulas = {
  'sum-of-parts': 'sum(part)',
  'sum-of-components': 'principal + interest + fee + penalty',
  'due-less-paid': 'due - paid',
  'purchase-less-refund': 'purchase - refunded',
  'difference': 'total - sum(part)',
  'days-both-ends': 'to - from + 1',
  'days-after': 'to - from',
  'daily-charge': 'base * dailyRate / 100',
  'daily-charge-at-least': 'max(dailyCharge, minimumDaily)',
  'charge-for-days': 'dailyCharge * days',
  'charge-over-range': 'base * dailyRate / 100 * days',
  'charge-at-least': 'max(charge, minimumDaily * days)',
  'charge-up-to-cap': 'min(charge, cap - sum(chargeBefore))',
} as const;

/** The name of a formula. */
export type FormulaName = keyof typeof formulas;
