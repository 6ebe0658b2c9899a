import { z } from 'zod';
import type { CurrencyCode } from '../../src-shared/domain/money/currency';
import { amountIn } from '../fields/amount-field';
import { currencyField } from '../fields/currency-field';
import { dateField } from '../fields/date-field';
import { frequencyField } from '../fields/frequency-field';

const time = z.number().min(0).max(1_000_000);

function flowIn(currency: CurrencyCode) {
  return z.strictObject({
    amount: amountIn(currency),
    date: dateField.optional(),
    years: time.optional().describe('Years from the first advance; method eu only.'),
    period: time.optional().describe('Periods from the first advance; method irr only.'),
    count: z.int().min(1).max(100_000).optional().describe('How many equal ones, 1 where not given; more than one need "every".'),
    every: z.union([frequencyField, time]).optional().describe(
      'How far apart: a frequency where there is a date, else a number of years or periods.',
    ),
  });
}

/** What `annual-rate` reads, with amounts in a currency. */
export function annualRateInput(currency: CurrencyCode) {
  const flows = z.array(flowIn(currency)).min(1).max(100_000);
  return z.strictObject({
    method: z.enum(['us-actuarial', 'eu', 'xirr', 'irr']),
    currency: currencyField,
    advances: flows,
    payments: flows,
    unitPeriod: frequencyField.optional().describe(
      'Of us-actuarial the unit-period, found from the flows where not given; of eu what single flows are counted in.',
    ),
    periodsPerYear: z.int().min(1).max(366).optional().describe('Method irr: how many periods a year has, 1 where not given.'),
    firstAdvance: dateField.optional().describe('The day that terms are counted from, that of the first flow where not given.'),
  });
}

/** The parsed input. */
export type AnnualRateInput = z.output<ReturnType<typeof annualRateInput>>;

/** One advance or payment, or a run of them, as parsed. */
export type FlowInput = AnnualRateInput['advances'][number];
