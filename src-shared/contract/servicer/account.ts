import { z } from 'zod';
import {
  componentAmountsSchema,
  componentSchema,
  currencySchema,
  daySchema,
  identifierSchema,
  amountSchema,
  isOneCurrency,
  localTextSchema,
  oneCurrency,
  rateSchema,
  roundingSchema,
} from '../parsers';

/** How late charges accrue: part of the lender's terms, never a constant of ours. */
export const lateChargeTermsSchema = z
  .object({
    dailyRate: rateSchema.describe('Percent a day.'),
    base: z.enum(['past-due-amount', 'past-due-principal', 'unpaid-principal', 'unpaid-principal-and-fee']),
    minimumDaily: amountSchema.nullable(),
    cap: amountSchema.nullable(),
    roundEach: z.enum(['day', 'range']),
    rounding: roundingSchema,
    clause: z.string().max(200).describe('Where the agreement says so.'),
  })
  .meta({ id: 'LateChargeTerms' });

/** The lender's product terms, in force from one day to another. */
export const productTermsSchema = z
  .object({
    id: identifierSchema,
    version: z.string().max(40),
    effectiveFrom: daySchema,
    effectiveTo: daySchema.nullable(),
    statementDay: z.int().min(1).max(31),
    dueDaysAfterStatement: z.int().min(0).max(60),
    graceDays: z.int().min(0).max(60),
    instalmentFee: z.object({
      ratePerPeriod: rateSchema.describe('Percent of the original principal, each period.'),
      counts: z.array(z.int().min(2).max(120)).max(20),
      rounding: roundingSchema,
      clause: z.string().max(200),
    }),
    lateCharge: lateChargeTermsSchema,
    allocationOrder: z.array(componentSchema).length(4),
    documentUrl: z.url({ protocol: /^https$/ }).max(500).nullable(),
  })
  .meta({ id: 'ProductTerms' });

/** A credit account: who lends, on what terms, how much. */
export const accountSchema = z
  .object({
    id: identifierSchema,
    maskedNumber: z.string().max(40).describe('For people to recognise the account by; never the whole number.'),
    kind: z.enum(['pay-later', 'card', 'consumer-loan']),
    productName: localTextSchema,
    creditor: z.object({
      name: localTextSchema,
      kind: z.enum(['bank', 'consumer-finance', 'micro-loan', 'other']),
    }),
    jurisdiction: z.enum(['CN', 'US', 'UK', 'EU']),
    timeZone: z.string().max(60),
    currency: currencySchema,
    openedDate: daySchema,
    status: z.enum(['open', 'suspended', 'closed']),
    creditLimit: amountSchema.nullable(),
    outstanding: componentAmountsSchema,
    terms: z.array(productTermsSchema).min(1).max(100),
  })
  .refine(({ currency, creditLimit, outstanding, terms }) => {
    const limits = terms.flatMap(({ lateCharge }) => [lateCharge.minimumDaily, lateCharge.cap]);
    return isOneCurrency([{ minor: 0, currency }, creditLimit, outstanding.principal, ...limits]);
  }, oneCurrency)
  .meta({ id: 'Account' });

/** A credit account, parsed. */
export type Account = z.infer<typeof accountSchema>;
/** Product terms, parsed. */
export type ProductTerms = z.infer<typeof productTermsSchema>;
/** Late-charge terms, parsed. */
export type LateChargeTerms = z.infer<typeof lateChargeTermsSchema>;
