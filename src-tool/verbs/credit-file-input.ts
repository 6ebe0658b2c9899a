import { z } from 'zod';
import { cnCreditCentre } from '../../src-shared/domain/credit-file/cn-credit-centre';
import { maximumCreditMonths } from '../../src-shared/domain/credit-file/credit-months';
import { CNY } from '../../src-shared/domain/money/currency';
import { amountIn } from '../fields/amount-field';
import { dateField } from '../fields/date-field';
import { monthField } from '../fields/month-field';

// The document names no currency: its amounts are renminbi.
const amount = amountIn(CNY);
const mostItems = 100_000;

/** What `credit-file` reads. */
export const creditFileInput = z.strictObject({
  model: z.enum([cnCreditCentre.id]),
  from: monthField,
  to: monthField.describe(`The last month, itself included; ${maximumCreditMonths} months at most.`),
  dues: z
    .array(z.strictObject({ dueDate: dateField, amount }))
    .max(mostItems)
    .describe('In any order. A concession is given as the dues that hold after it; one of nothing counts as none.'),
  payments: z
    .array(z.strictObject({ date: dateField, amount }))
    .max(mostItems)
    .describe('In any order; they reach the oldest due first. Those after asOf are not looked at.'),
  openedOn: dateField.optional().describe('Open from before the first month where not given.'),
  closedOn: dateField
    .optional()
    .describe('Not closed where not given. What was to fall due later is settled with it; what is past due is not.'),
  asOf: dateField.describe('Payments are known up to its end. After it nothing more is paid, in its own month too.'),
});

/** The parsed input. */
export type CreditFileInput = z.output<typeof creditFileInput>;
