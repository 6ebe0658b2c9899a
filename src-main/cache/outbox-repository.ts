import { z } from 'zod';
import type { Failure } from '#shared/domain/result';
import { requestAnswerSchema, requestDraftSchema, type RequestDraft } from '#shared/contract/servicer/request';
import { jsonOf } from './json-of';
import type { ReadHandle, WriteHandle } from './store';

/** Where something that is to be sent stands. `unknown`: it left, and no answer came; it is asked about before it is sent again. */
export const outboxStates = ['queued', 'sending', 'unknown', 'sent', 'refused', 'cancelled'] as const;

const intentSchema = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('request.file'), draft: requestDraftSchema }),
  z.strictObject({ operation: z.literal('request.answer'), requestId: z.string(), answer: requestAnswerSchema }),
]);

/** What the borrower wants of the lender: a request filed, or one answered. */
export type Intent = z.infer<typeof intentSchema>;

/** One intent of the borrower on its way to the lender. Its body and key are fixed when it is written. */
export interface OutboxItem {
  readonly reference: string;
  readonly lenderId: string;
  readonly idempotencyKey: string;
  readonly intent: Intent;
  readonly writtenAt: string;
  readonly state: (typeof outboxStates)[number];
  readonly attempts: number;
  readonly lastAttemptAt: string | null;
  readonly failure: Failure | null;
}

const failureSchema = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const rowSchema = z
  .object({
    reference: z.string(),
    lender_id: z.string(),
    idempotency_key: z.string(),
    body: z.string().transform(jsonOf).pipe(intentSchema),
    written_at: z.string(),
    state: z.enum(outboxStates),
    attempts: z.number(),
    last_attempt_at: z.string().nullable(),
    failure: z.string().nullable(),
  })
  .transform(
    (row): OutboxItem => ({
      reference: row.reference,
      lenderId: row.lender_id,
      idempotencyKey: row.idempotency_key,
      intent: row.body,
      writtenAt: row.written_at,
      state: row.state,
      attempts: row.attempts,
      lastAttemptAt: row.last_attempt_at,
      failure: row.failure === null ? null : readFailure(row.failure),
    }),
  );

const waiting = `select * from outbox where state in ('queued', 'sending', 'unknown') order by written_at, rowid`;

/** Writes an intent, queued. */
export function queueItem(
  handle: WriteHandle,
  item: Pick<OutboxItem, 'reference' | 'lenderId' | 'idempotencyKey' | 'intent' | 'writtenAt'>,
): void {
  handle
    .prepare(
      `insert into outbox (reference, lender_id, idempotency_key, body, written_at, state)
       values (?, ?, ?, ?, ?, 'queued')`,
    )
    .run(item.reference, item.lenderId, item.idempotencyKey, JSON.stringify(item.intent), item.writtenAt);
}

/** Every intent, newest first. Here and below, one that this version cannot read is left out: it is kept, and never sent. */
export function readOutbox(handle: ReadHandle): OutboxItem[] {
  return readable(handle.prepare('select * from outbox order by written_at desc, rowid desc').all());
}

/** The intents that still have to reach the lender, oldest first. */
export function readWaiting(handle: ReadHandle): OutboxItem[] {
  return readable(handle.prepare(waiting).all());
}

/** How many intents still have to reach the lender and cannot be read by this version. */
export function countUnreadableWaiting(handle: ReadHandle): number {
  return handle.prepare(waiting).all().length - readWaiting(handle).length;
}

/** One intent; null where there is none of that reference. */
export function readOutboxItem(handle: ReadHandle, reference: string): OutboxItem | null {
  return readable(handle.prepare('select * from outbox where reference = ?').all(reference))[0] ?? null;
}

/** Notes that an intent is about to leave, before it does. */
export function markSending(handle: WriteHandle, reference: string, at: string): void {
  handle
    .prepare(`update outbox set state = 'sending', attempts = attempts + 1, last_attempt_at = ? where reference = ?`)
    .run(at, reference);
}

/** Notes where an intent stands, and why where it did not go well. */
export function markState(
  handle: WriteHandle,
  reference: string,
  state: OutboxItem['state'],
  failure: Failure | null = null,
): void {
  handle
    .prepare('update outbox set state = ?, failure = ? where reference = ?')
    .run(state, failure === null ? null : JSON.stringify(failure), reference);
}

/** The draft of a request that an intent files; null where it does something else. */
export function draftOf({ intent }: Pick<OutboxItem, 'intent'>): RequestDraft | null {
  return intent.operation === 'request.file' ? intent.draft : null;
}

function readable(rows: readonly unknown[]): OutboxItem[] {
  return rows.flatMap((row) => rowSchema.safeParse(row).data ?? []);
}

function readFailure(text: string): Failure {
  const { code, data } = failureSchema.parse(JSON.parse(text));
  return data === undefined ? { code } : { code, data };
}
