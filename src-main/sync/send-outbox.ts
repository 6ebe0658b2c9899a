import type { FailureCode } from '#shared/contract/failures';
import type { HardshipRequest } from '#shared/contract/servicer/request';
import { success, type Failure, type Result } from '#shared/domain/result';
import { putDocument } from '../cache/document-repository';
import type { ConnectedLender } from '../cache/lender-repository';
import { markSending, markState, readWaiting, type OutboxItem } from '../cache/outbox-repository';
import type { Store } from '../cache/store';
import { callServicer, type Connection } from '../servicer-client/call-servicer';

// Failures after which the lender may still be asked with the same key: nothing is given up, nothing is sent under a new one.
const passing = new Set<FailureCode>(['lender.busy', 'lender.unauthorised', 'lender.failing']);
const undecided = new Set<FailureCode>(['lender.unreachable', 'lender.timed_out', 'lender.answer_malformed', 'lender.answer_too_large']);

/**
 * Sends what waits in the outbox, oldest first, each under the key it was written with. An item whose fate is unknown is
 * asked about by its reference before it is sent again. Stops at the first failure that is the line's, not the item's.
 * Answers how many reached the lender.
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
    const answer = await deliver(store, connection, item, now());
    if (answer.ok) {
      keepAnswer(store, item, answer.value, now());
      sent += 1;
    } else if (passing.has(answer.failure.code) || undecided.has(answer.failure.code)) {
      const state = undecided.has(answer.failure.code) ? 'unknown' : 'queued';
      store.write((handle) => markState(handle, item.reference, state, answer.failure));
      return answer;
    } else {
      store.write((handle) => markState(handle, item.reference, 'refused', answer.failure));
    }
  }
  return success(sent);
}

async function deliver(
  store: Store,
  connection: Connection,
  item: OutboxItem,
  at: string,
): Promise<Result<HardshipRequest, Failure<FailureCode>>> {
  if (item.state !== 'queued') {
    const known = await callServicer(connection, 'listRequests', { query: { clientReference: item.reference } });
    if (!known.ok) return known;
    const found = known.value.items.find((request) => request.clientReference === item.reference);
    if (found !== undefined) return success(found);
  }
  store.write((handle) => markSending(handle, item.reference, at));
  return callServicer(connection, 'fileRequest', { body: item.draft, idempotencyKey: item.idempotencyKey });
}

function keepAnswer(store: Store, item: OutboxItem, request: HardshipRequest, at: string): void {
  store.write((handle) => {
    putDocument(handle, item.lenderId, 'request', request, at);
    markState(handle, item.reference, 'sent');
  });
}
