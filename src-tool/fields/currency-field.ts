import { z } from 'zod';
import { isCurrencyCode, type CurrencyCode } from '../../src-shared/domain/money/currency';
import { refuseField } from '../json/refuse-field';

/** The currency of all amounts of a document. */
export const currencyField: z.ZodType<CurrencyCode, string> = z
  .string()
  .meta({ description: 'ISO 4217 alphabetic code of all amounts in the document.', pattern: '^[A-Z]{3}$', examples: ['CNY'] })
  .transform((text, context) => (isCurrencyCode(text) ? text : refuseField(context, 'input.not_a_currency')));
