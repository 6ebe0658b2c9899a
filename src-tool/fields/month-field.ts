import { z } from 'zod';
import { isMonth, type Month } from '../../src-shared/domain/calendar/month';
import { refuseField } from '../json/refuse-field';

/** A month of the calendar, from the year 1 on. */
export const monthField: z.ZodType<Month, string> = z
  .string()
  .meta({ description: 'A month of the calendar, YYYY-MM.', pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])$`, examples: ['2026-01'] })
  .transform((text, context) => (isMonth(text) && text >= '0001' ? text : refuseField(context, 'input.not_a_month')));
