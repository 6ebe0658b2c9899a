import type { LedgerEvent } from '../ledger/ledger-event';
import type { ServicerDatabase } from './open-database';

/** The events of the account, only ever added to. */
export interface EventStore {
  readonly all: () => readonly LedgerEvent[];
  readonly append: (events: readonly LedgerEvent[]) => void;
}

/** The events kept in a database. */
export function eventStore(database: ServicerDatabase): EventStore {
  const select = database.prepare<[], { body: string }>('SELECT body FROM events ORDER BY sequence');
  const insert = database.prepare('INSERT INTO events (body) VALUES (?)');
  return {
    // Cast: the row was written by `append` below and by nothing else.
    all: () => select.all().map(({ body }) => JSON.parse(body) as LedgerEvent),
    append: (events) => events.forEach((event) => insert.run(JSON.stringify(event))),
  };
}
