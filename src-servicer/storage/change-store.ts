import type { ResourceName } from '#shared/contract/servicer/change';
import { resourceNames } from '#shared/contract/servicer/change';
import type { ServicerDatabase } from './open-database';

/** One entry of the change feed; `body` is the document's JSON, null where it was removed. */
export interface StoredChange {
  readonly sequence: number;
  readonly resource: ResourceName;
  readonly id: string;
  readonly operation: 'put' | 'remove';
  readonly body: string | null;
  readonly changedAt: string;
}

/** A place in the list of all documents: those of a kind after an identifier, and those of later kinds. */
export interface FeedPlace {
  readonly resourceIndex: number;
  readonly afterId: string;
}

/** The change feed: numbered, only ever added to. */
export interface ChangeStore {
  /** The number of the last change; 0 before the first. */
  readonly lastSequence: () => number;
  /** The changes after a number, in order. */
  readonly since: (sequence: number, limit: number) => readonly StoredChange[];
  /** The documents as they stood at `sequence`, each by its latest change, in the order of a first sync, after a place. */
  readonly stateAt: (sequence: number, place: FeedPlace, limit: number) => readonly StoredChange[];
}

const columns = 'sequence, resource, id, operation, body, changed_at AS changedAt';
const rank = `CASE resource ${resourceNames.map((name, index) => `WHEN '${name}' THEN ${index}`).join(' ')} END`;

/** The change feed kept in a database. */
export function changeStore(database: ServicerDatabase): ChangeStore {
  const last = database.prepare<[], { last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM changes');
  const since = database.prepare<[number, number], StoredChange>(
    `SELECT ${columns} FROM changes WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const stateAt = database.prepare<[FeedPlace & { sequence: number; limit: number }], StoredChange>(`
    SELECT ${columns} FROM changes
    WHERE sequence IN (SELECT max(sequence) FROM changes WHERE sequence <= @sequence GROUP BY resource, id)
      AND operation = 'put'
      AND (${rank} > @resourceIndex OR (${rank} = @resourceIndex AND id > @afterId))
    ORDER BY ${rank}, id LIMIT @limit`);
  return {
    lastSequence: () => last.get()?.last ?? 0,
    since: (sequence, limit) => since.all(sequence, limit),
    stateAt: (sequence, place, limit) => stateAt.all({ ...place, sequence, limit }),
  };
}
