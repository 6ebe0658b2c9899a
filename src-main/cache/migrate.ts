import type { Database } from 'better-sqlite3';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import type { FailureCode } from '#shared/contract/failures';

/** One forward step of the schema. Numbers rise; a number that was released is never changed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: string;
}

/**
 * Brings a database to the newest schema, each step in one transaction with the version it reaches.
 * Refuses a database that a newer version wrote (`store.newer_version`), before touching it; null where all is well.
 */
export function migrate(database: Database, migrations: readonly Migration[]): FailureCode | null {
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1]?.number ?? 0;
    if (migration.number <= before) throw new BrokenInvariant('migrations are numbered upwards');
  }
  const current = Number(database.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.number ?? 0;
  if (current > newest) return 'store.newer_version';
  for (const migration of migrations) {
    if (migration.number <= current) continue;
    database
      .transaction(() => {
        database.exec(migration.statements);
        database.pragma(`user_version = ${migration.number}`);
      })
      .immediate();
  }
  return null;
}
