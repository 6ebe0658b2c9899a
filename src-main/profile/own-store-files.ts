import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const logs = ['', '-wal', '-shm'];

/**
 * The files of the borrower's own store. A new store is made under a name of its own and takes its place only after its key is
 * kept: whatever breaks off in between leaves either nothing, or a key and a store that belong together.
 */
export interface OwnStoreFiles {
  readonly store: string;
  readonly newStore: string;
  /** True where a store stands in its place, or only has to be put there. */
  readonly exists: () => boolean;
  /** Removes what a broken-off attempt to make a store has left. Never touches the store itself. */
  readonly clearNew: () => void;
  /** Puts a new store in its place, where there is a new one and none in place. */
  readonly settleNew: () => void;
}

/** The files below a profile's folder. */
export function ownStoreFiles(folder: string): OwnStoreFiles {
  const store = path.join(folder, 'store.db');
  const newStore = path.join(folder, 'store.new.db');
  return {
    store,
    newStore,
    exists: () => existsSync(store),
    clearNew: () => {
      for (const log of logs) rmSync(newStore + log, { force: true });
    },
    settleNew: () => {
      if (!existsSync(store) && existsSync(newStore)) renameSync(newStore, store);
    },
  };
}
