import type { RequestSummary } from '#shared/contract/operations/request';
import type { HardshipRequest, RequestDraft } from '#shared/contract/servicer/request';
import { holdsRequest, readDocument, readDocuments } from '../cache/document-repository';
import { draftOf, readOutbox, type OutboxItem } from '../cache/outbox-repository';
import type { ReadHandle } from '../cache/store';

/**
 * Every request of the borrower, newest first: those still in the outbox as they stand there, the others as the lender keeps
 * them, also those that were filed on another machine.
 */
export function requestSummaries(handle: ReadHandle): RequestSummary[] {
  const known = new Map(readDocuments(handle, 'request').map((request) => [request.clientReference, request]));
  const written = readOutbox(handle).filter((item) => item.state !== 'cancelled' && draftOf(item) !== null);
  const references = new Set(written.map((item) => item.reference));
  const elsewhere = [...known.values()].filter((request) => !references.has(request.clientReference));
  return [
    ...written.map((item) => summaryOf(handle, item, known.get(item.reference) ?? null)),
    ...elsewhere.map((request) => summaryOf(handle, null, request)),
  ]
    .filter((summary) => summary !== null)
    .sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
}

function summaryOf(handle: ReadHandle, item: OutboxItem | null, request: HardshipRequest | null): RequestSummary | null {
  const content: RequestDraft | HardshipRequest | null = request ?? (item === null ? null : draftOf(item));
  if (content === null) return null;
  const bills = content.billIds
    .map((id) => readDocument(handle, 'bill', id))
    .filter((bill) => bill !== null)
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  const [first] = bills;
  const account = readDocument(handle, 'account', content.accountId);
  if (first === undefined || account === null) return null;
  const cost = request?.decision?.cost ?? (item === null ? null : draftOf(item)?.acceptedCost) ?? { minor: 0, currency: account.currency };
  return {
    reference: content.clientReference,
    requestId: request?.id ?? null,
    receiptNumber: request?.receiptNumber ?? null,
    accountId: content.accountId,
    bills: bills.map(({ id, number, statementDate }) => ({ id, number, statementDate })),
    asked: content.asked,
    state: stateOf(handle, item, request),
    writtenAt: item?.writtenAt ?? request?.receivedAt ?? '',
    dueDateWhenAsked: request?.decision?.before.find(({ billId }) => billId === first.id)?.dueDate ?? first.dueDate,
    answerByDate: request !== null && isUndecided(request) ? request.answerByDate : null,
    decidedDate: request?.decision?.decidedDate ?? null,
    cost,
    ...answerOf(handle, request, item),
  };
}

/** True while the lender has not answered. */
export function isUndecided({ state }: HardshipRequest): boolean {
  return state === 'received' || state === 'in-review' || state === 'information-asked';
}

function stateOf(handle: ReadHandle, item: OutboxItem | null, request: HardshipRequest | null): RequestSummary['state'] {
  if (request !== null) return request.state;
  if (item !== null && item.state !== 'cancelled' && item.state !== 'sent') return item.state;
  // The lender's document is stored together with the note that the item was sent: where it is missing, the lender dropped it;
  // where it is there and cannot be read, the lender has it, and no more is known.
  return item !== null && holdsRequest(handle, item.reference) ? 'received' : 'gone';
}

/** The newest answer of the borrower to a request that the lender holds, as far as the lender has not taken it; before that, why the request could not be sent. */
function answerOf(handle: ReadHandle, request: HardshipRequest | null, item: OutboxItem | null): Pick<RequestSummary, 'waitingAnswer' | 'failure'> {
  if (request === null) return { waitingAnswer: null, failure: item?.failure ?? null };
  const newest = readOutbox(handle).find(({ intent }) => intent.operation === 'request.answer' && intent.requestId === request.id);
  if (newest === undefined || newest.intent.operation !== 'request.answer' || newest.state === 'sent') return { waitingAnswer: null, failure: null };
  // An answer that the lender turned down is told as long as the request stands as it did then.
  const isTurnedDown = newest.state === 'refused';
  const isPresent = newest.intent.answer.revision === request.revision;
  return {
    waitingAnswer: isTurnedDown ? null : newest.intent.answer.kind,
    failure: isTurnedDown && !isPresent ? null : newest.failure,
  };
}
