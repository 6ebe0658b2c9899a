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
} as const satisfies Record<FormulaName, WordKey>;
