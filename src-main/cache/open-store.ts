import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import type { FailureCode } from '#shared/contract/failures';
import { bindingFitsRuntime } from './binding-fits-runtime';
import { migrate } from './migrate';
import { migrations } from './migrations';
import { storeFailureOf } from './store-failure';
import { storeOver, type Store } from './store';

/** Where the store is and what opens it. `key` is 32 random bytes; it is wiped before this returns. */
export interface OpenStoreRequest {
  readonly file: string;
  readonly key: Uint8Array;
  readonly nativeBinding: string;
  /** True where a store must be there already: then a missing file is an error, never a new empty store. */
  readonly mustExist: boolean;
}

// Two connections that write at one instant could corrupt a write-ahead log before this version (SQLite 3.51.3 notes).
const oldestSqlite = [3, 51, 3] as const;
const cacheKibibytes = 65536;

/**
 * Opens the encrypted store, making it where it may, and brings its schema up to date.
 * The format is SQLCipher's, version 3, with a raw key and pages of 4096 bytes: the one that Debian's own program reads. Every acknowledged write is on disk (synchronous FULL, read back),
 * nothing temporary is written to a file, and files are the user's own (0600 in a 0700 folder).
 */
export function openStore(request: OpenStoreRequest): Result<Store, Failure<FailureCode>> {
  if (!bindingFitsRuntime(request.nativeBinding, Number(process.versions['napi']))) return refusal('runtime.sqlite_binding');
  const existed = existsSync(request.file);
  if (!existed && request.mustExist) return refusal('store.damaged');
  let database: Database | undefined;
  try {
    mkdirSync(path.dirname(request.file), { recursive: true, mode: 0o700 });
    chmodSync(path.dirname(request.file), 0o700);
    database = new Sqlite(request.file, { nativeBinding: request.nativeBinding, timeout: 5000 });
    unlock(database, request.key);
    const refused = prepare(database);
    if (refused === null) {
      for (const suffix of ['', '-wal', '-shm']) restrict(request.file + suffix);
      return success(storeOver(database));
    }
    database.close();
    return refusal(refused);
  } catch (error) {
    database?.close();
    const failure = storeFailureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure: failure.failure };
  } finally {
    request.key.fill(0);
  }
}

function unlock(database: Database, key: Uint8Array): void {
  database.pragma("cipher='sqlcipher'");
  database.pragma('legacy=3');
  database.pragma('legacy_page_size=4096');
  const raw = Buffer.from(`x'${Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex')}'`, 'latin1');
  database.key(raw);
  raw.fill(0);
}

function prepare(database: Database): FailureCode | null {
  database.prepare('select count(*) from sqlite_schema').get();
  if (!isRecentEnough(String(database.prepare('select sqlite_version()').pluck().get()))) return 'runtime.sqlite_binding';
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  database.pragma('foreign_keys = ON');
  database.pragma(`cache_size = -${cacheKibibytes}`);
  if (database.pragma('synchronous', { simple: true }) !== 2 || database.pragma('temp_store', { simple: true }) !== 2) {
    return 'runtime.sqlite_binding';
  }
  return migrate(database, migrations);
}

function isRecentEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function restrict(file: string): void {
  if (existsSync(file)) chmodSync(file, 0o600);
}
