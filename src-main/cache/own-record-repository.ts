import type { z } from 'zod';
import { jsonOf } from './json-of';
import type { ReadHandle, WriteHandle } from './store';

/** The names under which the borrower's own writing is kept. */
export type OwnRecordName = 'help-draft';

/** What is kept under a name; null where nothing is, or nothing that this version can read. */
export function readOwnRecord<T>(handle: ReadHandle, name: OwnRecordName, schema: z.ZodType<T>): T | null {
  const [row] = handle.prepare('select body from own_record where name = ?').pluck().all(name);
  return typeof row === 'string' ? (schema.safeParse(jsonOf(row)).data ?? null) : null;
}

/** Keeps something under a name, in the place of what was there. */
export function keepOwnRecord(handle: WriteHandle, name: OwnRecordName, body: unknown, at: string): void {
  handle
    .prepare(
      `insert into own_record (name, body, written_at) values (?, ?, ?)
       on conflict (name) do update set body = excluded.body, written_at = excluded.written_at`,
    )
    .run(name, JSON.stringify(body), at);
}
