import { refusal, success, type Failure, type Result } from '../result';
import type { BillFileEntry } from './bill-file-entry';
import type { BillFile, BillFileHead, BillFileWarning, SkippedRow } from './bill-file';
import type { BillFileReader, BillFileReading } from './bill-file-reader';
import type { BillRecord } from './bill-record';
import { claimWarnings } from './claim-warnings';
import { csvRecords } from './csv-records';
import { decodeBillFile } from './decode-bill-file';
import { detectDelimiter } from './detect-delimiter';
import type { Decode } from './encoding';
import type { BillFileFailureCode } from './failures';
import { jdReader } from './jd/jd-reader';
import { maximumBillFileBytes } from './maximum-bill-file-bytes';
import { sourceLines } from './source-lines';

const readers: readonly BillFileReader[] = [jdReader];
const openingRecords = 100;

type Reading = Omit<BillFile, 'encoding' | 'format'>;

/**
 * Reads a bill file: all of its rows, or a refusal that names the place. Rows that cannot be used are listed in `skipped`, and
 * what the file claims of itself is compared with its rows in `warnings`. Same bytes, same result; nothing is stored.
 */
export function readBillFile(bytes: Uint8Array, decode: Decode): Result<BillFile, Failure<BillFileFailureCode>> {
  if (bytes.length > maximumBillFileBytes) return refusal('bill_file.too_large', { maximumBytes: maximumBillFileBytes });
  const decoded = decodeBillFile(bytes, decode);
  if (!decoded.ok) return decoded;
  const { text, torn, encoding } = decoded.value;
  const delimiter = detectDelimiter([...firstOf(sourceLines(text, torn), openingRecords)]);
  const opening = [...firstOf(recordsOf(text, torn, delimiter), openingRecords)];
  const reader = readers.find((candidate) => candidate.recognises(opening));
  if (reader === undefined) return refusal('bill_file.unknown_format');
  const begun = reader.begin(opening);
  if (!begun.ok) return begun;
  const read = readRows(begun.value, recordsOf(text, torn, delimiter));
  return read.ok ? success({ format: reader.format, encoding, ...read.value }) : read;
}

function* recordsOf(text: string, torn: boolean, delimiter: string): Generator<BillRecord, void, undefined> {
  const records = csvRecords(delimiter);
  for (const line of sourceLines(text, torn)) yield* records.push(line);
  yield* records.finish();
}

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T, void, undefined> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

function readRows(
  reading: BillFileReading,
  records: Iterable<BillRecord>,
): Result<Reading, Failure<'bill_file.sum_out_of_range'>> {
  const entries: BillFileEntry[] = [];
  const skipped: SkippedRow[] = [];
  let cutAt: number | null = null;
  let grossMinor = 0;
  for (const record of records) {
    if (record.line <= reading.headerLine) continue;
    if (record.end === 'torn') cutAt = record.line;
    const outcome = reading.take(record);
    if (outcome?.state === 'skipped') skipped.push(outcome.row);
    if (outcome?.state === 'skipped' && outcome.row.reason === 'row.torn') cutAt = outcome.row.line;
    if (outcome?.state !== 'accepted') continue;
    entries.push(outcome.entry);
    grossMinor += outcome.entry.gross.minor;
    // Every sum over the file is at most this one, so no later addition can leave the safe integers.
    if (!Number.isSafeInteger(grossMinor)) return refusal('bill_file.sum_out_of_range', { line: record.line });
  }
  return success(summed(reading.finish(), entries, skipped, cutAt));
}

function summed(
  head: BillFileHead,
  entries: readonly BillFileEntry[],
  skipped: readonly SkippedRow[],
  cutAt: number | null,
): Reading {
  const rows = entries.length + skipped.length;
  const cut: readonly BillFileWarning[] = cutAt === null ? [] : [{ code: 'bill_file.truncated', data: { line: cutAt } }];
  const claims = head.claims === null ? [] : claimWarnings(head.claims, rows, entries);
  return { ...head, rows, skipped, entries, warnings: [...cut, ...claims] };
}
