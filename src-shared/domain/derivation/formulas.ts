/**
 * Every formula of the engine by its name. The text is arithmetic over the names of a step's inputs: `+ - * / ^`,
 * brackets, whole numbers, `min(a, b)`, `max(a, b)`, and `sum(x)` over all inputs of the name x. A percentage stands
 * for the number before the sign and a day for the count of days since a fixed one, so `to - from` is a number of
 * days. One with `=` is an equation: the step's value is the rate at which its sides are equal (`equation.ts`).
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
  'amount-at-time': 'amount',
  'years-of-days': 'days / 365',
  'years-of-periods-and-days': 'periods / periodsPerYear + days / daysOfYear',
  'yearly-rate-that-balances': 'sum(advance / (1 + rate / 100) ^ years) = sum(payment / (1 + rate / 100) ^ years)',
  'rate-that-balances': 'sum(advance / (1 + rate / 100) ^ periods) = sum(payment / (1 + rate / 100) ^ periods)',
  'unit-period-rate-that-balances':
    'sum(advance / (1 + fraction * rate / 100) / (1 + rate / 100) ^ unitPeriods) = ' +
    'sum(payment / (1 + fraction * rate / 100) / (1 + rate / 100) ^ unitPeriods)',
  'nominal-rate': 'periodRate * periodsPerYear',
  'effective-rate': '((1 + periodRate / 100) ^ periodsPerYear - 1) * 100',
} as const;

/** The name of a formula. */
export type FormulaName = keyof typeof formulas;

/** True for a formula whose step is worked out by solving it. */
export function isEquation(name: FormulaName): boolean {
  return formulas[name].includes('=');
}
