import { z } from 'zod';
import { resourceNames, type ResourceName } from '#shared/contract/servicer/change';
import { addDays, type Day } from '#shared/domain/calendar/day';
import type { ReadHandle, WriteHandle } from './store';

/** How much of what syncs changed is kept of each lender: the overview shows the newest few, nothing reads the rest. */
export const keptChanges = { most: 200, days: 90 } as const;

/** That a sync brought, changed or took away a document. */
export interface StoredChange {
  readonly sequence: number;
  readonly resource: ResourceName;
  readonly documentId: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly seenAt: string;
}

const rowSchema = z
  .object({
    sequence: z.number(),
    resource: z.enum(resourceNames),
    document_id: z.string(),
    kind: z.enum(['added', 'changed', 'removed']),
    seen_at: z.string(),
  })
  .transform(
    (row): StoredChange => ({
      sequence: row.sequence,
      resource: row.resource,
      documentId: row.document_id,
      kind: row.kind,
      seenAt: row.seen_at,
    }),
  );

/** Notes that a sync changed a document. */
export function noteChange(handle: WriteHandle, lenderId: string, change: Omit<StoredChange, 'sequence'>): void {
  handle
    .prepare(
      `insert into recent_change (lender_id, resource, document_id, kind, seen_at)
       values (:lenderId, :resource, :documentId, :kind, :seenAt)`,
    )
    .run({ lenderId, ...change });
}

/** Forgets a lender's changes beyond the newest `most` of `keptChanges`, and those seen more than its `days` before `asOf`. */
export function pruneChanges(handle: WriteHandle, lenderId: string, asOf: Day): void {
  handle
    .prepare(
      `delete from recent_change where lender_id = :lenderId and (seen_at < :oldest or sequence <= (
        select sequence from recent_change where lender_id = :lenderId order by sequence desc limit 1 offset :most))`,
    )
    .run({ lenderId, oldest: addDays(asOf, -keptChanges.days), most: keptChanges.most });
}

/** The newest changes, newest first, each document once. */
export function readRecentChanges(handle: ReadHandle, limit: number): StoredChange[] {
  const rows = handle
    .prepare(
      `select max(sequence) as sequence, resource, document_id, kind, seen_at from recent_change
       group by resource, document_id order by sequence desc limit ?`,
    )
    .all(limit);
  // One that another version noted, of a kind that is not known here, is no reason to show none.
  return rows.flatMap((row) => rowSchema.safeParse(row).data ?? []);
}
