import type { FailureCode } from '#shared/contract/failures';
import type { HardshipRequest } from '#shared/contract/servicer/request';
import { assertNever } from '#shared/domain/broken-invariant';
import { success, type Failure, type Result } from '#shared/domain/result';
import { putDocument } from '../cache/document-repository';
import type { ConnectedLender } from '../cache/lender-repository';
import { markSending, markState, readWaiting, type OutboxItem } from '../cache/outbox-repository';
import type { Store } from '../cache/store';
import { callServicer, type Connection } from '../servicer-client/call-servicer';

type Answer = Result<HardshipRequest, Failure<FailureCode>>;

const notFound = 404;
const tooManyRequests = 429;

/**
 * Sends what waits in the outbox, oldest first, each under the key it was written with. An item that may have left before is
 * asked about by its reference first, so that it is found also after the lender has forgotten the key. Stops at the first
 * failure that is the line's, not the item's. Answers how many reached the lender.
 */
export async function sendOutbox(
  store: Store,
  connection: Connection,
  lender: ConnectedLender,
  now: () => string,
): Promise<Result<number, Failure<FailureCode>>> {
  let sent = 0;
  for (const item of store.read(readWaiting)) {
    if (item.lenderId !== lender.id) continue;
    const { answer, stateOtherwise } = await deliver(store, connection, item, now());
    if (answer.ok) {
      keepAnswer(store, item, answer.value, now());
      sent += 1;
      continue;
    }
    store.write((handle) => markState(handle, item.reference, stateOtherwise, answer.failure));
    if (stateOtherwise !== 'refused') return answer;
  }
  return success(sent);
}

interface Delivery {
  readonly answer: Answer;
  /** Where the item stands if the answer is no request. */
  readonly stateOtherwise: 'queued' | 'unknown' | 'refused';
}

async function deliver(store: Store, connection: Connection, item: OutboxItem, at: string): Promise<Delivery> {
  if (item.state !== 'queued') {
    const known = await arrived(connection, item);
    // Whatever kept the question from being answered says nothing about the item.
    if (!known.ok) return { answer: known, stateOtherwise: 'unknown' };
    if (known.value !== null) return { answer: success(known.value), stateOtherwise: 'unknown' };
  }
  store.write((handle) => markSending(handle, item.reference, at));
  const answer = await send(connection, item);
  return { answer, stateOtherwise: answer.ok ? 'unknown' : stateAfter(item, answer.failure) };
}

/** The request in which the item arrived; null where the lender has nothing of it. */
async function arrived(connection: Connection, { reference, intent }: OutboxItem): Promise<Result<HardshipRequest | null, Failure<FailureCode>>> {
  switch (intent.operation) {
    case 'request.file': {
      const known = await callServicer(connection, 'listRequests', { query: { clientReference: reference } });
      if (!known.ok) return known;
      return success(known.value.items.find((request) => request.clientReference === reference) ?? null);
    }
    case 'request.answer': {
      const known = await callServicer(connection, 'readRequest', { id: intent.requestId });
      // A request that the lender no longer has has taken no answer; that it is gone is said when it is sent again.
      if (!known.ok) return known.failure.data?.['status'] === notFound ? success(null) : known;
      return success(known.value.answers.some(({ clientReference }) => clientReference === reference) ? known.value : null);
    }
    default:
      return assertNever(intent);
  }
}

function send(connection: Connection, { intent, idempotencyKey }: OutboxItem): Promise<Answer> {
  switch (intent.operation) {
    case 'request.file':
      return callServicer(connection, 'fileRequest', { body: intent.draft, idempotencyKey });
    case 'request.answer':
      return callServicer(connection, 'answerRequest', { id: intent.requestId, body: intent.answer, idempotencyKey });
    default:
      return assertNever(intent);
  }
}

/**
 * Where an item stands after a failure to send it: still here, perhaps there, or turned down. In doubt it is perhaps there, and
 * so it stays from then on: an earlier attempt may still be under way when a later one does not get through.
 */
function stateAfter(item: OutboxItem, { code, data }: Failure<FailureCode>): Delivery['stateOtherwise'] {
  if (code === 'lender.refused') return 'refused';
  const isTakingNone = code === 'lender.busy' && data?.['status'] === tooManyRequests;
  const wasNotTaken = code === 'lender.unreachable' || code === 'lender.unauthorised' || isTakingNone;
  return wasNotTaken && item.state === 'queued' ? 'queued' : 'unknown';
}

function keepAnswer(store: Store, item: OutboxItem, request: HardshipRequest, at: string): void {
  store.write((handle) => {
    putDocument(handle, item.lenderId, 'request', request, at);
    markState(handle, item.reference, 'sent');
  });
}
