import type { Failure, Result } from '../result';
import type { BillFileEntry } from './bill-file-entry';
import type { BillFileHead, BillFormat, SkippedRow } from './bill-file';
import type { BillRecord } from './bill-record';

/** What became of one row of data. */
export type RowOutcome =
  | { readonly state: 'accepted'; readonly entry: BillFileEntry }
  | { readonly state: 'skipped'; readonly row: SkippedRow };

/** A bill file being read, record by record, so that a file of any length needs the memory of one record. */
export interface BillFileReading {
  readonly headerLine: number;
  /** Takes the next record after the column row; null where it is no row of data (blank, dashes, a foot). */
  take(record: BillRecord): RowOutcome | null;
  /** What the file says of itself, known for certain only after the last record: some exports say it below the rows. */
  finish(): BillFileHead;
}

/** Reads one kind of export. Readers join by being listed in `readBillFile`. */
export interface BillFileReader {
  readonly format: BillFormat;
  /** True where the first records of a file are those of this export, be it complete or not. */
  recognises(opening: readonly BillRecord[]): boolean;
  /** Finds the column row in the first records and makes ready for the rows after it. */
  begin(
    opening: readonly BillRecord[],
  ): Result<BillFileReading, Failure<'bill_file.header_missing' | 'bill_file.missing_column'>>;
}
