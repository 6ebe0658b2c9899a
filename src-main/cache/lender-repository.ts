import { z } from 'zod';
import { localTextSchema, type LocalText } from '#shared/contract/parsers';
import type { ReadHandle, WriteHandle } from './store';

/** A lender the borrower has connected, with what is needed to speak to it. The token never leaves the trusted side. */
export interface ConnectedLender {
  readonly id: string;
  readonly name: LocalText;
  readonly address: string;
  readonly token: string;
  readonly isSandbox: boolean;
  readonly idempotencyKeyDays: number;
  readonly cursor: string | null;
  /** True while the feed is read anew from its start because the lender no longer knew the cursor. */
  readonly isRereading: boolean;
  readonly connectedAt: string;
  readonly lastSyncedAt: string | null;
}

const rowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    token: z.string(),
    is_sandbox: z.number(),
    idempotency_key_days: z.number(),
    cursor: z.string().nullable(),
    is_rereading: z.number(),
    connected_at: z.string(),
    last_synced_at: z.string().nullable(),
  })
  .transform(
    (row): ConnectedLender => ({
      id: row.id,
      name: localTextSchema.parse(JSON.parse(row.name)),
      address: row.address,
      token: row.token,
      isSandbox: row.is_sandbox === 1,
      idempotencyKeyDays: row.idempotency_key_days,
      cursor: row.cursor,
      isRereading: row.is_rereading === 1,
      connectedAt: row.connected_at,
      lastSyncedAt: row.last_synced_at,
    }),
  );

/** The connected lender; null before one is. (One lender at a time so far; the tables are ready for several.) */
export function readLender(handle: ReadHandle): ConnectedLender | null {
  const row = handle.prepare('select * from lender order by connected_at limit 1').get();
  return row === undefined ? null : rowSchema.parse(row);
}

/** Remembers a lender, or its new address and token; what was synchronised stays. */
export function saveLender(handle: WriteHandle, lender: ConnectedLender): void {
  handle
    .prepare(
      `insert into lender (id, name, address, token, is_sandbox, idempotency_key_days, cursor, connected_at, last_synced_at)
       values (:id, :name, :address, :token, :isSandbox, :idempotencyKeyDays, :cursor, :connectedAt, :lastSyncedAt)
       on conflict (id) do update set name = excluded.name, address = excluded.address, token = excluded.token,
         is_sandbox = excluded.is_sandbox, idempotency_key_days = excluded.idempotency_key_days`,
    )
    .run({ ...lender, name: JSON.stringify(lender.name), isSandbox: lender.isSandbox ? 1 : 0, isRereading: 0 });
}

/** Begins to read the feed anew: what the lender has is told from what it had by a new generation, until the end is reached. */
export function beginRereading(handle: WriteHandle, lenderId: string): void {
  handle
    .prepare('update lender set cursor = null, generation = generation + 1, is_rereading = 1 where id = ?')
    .run(lenderId);
}

/** Notes that a reading anew has reached the feed's end. */
export function endRereading(handle: WriteHandle, lenderId: string): void {
  handle.prepare('update lender set is_rereading = 0 where id = ?').run(lenderId);
}

/** Notes how far the change feed was read; with `syncedAt` also that the store now agrees with the lender. */
export function saveCursor(handle: WriteHandle, lenderId: string, cursor: string, syncedAt: string | null): void {
  handle
    .prepare('update lender set cursor = :cursor, last_synced_at = coalesce(:syncedAt, last_synced_at) where id = :lenderId')
    .run({ lenderId, cursor, syncedAt });
}
