import { z } from 'zod';
import { identifierSchema, instantSchema, daySchema, localTextSchema } from '../parsers';
import { accountSchema } from './account';
import { billSchema, instalmentSchema, purchaseSchema } from './bill';
import { chargeSchema, paymentSchema } from './payment';
import { policySchema } from './policy';
import { noticeSchema, requestSchema } from './request';

/** Every kind of document the lender keeps for a borrower, by its name in the contract. */
export const resourceSchemas = {
  account: accountSchema,
  bill: billSchema,
  purchase: purchaseSchema,
  instalment: instalmentSchema,
  payment: paymentSchema,
  charge: chargeSchema,
  policy: policySchema,
  notice: noticeSchema,
  request: requestSchema,
} as const;

/** The name of a kind of document. */
export type ResourceName = keyof typeof resourceSchemas;
/** The document that a name stands for. */
export type Resource<Name extends ResourceName> = z.infer<(typeof resourceSchemas)[Name]>;

/** The names, in the order a first sync sends them: what is referred to comes before what refers. */
export const resourceNames = [
  'account',
  'policy',
  'bill',
  'purchase',
  'instalment',
  'payment',
  'charge',
  'request',
  'notice',
] as const satisfies readonly ResourceName[];

const place = { sequence: z.int().min(1), id: identifierSchema, changedAt: instantSchema };

function put<Name extends ResourceName>(name: Name) {
  return z.object({ ...place, operation: z.literal('put'), resource: z.literal(name), body: resourceSchemas[name] });
}

/** One document put or removed. Applying the feed in order, from the start or from a cursor, gives the lender's state. */
export const changeSchema = z
  .discriminatedUnion('operation', [
    z.discriminatedUnion('resource', [
      put('account'),
      put('bill'),
      put('purchase'),
      put('instalment'),
      put('payment'),
      put('charge'),
      put('policy'),
      put('notice'),
      put('request'),
    ]),
    z.object({ ...place, operation: z.literal('remove'), resource: z.enum(resourceNames) }),
  ])
  .meta({ id: 'Change' });

/** A page of the change feed. */
export const changesPageSchema = z
  .object({
    items: z.array(changeSchema).max(1000),
    nextCursor: z.string().max(200),
    hasMore: z.boolean(),
    asOf: instantSchema.describe("The lender's clock when the page was made."),
  })
  .meta({ id: 'ChangesPage' });

/** Who answers here, and by which version of this contract. */
export const serviceSchema = z
  .object({
    lenderId: identifierSchema,
    name: localTextSchema,
    contractVersion: z.string().regex(/^\d{1,3}\.\d{1,3}$/),
    businessDate: daySchema,
    isSandbox: z.boolean(),
    idempotencyKeyDays: z.int().min(1).describe('How long a repeat of a request is recognised.'),
  })
  .meta({ id: 'Service' });

/** The lender's public signing keys (RFC 7517, RFC 8037). */
export const keySetSchema = z
  .object({
    keys: z
      .array(
        z.object({
          kty: z.literal('OKP'),
          crv: z.literal('Ed25519'),
          x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
          kid: z.string().max(80),
          use: z.literal('sig'),
        }),
      )
      .max(50),
  })
  .meta({ id: 'KeySet' });

/** An RFC 9457 problem. `code` is ours: the same words as in `failures.ts` where one fits. */
export const problemSchema = z
  .object({
    type: z.string().max(300),
    title: z.string().max(300),
    status: z.int().min(400).max(599),
    detail: z.string().max(2000).optional(),
    code: z.string().max(80).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

/** A change, parsed. */
export type Change = z.infer<typeof changeSchema>;
/** A page of changes, parsed. */
export type ChangesPage = z.infer<typeof changesPageSchema>;
/** The service description, parsed. */
export type Service = z.infer<typeof serviceSchema>;
/** A problem, parsed. */
export type Problem = z.infer<typeof problemSchema>;
