import { z } from 'zod';
import { maximumGraceDays } from '../../src-shared/domain/ledger/account-failure';
import { components } from '../../src-shared/domain/money/components';
import { CNY } from '../../src-shared/domain/money/currency';
import { amountIn } from '../fields/amount-field';
import { dateField } from '../fields/date-field';
import { percentBetween } from '../fields/percent-field';

// The document names no currency: its amounts are renminbi.
const amount = amountIn(CNY);

const terms = z.strictObject({
  dailyRate: percentBetween('0', '100').describe('Percent a day.'),
  base: z.enum(['past-due-amount', 'past-due-principal', 'unpaid-principal', 'unpaid-principal-and-fee']),
  graceDays: z
    .int()
    .min(0)
    .max(maximumGraceDays)
    .describe('Nothing is charged on what is paid in full within them; all days count if not.'),
  minimumDaily: amount.optional().describe('The least that a charged day costs.'),
  cap: amount.optional().describe('The most that is charged in all.'),
  roundEach: z.enum(['day', 'range']),
  rounding: z.enum(['half-up', 'half-even', 'down', 'up']).optional().describe('half-up where not given.'),
});

/** What `late-charges` reads. */
export const lateChargesInput = z.strictObject({
  terms,
  dues: z.array(z.strictObject({ dueDate: dateField, principal: amount, interest: amount, fee: amount })).min(1),
  payments: z
    .array(z.strictObject({ date: dateField, amount }))
    .describe('In any order; those of one day count in the order given.'),
  allocation: z
    .array(z.enum(components))
    .min(components.length)
    .max(components.length)
    .describe(
      'The order in which a payment reaches the components of the oldest unpaid due, and then of the next. Each once.',
    ),
  asOf: dateField.describe('Taken at its end; it counts.'),
});

/** The parsed input. */
export type LateChargesInput = z.output<typeof lateChargesInput>;
