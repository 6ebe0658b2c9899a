import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Where the SQLite binding lies. Native code is loaded by the operating system, which does not read archives: in a packaged
 * application it stands beside the archive, unpacked.
 */
export function nativeBindingFile(file: string): string {
  const beside = file.replace(`${path.sep}app.asar${path.sep}`, `${path.sep}app.asar.unpacked${path.sep}`);
  return existsSync(beside) ? beside : file;
}
