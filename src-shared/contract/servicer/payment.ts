import { z } from 'zod';
import {
  amountSchema,
  componentSchema,
  daySchema,
  decimalSchema,
  identifierSchema,
  instantSchema,
  isOneCurrency,
  oneCurrency,
} from '../parsers';

/** Money received, and how the lender split it over bills and components. */
export const paymentSchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    receivedDate: daySchema,
    postedAt: instantSchema,
    amount: amountSchema,
    method: z.enum(['bank-transfer', 'auto-debit', 'wallet', 'card']),
    status: z.enum(['posted', 'reversed']),
    allocations: z
      .array(z.object({ billId: identifierSchema, component: componentSchema, amount: amountSchema }))
      .max(1000),
    unallocated: amountSchema,
  })
  .refine(({ amount, allocations, unallocated }) => {
    return isOneCurrency([amount, unallocated, ...allocations.map((allocation) => allocation.amount)]);
  }, oneCurrency)
  .meta({ id: 'Payment' });

/** A span of days over which a charge accrued on an unchanged base. */
export const chargeRangeSchema = z
  .object({ from: daySchema, to: daySchema, days: z.int().min(1), base: amountSchema, amount: amountSchema })
  .meta({ id: 'ChargeRange' });

/** What was charged beside principal, with what it was computed from. */
export const chargeSchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    billId: identifierSchema,
    purchaseId: identifierSchema.nullable(),
    kind: z.enum(['late-charge', 'instalment-fee', 'extension-fee', 'interest']),
    component: componentSchema,
    amount: amountSchema,
    status: z.enum(['charged', 'waived', 'reversed']),
    chargedDate: daySchema,
    termsId: identifierSchema,
    clause: z.string().max(200),
    basis: z.object({
      rate: decimalSchema.describe('Percent, a day or a period as ratePer says.'),
      ratePer: z.enum(['day', 'period']),
      ranges: z.array(chargeRangeSchema).max(4000),
    }),
  })
  .refine(({ amount, basis }) => {
    return isOneCurrency([amount, ...basis.ranges.flatMap((range) => [range.base, range.amount])]);
  }, oneCurrency)
  .meta({ id: 'Charge' });

/** A payment, parsed. */
export type Payment = z.infer<typeof paymentSchema>;
/** A charge, parsed. */
export type Charge = z.infer<typeof chargeSchema>;
/** A range of charged days, parsed. */
export type ChargeRange = z.infer<typeof chargeRangeSchema>;
