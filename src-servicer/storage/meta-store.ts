import type { ServicerDatabase } from './open-database';

/** What is kept once for a data set. */
export type MetaName = 'data-set' | 'anchor-date' | 'built-for';

/** Small facts about the data set itself, by name. */
export interface MetaStore {
  readonly read: (name: MetaName) => string | null;
  readonly write: (name: MetaName, value: string) => void;
}

/** The facts kept in a database. */
export function metaStore(database: ServicerDatabase): MetaStore {
  const select = database.prepare<[MetaName], { value: string }>('SELECT value FROM meta WHERE name = ?');
  const upsert = database.prepare(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    read: (name) => select.get(name)?.value ?? null,
    write: (name, value) => void upsert.run(name, value),
  };
}
