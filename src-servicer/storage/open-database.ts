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

/** Opens the database, ready to use. What was written is on the disk when a transaction ends. */
export function openDatabase({ dataFolder, nativeBinding }: DatabaseOptions): ServicerDatabase {
  if (dataFolder !== null) fs.mkdirSync(dataFolder, { recursive: true });
  const file = dataFolder === null ? ':memory:' : path.join(dataFolder, 'servicer.db');
  const binding = nativeBinding ?? bindingInSurroundings();
  const database = new Database(file, binding === null ? {} : { nativeBinding: binding });
  if (dataFolder !== null) database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.exec(schema);
  return database;
}

/**
 * The binding that the environment names or that a build left in `out/native`; null leaves the choice to the package,
 * whose own binaries need Node-API 10.
 */
function bindingInSurroundings(): string | null {
  const named = process.env['MINGZHANG_SQLITE_BINDING'];
  if (named !== undefined && named !== '') return named;
  const here = import.meta.dirname;
  const candidates = [path.join(here, '../native'), path.join(here, '../../out/native')];
  return candidates.map((folder) => path.join(folder, 'better_sqlite3.node')).find((file) => fs.existsSync(file)) ?? null;
}
