import { z } from 'zod';
import type { CurrencyCode } from '../../src-shared/domain/money/currency';
import { positiveAmountIn } from '../fields/amount-field';
import { currencyField } from '../fields/currency-field';
import { dateField } from '../fields/date-field';
import { frequencyField } from '../fields/frequency-field';
import { percentField } from '../fields/percent-field';

/** What `schedule` reads, with the principal in a currency. */
export function scheduleInput(currency: CurrencyCode) {
  return z.strictObject({
    principal: positiveAmountIn(currency),
    currency: currencyField,
    periods: z.int().min(1).describe('How many instalments.'),
    method: z.enum(['equal-payment', 'equal-principal', 'flat-fee', 'interest-only']),
    annualRate: percentField.optional().describe('Nominal, percent a year; nothing where only a fee is named.'),
    feeRatePerPeriod: percentField.optional().describe('Percent of the original principal, with each instalment.'),
    drawnOn: dateField,
    firstDueDate: dateField,
    every: frequencyField,
    dayCount: z
      .enum(['equal-periods', 'actual/365', 'actual/360', '30/360'])
      .optional()
      .describe(
        'How time is counted for interest; equal-periods where not given: every period is the same part of a year, the first too.',
      ),
    rounding: z.enum(['half-up', 'half-even', 'down', 'up']).optional().describe('half-up where not given.'),
  });
}

/** The parsed input. */
export type ScheduleInput = z.output<ReturnType<typeof scheduleInput>>;
