import { z } from 'zod';
import { hardshipReasons } from '../../src-shared/domain/hardship/hardship-policy';
import type { CurrencyCode } from '../../src-shared/domain/money/currency';
import { amountIn } from '../fields/amount-field';
import { dateField } from '../fields/date-field';
import { percentField } from '../fields/percent-field';

const days = z.int().describe('A number of days.');
const rounding = z
  .enum(['half-up', 'half-even', 'down', 'up'])
  .default('half-up')
  .describe('half-up where not given.');

/**
 * A lender's policy for one kind of option, with amounts in a currency. Figures that contradict one another pass: they are
 * the reason why the option cannot be had.
 */
export function hardshipPolicyInput(currency: CurrencyCode) {
  return z.strictObject({
    id: z.string().min(1).max(200),
    version: z.string().max(200).default(''),
    clause: z.string().max(200).default(''),
    effectiveFrom: dateField,
    effectiveTo: dateField.nullable().default(null).describe('The last day; null or left out where none is known.'),
    answerWithinDays: z.int().default(0).describe('Within how many days the lender means to answer.'),
    limits: limitsInput(currency).prefault({}),
    effects: z.strictObject({
      lateCharge: z.enum(['stops', 'goes-on']),
      contact: z.enum(['stops', 'goes-on']),
      reportedBy: z
        .enum(['agreed-dates', 'original-dates'])
        .describe('By which due dates the account is reported to the credit file.'),
      whenMissed: z.enum(['old-dates-return', 'relief-is-lost', 'late-charges-only']),
    }),
    terms: termsInput(currency),
  });
}

function limitsInput(currency: CurrencyCode) {
  const limit = amountIn(currency).nullable().default(null);
  return z.strictObject({
    minimumDaysPastDue: z.int().default(0),
    maximumDaysPastDue: z.int().nullable().default(null),
    maximumPerYear: z.int().nullable().default(null).describe('Grants of the kind within any twelve months.'),
    minimumAmount: limit,
    maximumAmount: limit,
    reasons: z.array(z.enum(hardshipReasons)).nullable().default(null),
  });
}

function termsInput(currency: CurrencyCode) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('promise-to-pay'), maximumDays: days, minimumPercent: percentField }),
    z.strictObject({ kind: z.literal('part-payment'), minimumPercent: percentField, restWithinDays: days }),
    z.strictObject({ kind: z.literal('due-date-change'), dueDays: z.array(z.int()), fee: amountIn(currency) }),
    z.strictObject({ kind: z.literal('extension'), maximumDays: days, dailyFeeRate: percentField, rounding }),
    z.strictObject({
      kind: z.literal('cost-relief'),
      components: z.array(z.enum(['interest', 'fee', 'penalty'])),
      percent: percentField,
      rounding,
      ifPaidWithinDays: days.nullable().default(null),
    }),
    z.strictObject({
      kind: z.enum(['instalment-plan', 're-spread']),
      counts: z.array(z.int()),
      feeRatePerPeriod: percentField.describe('Percent of the principal planned, with each instalment.'),
      rounding,
      firstAfterDays: days,
      penaltyWaived: percentField.default('0').describe('Percent of the penalty that is given up.'),
    }),
    z.strictObject({ kind: z.literal('settlement'), minimumPercent: percentField, payWithinDays: days, rounding }),
    z.strictObject({
      kind: z.literal('disaster-relief'),
      event: z.strictObject({ 'zh-Hans': z.string().max(200), 'en': z.string().max(200) }),
      declaredOn: dateField,
      postponedDays: days,
    }),
  ]);
}
