import type { EndpointName, EndpointReply } from '#shared/contract/servicer/endpoints';
import type { Servicer } from '../service/servicer';
import { jsonAnswer, type Answer } from './answer';
import type { AnyCall, Handlers } from './call';
import { entityTag } from './entity-tag';
import { answerRequest, fileRequest, withdrawRequest } from './file-request';
import { readChanges } from './read-changes';
import { listDocuments, readDocument } from './read-documents';

// What answers each operation of the contract.
const handlers: Handlers = {
  readService: (servicer) => tagged(servicer.describe()),
  // The sandbox signs nothing yet, so it has no key to publish.
  readKeys: () => tagged({ keys: [] } satisfies EndpointReply<'readKeys'>),
  listChanges: (servicer, { query }) => readChanges(servicer, query.cursor, query.limit),
  listAccounts: (servicer, { query }) => listDocuments(servicer, 'account', query),
  readAccount: (servicer, { id }) => readDocument(servicer, 'account', id),
  listBills: (servicer, { query }) => listDocuments(servicer, 'bill', query),
  readBill: (servicer, { id }) => readDocument(servicer, 'bill', id),
  listPurchases: (servicer, { query }) => listDocuments(servicer, 'purchase', query),
  listInstalments: (servicer, { query }) => listDocuments(servicer, 'instalment', query),
  listPayments: (servicer, { query }) => listDocuments(servicer, 'payment', query),
  listCharges: (servicer, { query }) => listDocuments(servicer, 'charge', query),
  listPolicies: (servicer, { query }) => listDocuments(servicer, 'policy', query),
  listNotices: (servicer, { query }) => listDocuments(servicer, 'notice', query),
  listRequests: (servicer, { query }) => listDocuments(servicer, 'request', query),
  readRequest: (servicer, { id }) => readDocument(servicer, 'request', id),
  fileRequest: (servicer, { body }) => fileRequest(servicer, body),
  answerRequest: (servicer, { id, body }) => answerRequest(servicer, id, body),
  withdrawRequest: (servicer, { id, header }) => withdrawRequest(servicer, id, header('if-match')),
};

/** Answers a call that was parsed by the schemas of the endpoint of this very name. */
export function handle(name: EndpointName, servicer: Servicer, call: AnyCall): Answer {
  // Cast: by that promise query and body are what the handler of the name takes.
  const handler = handlers[name] as (servicer: Servicer, call: AnyCall) => Answer;
  return handler(servicer, call);
}

function tagged(value: unknown): Answer {
  const body = JSON.stringify(value);
  return jsonAnswer(body, 200, { etag: entityTag(body) });
}
