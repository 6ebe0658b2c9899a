import { z } from 'zod';
import { isDay, type Day } from '../../src-shared/domain/calendar/day';
import { refuseField } from '../json/refuse-field';

/** A calendar day that exists, from the year 1 on. */
export const dateField: z.ZodType<Day, string> = z
  .string()
  .meta({ description: 'A calendar day that exists, YYYY-MM-DD.', format: 'date' })
  .transform((text, context) => (isDay(text) && text >= '0001' ? text : refuseField(context, 'input.not_a_date')));
