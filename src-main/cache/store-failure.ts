import type { Failure } from '#shared/domain/result';
import type { FailureCode } from '#shared/contract/failures';

/** A store that cannot go on: full disk, damage, read-only file. Carries the code the borrower is told; never values. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly failure: Failure<FailureCode>;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(code, options);
    this.failure = { code };
  }
}

const codes: readonly (readonly [prefix: string, code: FailureCode])[] = [
  ['SQLITE_FULL', 'store.disk_full'],
  ['SQLITE_IOERR_WRITE', 'store.disk_full'],
  ['SQLITE_NOTADB', 'store.damaged'],
  ['SQLITE_CORRUPT', 'store.damaged'],
  ['SQLITE_READONLY', 'store.read_only'],
  ['SQLITE_CANTOPEN', 'store.read_only'],
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_IOERR', 'store.damaged'],
];

/**
 * What an error of SQLite or of the file system means for the borrower; null for any other error.
 * Wrong key and damaged first page look alike to SQLite (SQLITE_NOTADB): the key is checked before the file is touched,
 * so here it means damage.
 */
export function storeFailureOf(error: unknown): StoreFailure | null {
  if (error instanceof StoreFailure) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOSPC') return new StoreFailure('store.disk_full', { cause: error });
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new StoreFailure('store.read_only', { cause: error });
  const found = codes.find(([prefix]) => code === prefix || code.startsWith(prefix));
  return found === undefined ? null : new StoreFailure(found[1], { cause: error });
}
