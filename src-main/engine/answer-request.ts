import { randomUUID } from 'node:crypto';
import type { FailureCode } from '#shared/contract/failures';
import { answersTo } from '#shared/contract/operations/answers-to';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { RequestSummary } from '#shared/contract/operations/request';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { readDocuments } from '../cache/document-repository';
import { readLender } from '../cache/lender-repository';
import { queueItem, readWaiting } from '../cache/outbox-repository';
import type { Store } from '../cache/store';
import type { EngineContext } from './engine-messages';
import { requestSummaries } from './request-summaries';

/**
 * Writes an answer to where a request stands into the outbox: an offer accepted or refused, a question answered, a request taken back.
 * It is an answer to the request as it stands in the store: the lender takes it for no other. Refused where one waits already, and where
 * the request cannot be answered so.
 */
export function answerRequest(
  store: Store,
  { reference, kind, note }: OperationRequest<'request.answer'>,
  { now }: EngineContext,
): Result<RequestSummary, Failure<FailureCode>> {
  return store.write((handle) => {
    const lender = readLender(handle);
    const request = readDocuments(handle, 'request').find(({ clientReference }) => clientReference === reference);
    if (lender === null) return refusal('lender.not_connected');
    if (request === undefined) return refusal('store.not_found');
    if (!answersTo(request.state).includes(kind)) return refusal('request.answer_unfit');
    const isWaiting = readWaiting(handle).some(({ intent }) => intent.operation === 'request.answer' && intent.requestId === request.id);
    if (isWaiting) return refusal('request.answer_waiting');
    const clientReference = randomUUID();
    const answer = { clientReference, kind, revision: request.revision, note };
    queueItem(handle, {
      reference: clientReference,
      lenderId: lender.id,
      idempotencyKey: randomUUID(),
      intent: { operation: 'request.answer', requestId: request.id, answer },
      writtenAt: now,
    });
    const summary = requestSummaries(handle).find((candidate) => candidate.reference === reference);
    if (summary === undefined) throw new BrokenInvariant('a request that is answered is listed');
    return success(summary);
  });
}
