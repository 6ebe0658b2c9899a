import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { schema } from './schema';

/** A connection to the servicer's own database. */
export type ServicerDatabase = Database.Database;

/** Where the data is kept, and by which SQLite binding. */
export interface DatabaseOptions {
  /** A folder for `servicer.db`, made where it is missing; null keeps everything in memory, gone at the end. */
  readonly dataFolder: string | null;
  /** A binding to load in place of the package's own, as a path; null for the one found by itself. */
  readonly nativeBinding: string | null;
}

/** There is no SQLite binding that this runtime can load; loading the package's own would end the process. */
export class BindingMissing extends Error {
  override readonly name = 'BindingMissing';
  readonly code = 'runtime.sqlite_binding';
}

/**
 * Opens the database, ready to use. What was written is on the disk when a transaction ends.
 * @throws BindingMissing where no binding is found and the runtime is too old for the package's own.
 */
export function openDatabase({ dataFolder, nativeBinding }: DatabaseOptions): ServicerDatabase {
  const binding = nativeBinding ?? bindingInSurroundings();
  if (binding === null && Number(process.versions['napi']) < packagedNapi) throw new BindingMissing();
  if (dataFolder !== null) fs.mkdirSync(dataFolder, { recursive: true });
  const file = dataFolder === null ? ':memory:' : path.join(dataFolder, 'servicer.db');
  const database = new Database(file, binding === null ? {} : { nativeBinding: binding });
  if (dataFolder !== null) database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(schema);
  return database;
}

// The binaries inside the package are built for this Node-API and crash on an older one.
const packagedNapi = 10;

/** The binding that the environment names or that a build left in `out/native`; null where there is none. */
function bindingInSurroundings(): string | null {
  const named = process.env['MINGZHANG_SQLITE_BINDING'];
  if (named !== undefined && named !== '') return named;
  // From out/servicer, from out/servicer/chunks and from src-servicer/storage.
  const folders = ['../native', '../../native', '../../out/native'];
  const files = folders.map((folder) => path.join(import.meta.dirname, folder, 'better_sqlite3.node'));
  return files.find((file) => fs.existsSync(file)) ?? null;
}
