import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FailureCode } from '#shared/contract/failures';
import type { BillFilePreview, ImportedFile, LookedAtFile } from '#shared/contract/operations/bill-file';
import type { BillFile } from '#shared/domain/bill-file/bill-file';
import { entryFingerprints } from '#shared/domain/bill-file/entry-fingerprints';
import type { Encoding } from '#shared/domain/bill-file/encoding';
import { maximumBillFileBytes } from '#shared/domain/bill-file/maximum-bill-file-bytes';
import { totalsByDirection } from '#shared/domain/bill-file/totals-by-direction';
import { CNY } from '#shared/domain/money/currency';
import { creditSummary } from '#shared/domain/bill-file/credit-summary';
import { readBillFile } from '#shared/domain/bill-file/read-bill-file';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import {
  compareEntries,
  readImportedFiles,
  storeBillFile,
  type IdentifiedEntry,
} from '../cache/bill-file-repository';
import type { Store } from '../cache/store';

const sampleSize = 200;

interface Pending {
  readonly fileName: string;
  readonly file: BillFile;
  readonly entries: readonly IdentifiedEntry[];
}

/** Importing bill files: look first, then store. What was looked at and not stored is forgotten with the engine. */
export interface BillFileOperations {
  /** Looks at a file; whatever was looked at before can no longer be stored. */
  readonly preview: (file: string) => Result<LookedAtFile, Failure<FailureCode>>;
  readonly store: (previewId: string, now: string) => Result<ImportedFile, Failure<FailureCode>>;
  readonly discard: (previewId: string) => Result<null, Failure<FailureCode>>;
  readonly list: () => Result<readonly ImportedFile[], Failure<FailureCode>>;
}

/** The import operations over an open store. */
export function billFileOperations(store: Store): BillFileOperations {
  const pending = new Map<string, Pending>();
  const previewed = (file: string): Result<BillFilePreview, Failure<FailureCode>> => {
    // One file is looked at at a time: an earlier one that was neither stored nor discarded is let go.
    pending.clear();
    const bytes = bytesOf(file);
    if (!bytes.ok) return bytes;
    const read = readBillFile(bytes.value, decode);
    if (!read.ok) return read;
    const previewId = randomUUID();
    const entries = identified(read.value);
    pending.set(previewId, { fileName: path.basename(file), file: read.value, entries });
    const { entries: all, ...head } = read.value;
    const { known, updated } = store.read((handle) => compareEntries(handle, entries));
    return success({
      previewId,
      file: head,
      sample: all.slice(0, sampleSize),
      accepted: all.length,
      totals: totalsByDirection(all, CNY),
      credit: Object.fromEntries(creditSummary(all, CNY, [])),
      known,
      updated,
    });
  };
  return {
    preview: (file) => success({ fileName: path.basename(file), outcome: previewed(file) }),
    store: (previewId, now) => {
      const found = pending.get(previewId);
      if (found === undefined) return refusal('bill_file.preview_gone');
      const imported = store.write((handle) => storeBillFile(handle, { id: previewId, importedAt: now, ...found }));
      pending.delete(previewId);
      return success(imported);
    },
    discard: (previewId) => {
      pending.delete(previewId);
      return success(null);
    },
    list: () => success(store.read(readImportedFiles)),
  };
}

function bytesOf(file: string): Result<Uint8Array, Failure<FailureCode>> {
  try {
    const status = statSync(file);
    if (!status.isFile()) return refusal('bill_file.unreadable');
    if (status.size > maximumBillFileBytes) return refusal('bill_file.too_large', { maximumBytes: maximumBillFileBytes });
    return success(readFileSync(file));
  } catch {
    return refusal('bill_file.unreadable');
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
}

// An identity holds names and numbers of the borrower's: it is kept as a digest.
function identified(file: BillFile): IdentifiedEntry[] {
  const fingerprint = entryFingerprints(file.format);
  return file.entries.map((entry) => ({
    entry,
    fingerprint: createHash('sha256').update(fingerprint(entry)).digest('base64url'),
  }));
}
