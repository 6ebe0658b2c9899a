import { z } from 'zod';
import { rational } from '../../src-shared/domain/money/rational';
import { compareRationals } from '../../src-shared/domain/money/rational-arithmetic';
import { refuseField } from '../json/refuse-field';

/** A rate in percent from `minimum` to `maximum`, both included: a plain decimal as text, which is kept, so that it stays exact. */
export function percentBetween(minimum: string, maximum: string): z.ZodType<string, string> {
  return z
    .string()
    .meta({
      description: `Percent, from ${minimum} to ${maximum}: a decimal as a string, without the sign.`,
      pattern: String.raw`^-?\d+(\.\d+)?$`,
      examples: ['13.0342'],
    })
    .transform((text, context) => {
      if (!isPlainPercent(text)) return refuseField(context, 'input.not_a_percentage');
      const rate = rational(text);
      const isWithin = compareRationals(rate, rational(minimum)) >= 0 && compareRationals(rate, rational(maximum)) <= 0;
      return isWithin ? text : refuseField(context, 'input.out_of_range', { minimum, maximum });
    });
}

/** A rate in percent of any size: whoever reckons with it says which are too high or too low. */
export const percentField: z.ZodType<string, string> = z
  .string()
  .meta({
    description: 'Percent: a decimal as a string, without the sign.',
    pattern: String.raw`^-?\d+(\.\d+)?$`,
    examples: ['13.0342'],
  })
  .transform((text, context) => (isPlainPercent(text) ? text : refuseField(context, 'input.not_a_percentage')));

// More digits than any rate has are not worth reading.
function isPlainPercent(text: string): boolean {
  return /^-?\d{1,20}(\.\d{1,20})?$/.test(text);
}
