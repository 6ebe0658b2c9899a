import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { FailureCode } from '#shared/contract/failures';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { storeFailureOf } from '../cache/store-failure';
import { keyFileSchema, type KeyFile } from './key-file';

/** The wrapped key, or null where there is no file. A file that cannot be understood is refused, never replaced. */
export function readKeyFile(file: string): Result<KeyFile | null, Failure<FailureCode>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? success(null) : refusal('vault.key_file_damaged');
  }
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(text));
    return parsed.success ? success(parsed.data) : refusal('vault.key_file_damaged');
  } catch {
    return refusal('vault.key_file_damaged');
  }
}

/**
 * Writes a key file where there is none, whole or not at all: to a new name, to the disk, then linked into place, which
 * fails where a file has appeared meanwhile. The user alone may read it.
 */
export function writeKeyFile(file: string, keyFile: KeyFile): Result<null, Failure<FailureCode>> {
  const draft = `${file}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    rmSync(draft, { force: true });
    const descriptor = openSync(draft, 'wx', 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify(keyFile, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    linkSync(draft, file);
    rmSync(draft, { force: true });
    return success(null);
  } catch (error) {
    rmSync(draft, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return refusal('vault.exists');
    const failure = storeFailureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure: failure.failure };
  }
}
