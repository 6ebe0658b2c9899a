import { z } from 'zod';
import {
  amountSchema,
  componentAmountsSchema,
  daySchema,
  identifierSchema,
  instantSchema,
  isOneCurrency,
  oneCurrency,
  rateSchema,
} from '../parsers';

/** One statement cycle's bill. `open` still gathers purchases and may change; `issued` is fixed but for charges and payments. */
export const billSchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    number: z.string().max(40),
    termsId: identifierSchema,
    periodFrom: daySchema,
    periodTo: daySchema,
    statementDate: daySchema,
    dueDate: daySchema,
    originalDueDate: daySchema,
    status: z.enum(['open', 'issued', 'settled']),
    due: componentAmountsSchema,
    paid: componentAmountsSchema,
    settledDate: daySchema.nullable(),
    extensionRequestId: identifierSchema.nullable(),
    revision: z.int().min(1),
  })
  .refine(({ due, paid }) => isOneCurrency([due.principal, paid.principal]), oneCurrency)
  .meta({ id: 'Bill' });

/** A purchase: money the borrower spent on credit. */
export const purchaseSchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    billId: identifierSchema.nullable().describe('The bill it falls in; null for one paid by instalments.'),
    purchasedAt: instantSchema,
    merchant: z.string().max(200),
    description: z.string().max(500),
    amount: amountSchema,
    refunded: amountSchema,
    plan: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('next-bill') }),
      z.object({
        kind: z.literal('instalments'),
        method: z.enum(['flat-fee']),
        count: z.int().min(2).max(120),
        feeRatePerPeriod: rateSchema,
      }),
    ]),
  })
  .refine(({ amount, refunded }) => isOneCurrency([amount, refunded]), oneCurrency)
  .meta({ id: 'Purchase' });

/** One numbered part of a purchase paid by instalments. */
export const instalmentSchema = z
  .object({
    id: identifierSchema,
    accountId: identifierSchema,
    purchaseId: identifierSchema,
    number: z.int().min(1),
    count: z.int().min(2),
    billId: identifierSchema.nullable().describe('The bill it fell in; null while it lies ahead.'),
    statementDate: daySchema,
    dueDate: daySchema,
    due: componentAmountsSchema,
    revision: z.int().min(1),
  })
  .meta({ id: 'Instalment' });

/** A bill, parsed. */
export type Bill = z.infer<typeof billSchema>;
/** A purchase, parsed. */
export type Purchase = z.infer<typeof purchaseSchema>;
/** An instalment, parsed. */
export type Instalment = z.infer<typeof instalmentSchema>;
