import { createHash } from 'node:crypto';
import { addDays, day } from '#shared/domain/calendar/day';
import { idempotencyKeyDays, type Servicer } from '../service/servicer';
import type { Answer } from './answer';
import { problem } from './problem';

/** What makes two requests under one key the same request. */
export interface KeyedRequest {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** The body as parsed, so that spacing and the order of fields do not matter. */
  readonly body: unknown;
}

/** True for a key that can be used: 1 to 200 visible ASCII characters. */
export function isIdempotencyKey(text: string | undefined): text is string {
  return text !== undefined && /^[\x21-\x7e]{1,200}$/.test(text);
}

/**
 * Does some work once for a key: the answer that changed something is stored in the same transaction as the change, and a
 * repeat gets it byte for byte. The same key with another request is refused. A refusal changed nothing, so it is not stored:
 * the repeat is judged afresh.
 */
export function idempotentAnswer(servicer: Servicer, request: KeyedRequest, work: () => Answer): Answer {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([request.method, request.path, request.body ?? null]))
    .digest('base64url');
  return servicer.atOnce(() => {
    servicer.answers.forgetBefore(oldestKept(servicer.now()));
    const stored = servicer.answers.read(request.key);
    if (stored !== null) {
      return stored.fingerprint === fingerprint
        ? { status: stored.status, headers: stored.headers, body: stored.body }
        : problem(422, 'idempotency.key_reused', 'The key was used for another request.');
    }
    const answer = work();
    if (answer.status < 300) servicer.answers.write(request.key, { ...answer, fingerprint }, servicer.now());
    return answer;
  });
}

function oldestKept(now: string): string {
  return `${addDays(day(now.slice(0, 10)), -idempotencyKeyDays)}${now.slice(10)}`;
}
