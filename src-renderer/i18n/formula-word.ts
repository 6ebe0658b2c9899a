import type { FormulaName } from '#shared/domain/derivation/formulas';
import type { WordKey } from './word-key';

/** Each formula as a sentence over its inputs. */
export const formulaWord = {
  'sum-of-parts': 'formula.sum-of-parts',
  'sum-of-components': 'formula.sum-of-components',
  'due-less-paid': 'formula.due-less-paid',
  'purchase-less-refund': 'formula.purchase-less-refund',
  difference: 'formula.difference',
  'days-both-ends': 'formula.days-both-ends',
  'days-after': 'formula.days-after',
  'daily-charge': 'formula.daily-charge',
  'daily-charge-at-least': 'formula.daily-charge-at-least',
  'charge-for-days': 'formula.charge-for-days',
  'charge-over-range': 'formula.charge-over-range',
  'charge-at-least': 'formula.charge-at-least',
  'charge-up-to-cap': 'formula.charge-up-to-cap',
  'amount-at-time': 'formula.amount-at-time',
  'years-of-days': 'formula.years-of-days',
  'years-of-periods-and-days': 'formula.years-of-periods-and-days',
  'yearly-rate-that-balances': 'formula.yearly-rate-that-balances',
  'rate-that-balances': 'formula.rate-that-balances',
  'unit-period-rate-that-balances': 'formula.unit-period-rate-that-balances',
  'nominal-rate': 'formula.nominal-rate',
  'effective-rate': 'formula.effective-rate',
} as const satisfies Record<FormulaName, WordKey>;
