import { z } from 'zod';
import { hardshipReasons } from '../../domain/hardship/hardship-policy';
import { amountSchema, daySchema, identifierSchema, isOneCurrency, localTextSchema, oneCurrency, rateSchema, roundingSchema } from '../parsers';

/** Why a borrower asks. */
export const reasonSchema = z.enum(hardshipReasons).meta({ id: 'HardshipReason' });

const limitsSchema = z
  .object({
    minimumDaysPastDue: z.int().min(0).max(3660).describe('Taken from this many days past due on; 0: also before.'),
    maximumDaysPastDue: z.int().min(0).max(3660).nullable().describe('Taken up to this many days past due; null: without limit.'),
    maximumPerYear: z.int().min(1).max(50).nullable().describe('Grants of the kind to the account within any twelve months.'),
    minimumAmount: amountSchema.nullable().describe('What the request is about amounts to so much at least.'),
    maximumAmount: amountSchema.nullable(),
    reasons: z.array(reasonSchema).min(1).max(hardshipReasons.length).nullable().describe('Null: any.'),
  })
  .meta({ id: 'PolicyLimits' });

const effectsSchema = z
  .object({
    lateCharge: z.enum(['stops', 'goes-on']),
    contact: z.enum(['stops', 'goes-on']).describe('Whether the lender goes on calling and writing about the arrears.'),
    reportedBy: z.enum(['agreed-dates', 'original-dates']).describe('By which due dates the credit file is told.'),
    whenMissed: z.enum(['old-dates-return', 'relief-is-lost', 'late-charges-only']),
  })
  .meta({ id: 'PolicyEffects', description: 'What holds while what was granted is kept to, and what a missed payment brings.' });

const days = z.int().min(1).max(366);

const termsSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('promise-to-pay'), maximumDays: days, minimumPercent: rateSchema }),
    z.object({ kind: z.literal('part-payment'), minimumPercent: rateSchema, restWithinDays: days }),
    z.object({ kind: z.literal('due-date-change'), dueDays: z.array(z.int().min(1).max(31)).min(1).max(31), fee: amountSchema }),
    z.object({
      kind: z.literal('extension'),
      maximumDays: days.describe('Counted from the original due date.'),
      dailyFeeRate: rateSchema.describe('Percent a day of the unpaid principal.'),
      rounding: roundingSchema,
    }),
    z.object({
      kind: z.literal('cost-relief'),
      components: z.array(z.enum(['interest', 'fee', 'penalty'])).min(1).max(3),
      percent: rateSchema,
      rounding: roundingSchema,
      ifPaidWithinDays: days.nullable().describe('It holds if the rest of what is past due is paid within so many days.'),
    }),
    z.object({
      kind: z.enum(['instalment-plan', 're-spread']),
      counts: z.array(z.int().min(2).max(120)).min(1).max(20),
      feeRatePerPeriod: rateSchema.describe('Percent of the principal planned, each instalment.'),
      rounding: roundingSchema,
      firstAfterDays: days,
      penaltyWaived: rateSchema.describe('Percent of the penalty given up when the plan begins.'),
    }),
    z.object({
      kind: z.literal('disaster-relief'),
      event: localTextSchema,
      declaredOn: daySchema,
      postponedDays: days,
    }),
    z.object({ kind: z.literal('settlement'), minimumPercent: rateSchema, payWithinDays: days, rounding: roundingSchema }),
  ])
  .meta({ id: 'OptionTerms' });

/** What the lender grants on one account, to whom and at what cost: published, dated data. One document for each kind of option. */
export const policySchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    version: z.string().max(40),
    effectiveFrom: daySchema,
    effectiveTo: daySchema.nullable(),
    clause: z.string().max(200),
    answerWithinDays: z.int().min(0).max(90),
    appealWithinDays: z.int().min(0).max(365).nullable().describe('Null where a refusal cannot be appealed.'),
    limits: limitsSchema,
    effects: effectsSchema,
    terms: termsSchema,
    summary: localTextSchema,
  })
  .refine(({ limits, terms }) => {
    return isOneCurrency([limits.minimumAmount, limits.maximumAmount, terms.kind === 'due-date-change' ? terms.fee : null]);
  }, oneCurrency)
  .meta({ id: 'Policy' });

/** A policy, parsed. */
export type Policy = z.infer<typeof policySchema>;
