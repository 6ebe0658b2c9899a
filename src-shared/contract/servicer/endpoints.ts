import { z } from 'zod';
import { identifierSchema } from '../parsers';
import { changesPageSchema, keySetSchema, resourceSchemas, serviceSchema, type ResourceName } from './change';
import { requestAnswerSchema, requestDraftSchema, requestSchema } from './request';

/** One operation of the published HTTP contract: enough to route it, to call it and to write its OpenAPI entry. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  readonly successStatus: 200 | 201;
  readonly isIdempotentByKey?: boolean;
  readonly hasPreconditions?: boolean;
}

/** How lists are paged: from the start, or after the cursor that the page before gave. */
export const pageQuerySchema = z.object({
  accountId: identifierSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

function list<Name extends ResourceName>(name: Name, path: string, summary: string) {
  const reply = z.object({ items: z.array(resourceSchemas[name]), nextCursor: z.string().max(200).nullable() });
  return { method: 'GET', path, summary, query: pageQuerySchema, reply, successStatus: 200 } as const;
}

function one<Name extends ResourceName>(name: Name, path: string, summary: string) {
  return { method: 'GET', path, summary, reply: resourceSchemas[name], successStatus: 200 } as const;
}

/** The published servicing contract, version 1. The OpenAPI document, the reference servicer and the client follow it. */
export const endpoints = {
  readService: { method: 'GET', path: '/v1/service', summary: 'Who answers here', reply: serviceSchema, successStatus: 200 },
  readKeys: { method: 'GET', path: '/v1/keys', summary: 'Public signing keys', reply: keySetSchema, successStatus: 200 },
  listChanges: {
    method: 'GET',
    path: '/v1/changes',
    summary: 'What changed, from the start or since a cursor',
    query: z.object({
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    reply: changesPageSchema,
    successStatus: 200,
  },
  listAccounts: list('account', '/v1/accounts', 'Accounts and their product terms'),
  readAccount: one('account', '/v1/accounts/{id}', 'One account'),
  listBills: list('bill', '/v1/bills', 'Bills'),
  readBill: one('bill', '/v1/bills/{id}', 'One bill'),
  listPurchases: list('purchase', '/v1/purchases', 'Purchases'),
  listInstalments: list('instalment', '/v1/instalments', 'Instalments of purchases'),
  listPayments: list('payment', '/v1/payments', 'Payments and their allocation'),
  listCharges: list('charge', '/v1/charges', 'Fees and penalties charged'),
  listPolicies: list('policy', '/v1/policies', 'What may be asked for, and at what cost'),
  listNotices: list('notice', '/v1/notices', 'Messages of the lender'),
  listRequests: {
    ...list('request', '/v1/requests', 'Hardship requests'),
    query: pageQuerySchema.extend({ clientReference: z.string().max(80).optional() }),
  },
  readRequest: one('request', '/v1/requests/{id}', 'One hardship request'),
  fileRequest: {
    method: 'POST',
    path: '/v1/requests',
    summary: 'File a hardship request',
    body: requestDraftSchema,
    reply: requestSchema,
    successStatus: 201,
    isIdempotentByKey: true,
  },
  answerRequest: {
    method: 'POST',
    path: '/v1/requests/{id}/answers',
    summary: 'Accept or refuse an offer, answer a question, or take a request back',
    body: requestAnswerSchema,
    reply: requestSchema,
    successStatus: 201,
    isIdempotentByKey: true,
  },
  withdrawRequest: {
    method: 'POST',
    path: '/v1/requests/{id}/withdrawal',
    summary: 'Withdraw a request that is not decided',
    reply: requestSchema,
    successStatus: 200,
    isIdempotentByKey: true,
    hasPreconditions: true,
  },
} as const satisfies Record<string, Endpoint>;

/** The name of an operation of the contract. */
export type EndpointName = keyof typeof endpoints;
/** What an operation answers. */
export type EndpointReply<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['reply']>;
