import { z } from 'zod';
import { situationLimits } from '../../src-shared/domain/hardship/check-situation';
import { hardshipReasons, optionKinds } from '../../src-shared/domain/hardship/hardship-policy';
import { labMonths } from '../../src-shared/domain/hardship/option-lab';
import { maximumGraceDays } from '../../src-shared/domain/ledger/account-failure';
import { components } from '../../src-shared/domain/money/components';
import type { CurrencyCode } from '../../src-shared/domain/money/currency';
import { civilCodeComponents } from '../../src-shared/domain/payment/allocation-rules';
import { amountIn } from '../fields/amount-field';
import { currencyField } from '../fields/currency-field';
import { dateField } from '../fields/date-field';
import { percentBetween } from '../fields/percent-field';
import { hardshipPolicyInput } from './hardship-policy-input';

const identifier = z.string().min(1).max(200);

/** What `options` reads, with amounts in a currency. */
export function optionsInput(currency: CurrencyCode) {
  return z.strictObject({
    currency: currencyField,
    asOf: dateField.describe('Figures hold for its end; the decision is taken for that of this day.'),
    goal: goalInput,
    reason: z.enum(hardshipReasons).nullable().default(null),
    months: z
      .int()
      .min(1)
      .max(labMonths.most)
      .default(labMonths.usual)
      .describe('How many months are told, that of asOf the first; more where the last payment is later.'),
    budget: budgetInput(currency).nullable().default(null).describe('Without it nothing is recommended.'),
    debts: z.array(debtInput(currency)).min(1).max(situationLimits.debts),
  });
}

/** The parsed input. */
export type OptionsInput = z.output<ReturnType<typeof optionsInput>>;

const goalInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['lowest-payment-now', 'least-cost', 'clean-credit-file', 'few-days', 'dispute']) }),
  z.strictObject({ kind: z.literal('out-by-date'), date: dateField }),
]);

function budgetInput(currency: CurrencyCode) {
  const amount = amountIn(currency);
  return z.strictObject({
    income: amount.describe('Of a month.'),
    incomeDay: z.int().min(1).max(31).describe('The day of the month on which it comes; a shorter month has it on its last.'),
    essentialSpending: amount.describe('Of a month, payments to these debts left out.'),
    otherSpending: amount.prefault('0'),
    inHand: amount.describe('At the end of asOf.'),
  });
}

function debtInput(currency: CurrencyCode) {
  return z.strictObject({
    id: identifier,
    lines: z.array(lineInput(currency)).max(situationLimits.lines),
    lateCharge: lateChargeInput(currency).nullable().default(null).describe('Null or left out where it is not known.'),
    componentOrder: z
      .array(z.enum(components))
      .min(components.length)
      .max(components.length)
      .default([...civilCodeComponents])
      .describe('The order in which a payment reaches the components of the oldest line, and then of the next. Each once.'),
    policies: z.array(hardshipPolicyInput(currency)).max(situationLimits.policies),
    grants: z
      .array(z.strictObject({ kind: z.enum(optionKinds), date: dateField }))
      .max(situationLimits.grants)
      .default([])
      .describe('What was granted before, and when.'),
    requestOpen: z.boolean().default(false).describe('Whether a request about the debt is under way.'),
  });
}

function lineInput(currency: CurrencyCode) {
  const amount = amountIn(currency);
  return z.strictObject({
    id: identifier.describe('Of the bill or the instalment.'),
    status: z.enum(['open', 'issued']).default('issued').describe('A bill that still gathers purchases is open.'),
    dueDate: dateField,
    originalDueDate: dateField.optional().describe('The one before any extension; dueDate where not given.'),
    principal: amount.describe('What is unpaid of it at the end of asOf, as of the other three.'),
    interest: amount.prefault('0'),
    fee: amount.prefault('0'),
    penalty: amount.prefault('0'),
    chargedBefore: amount
      .optional()
      .describe('The late charge so far, paid or not, for a cap; the unpaid penalty where not given.'),
  });
}

function lateChargeInput(currency: CurrencyCode) {
  const amount = amountIn(currency);
  return z.strictObject({
    dailyRate: percentBetween('0', '100').describe('Percent a day.'),
    base: z.enum(['past-due-amount', 'past-due-principal', 'unpaid-principal', 'unpaid-principal-and-fee']),
    graceDays: z.int().min(0).max(maximumGraceDays).default(0),
    minimumDaily: amount.nullable().default(null),
    cap: amount.nullable().default(null),
    roundEach: z.enum(['day', 'range']),
    rounding: z.enum(['half-up', 'half-even', 'down', 'up']).default('half-up'),
    chargedOn: z
      .enum(['account', 'each-due'])
      .default('account')
      .describe('One base a day for all lines together, or each line on its own.'),
  });
}
