/**
 * Every formula of the engine by its name. The text is arithmetic over the names of a step's inputs: `+ - * / ^`,
 * brackets, whole numbers, `min(a, b)`, `max(a, b)`, and `sum(x)` over all inputs of the name x. A percentage stands
 * for the number before the sign and a day for the count of days since a fixed one, so `to - from` is a number of
 * days. `discounts(r, x)` is what units paid at the ends of the periods x, in their order, are worth at the start at
 * the rate r, together: 1 / (1 + r x1) + 1 / ((1 + r x1) (1 + r x2)) + ...; `discount(r, x)` is the last of them.
 * With `discounts(r, x, c, n)` the units grow by c after every n of them. A formula with `=` is an equation: the
 * step's value is the rate at which its sides are equal (`equation.ts`).
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
  'charge-up-to-cap': 'max(min(charge, cap - sum(chargeBefore)), 0)',
  'days-in-arrears': 'max(daysPastDue - graceDays - sum(pausedDays), 0)',
  'part-of-payment': 'min(rest, outstanding)',
  'share-by-days': 'total * days / daysOfPeriod',
  'payment-of-instalment': 'principal + interest + fee',
  'balance-left': 'total - sum(part)',
  'balance-left-with-interest': 'total + sum(capitalised) - sum(part)',
  'principal-and-capitalised': 'total + sum(capitalised)',
  'part-of-year': 'days / daysOfYear',
  'interest-for-part-of-year': 'base * annualRate / 100 * yearPart',
  'interest-for-parts-of-year': 'base * annualRate / 100 * sum(yearPart)',
  'daily-interest': 'base * annualRate / 100 / daysOfYear',
  'interest-by-days': 'dailyInterest * days',
  'fee-of-base': 'base * feeRate / 100',
  'fee-of-all-periods': 'base * feeRate / 100 * count',
  'share-of-total': 'total * share / 100',
  'waived-share': '0 - total * share / 100',
  'equal-part': 'total / count',
  'equal-parts-up-to': 'total * number / count',
  'part-at-most': 'min(equalPart, rest)',
  'part-of-running-total': 'min(total, upTo) - min(total, upToBefore)',
  'level-payment': 'total / discounts(annualRate / 100, yearPart)',
  'level-payment-to-balloon':
    '(total - balloon * discount(annualRate / 100, yearPart)) / discounts(annualRate / 100, yearPart)',
  'level-payment-of-equal-periods':
    'total * annualRate / 100 * yearPart / (1 - (1 + annualRate / 100 * yearPart) ^ (0 - count))',
  'level-payments-up-to':
    'number * (total - balloon * discount(annualRate / 100, yearPart)) / discounts(annualRate / 100, yearPart)',
  'level-payment-of-running-total': 'upTo - upToBefore',
  'stepped-payment':
    'total * (1 + percentChange / 100) ^ steps / discounts(annualRate / 100, yearPart, percentChange / 100, every)',
  'principal-of-payment': 'min(levelPayment - interest, rest)',
  'monthly-amount': 'amount / yearPart / 12',
  'left-over': 'income - essentialSpending - otherSpending',
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
