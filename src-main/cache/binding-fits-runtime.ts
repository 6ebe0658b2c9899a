import { readFileSync } from 'node:fs';

const napiOfPrebuilt = 10;
const napiOfCompiled = 9;

/**
 * Whether the runtime offers the Node-API that a SQLite binding was built for. Asked before it is loaded: on an older runtime
 * the published binary ends the process without a word as soon as a database is opened. The build notes the version beside the
 * binding (`better_sqlite3.napi`); without a note a file of the package itself needs 10, one compiled here 9.
 */
export function bindingFitsRuntime(binding: string, napiOfRuntime: number): boolean {
  return napiOfRuntime >= napiNeeded(binding);
}

function napiNeeded(binding: string): number {
  try {
    return Number(readFileSync(binding.replace(/\.node$/, '.napi'), 'utf8').trim());
  } catch {
    return /[\\/]prebuilds[\\/]/.test(binding) ? napiOfPrebuilt : napiOfCompiled;
  }
}
