import { z } from 'zod';
import { parseFrequency, type Frequency } from '../../src-shared/domain/calendar/frequency';
import { refuseField } from '../json/refuse-field';

/** How often something falls due. */
export const frequencyField: z.ZodType<Frequency, string> = z
  .string()
  .meta({
    description: 'How often: "half month", or a number of days, weeks, months or years.',
    pattern: String.raw`^(half month|[1-9]\d{0,2} (day|week|month|year)s?)$`,
    examples: ['1 month', '2 weeks', 'half month', '1 year'],
  })
  .transform((text, context) => parseFrequency(text) ?? refuseField(context, 'input.not_a_frequency'));
