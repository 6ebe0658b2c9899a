import { existsSync } from 'node:fs';
import path from 'node:path';

/** The SQLite binding that this Node can load: the one the set-up names, else the built one. */
export function nativeBinding(): string {
  const named = process.env['MINGZHANG_SQLITE_BINDING'];
  if (named !== undefined && named !== '') return named;
  const built = path.resolve(import.meta.dirname, '../../out/native/better_sqlite3.node');
  if (existsSync(built)) return built;
  throw new Error('no SQLite binding: run the tests with `npm test` or `npm run check`');
}
