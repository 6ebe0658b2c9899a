import { z } from 'zod';
import type { BillFile, BillFileEntry } from '../../domain/bill-file/bill-file';
import type { EntryDirection } from '../../domain/bill-file/bill-file-entry';
import type { CreditUse } from '../../domain/bill-file/credit-summary';
import type { EntryTotal } from '../../domain/bill-file/entry-total';
import type { Failure, Result } from '../../domain/result';
import type { FailureCode } from '../failures';

/** What a bill file would bring, before anything of it is stored. */
export interface BillFilePreview {
  readonly previewId: string;
  readonly file: Omit<BillFile, 'entries'>;
  /** The first entries, newest first as in the file. */
  readonly sample: readonly BillFileEntry[];
  readonly accepted: number;
  readonly totals: Readonly<Record<EntryDirection, EntryTotal>>;
  /** What the file did to each credit account, by its name in the file's format. */
  readonly credit: Readonly<Record<string, CreditUse>>;
  /** Entries that the store already has, unchanged. */
  readonly known: number;
  /** Entries that the store has, with a refund or a status that has changed since. */
  readonly updated: number;
}

/** A file that was looked at: what it is called, and what it would bring or why it cannot be read. */
export interface LookedAtFile {
  readonly fileName: string;
  readonly outcome: Result<BillFilePreview, Failure<FailureCode>>;
}

/** A bill file that was stored. */
export interface ImportedFile {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
  readonly importedAt: string;
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  readonly skipped: number;
}

/** What each `billFile` operation takes. `choose` opens the desktop's own file dialog; the page never names a path. */
export const billFileRequests = {
  'billFile.choose': z.undefined(),
  'billFile.drop': z.strictObject({ path: z.string().min(1).max(4096) }),
  'billFile.store': z.strictObject({ previewId: z.uuid() }),
  'billFile.discard': z.strictObject({ previewId: z.uuid() }),
  'billFile.list': z.undefined(),
} as const;

/** What each `billFile` operation answers; `choose` answers null where the dialog was closed without a choice. */
export interface BillFileReplies {
  'billFile.choose': LookedAtFile | null;
  'billFile.drop': LookedAtFile;
  'billFile.store': ImportedFile;
  'billFile.discard': null;
  'billFile.list': readonly ImportedFile[];
}
