import type { Database } from 'better-sqlite3';
import { StoreFailure, storeFailureOf } from './store-failure';

declare const reading: unique symbol;
declare const writing: unique symbol;

/** Reads only: what writes demands the other handle, so a reading path cannot call it. */
export interface ReadHandle extends Pick<Database, 'prepare'> {
  readonly [reading]: true;
}

/** Reads and writes; exists only inside a transaction. */
export interface WriteHandle extends ReadHandle {
  readonly [writing]: true;
}

/** The open store. One connection, one writer. */
export interface Store {
  /** Runs a reading function. @throws StoreFailure where the file cannot be read. */
  readonly read: <T>(work: (handle: ReadHandle) => T) => T;
  /** Runs a writing function in one transaction: all of it is on disk when this returns, or nothing. @throws StoreFailure */
  readonly write: <T>(work: (handle: WriteHandle) => T) => T;
  /** Closes the file. Never throws. */
  readonly close: () => void;
}

/** The store over an open database whose key, pragmas and schema have been seen to. */
export function storeOver(database: Database): Store {
  // The two brands exist so that reading code cannot be handed writing power by mistake; both stand for the one connection.
  const reader = database as unknown as ReadHandle;
  const writer = database as unknown as WriteHandle;
  const told = <T>(work: () => T): T => {
    if (!database.open) throw new StoreFailure('store.not_open');
    try {
      return work();
    } catch (error) {
      throw storeFailureOf(error) ?? error;
    }
  };
  return {
    read: (work) => told(() => work(reader)),
    write: (work) => told(() => database.transaction(() => work(writer)).immediate()),
    close: () => {
      try {
        database.close();
      } catch {
        // Closing a damaged file may fail; every commit is on disk already, so there is nothing left to save.
      }
    },
  };
}
