import { z } from 'zod';
import type { ImportedFile } from '#shared/contract/operations/bill-file';
import type { BillFile, BillFileEntry } from '#shared/domain/bill-file/bill-file';
import type { ReadHandle, WriteHandle } from './store';

/** An entry with the identity under which it is kept. */
export interface IdentifiedEntry {
  readonly fingerprint: string;
  readonly entry: BillFileEntry;
}

/** A bill file on its way into the store. */
export interface BillFileToStore {
  readonly id: string;
  readonly fileName: string;
  readonly importedAt: string;
  readonly file: BillFile;
  readonly entries: readonly IdentifiedEntry[];
}

const fileRowSchema = z
  .object({
    id: z.string(),
    file_name: z.string(),
    format: z.string(),
    imported_at: z.string(),
    rows: z.number(),
    added: z.number(),
    updated: z.number(),
    known: z.number(),
    skipped: z.number(),
  })
  .transform(
    (row): ImportedFile => ({
      id: row.id,
      fileName: row.file_name,
      format: row.format,
      importedAt: row.imported_at,
      rows: row.rows,
      added: row.added,
      updated: row.updated,
      known: row.known,
      skipped: row.skipped,
    }),
  );

/** How many entries the store has already: as they are, or with something that has changed since. */
export function compareEntries(
  handle: ReadHandle,
  entries: readonly IdentifiedEntry[],
): { readonly known: number; readonly updated: number } {
  const select = handle.prepare('select body from imported_entry where fingerprint = ?').pluck();
  let known = 0;
  let updated = 0;
  for (const { fingerprint, entry } of entries) {
    const before = select.get(fingerprint);
    if (before === undefined) continue;
    if (before === bodyOf(entry)) known += 1;
    else updated += 1;
  }
  return { known, updated };
}

/** Stores a bill file with its entries. An entry that is there is brought up to date, never doubled. */
export function storeBillFile(handle: WriteHandle, { id, fileName, importedAt, file, entries }: BillFileToStore): ImportedFile {
  const { known, updated } = compareEntries(handle, entries);
  const { entries: _entries, ...head } = file;
  const imported: ImportedFile = {
    id,
    fileName,
    format: file.format,
    importedAt,
    rows: file.rows,
    added: entries.length - known - updated,
    updated,
    known,
    skipped: file.skipped.length,
  };
  handle
    .prepare(
      `insert into imported_file (id, file_name, format, imported_at, rows, added, updated, known, skipped, body)
       values (:id, :fileName, :format, :importedAt, :rows, :added, :updated, :known, :skipped, :body)`,
    )
    .run({ ...imported, body: JSON.stringify(head) });
  const put = handle.prepare(
    `insert into imported_entry (fingerprint, file_id, at, body) values (?, ?, ?, ?)
     on conflict (fingerprint) do update set file_id = excluded.file_id, body = excluded.body
     where body <> excluded.body`,
  );
  for (const { fingerprint, entry } of entries) put.run(fingerprint, id, entry.at, bodyOf(entry));
  return imported;
}

/** The imported files, newest first. */
export function readImportedFiles(handle: ReadHandle): ImportedFile[] {
  const query = `select id, file_name, format, imported_at, rows, added, updated, known, skipped
    from imported_file order by imported_at desc, rowid desc`;
  return z.array(fileRowSchema).parse(handle.prepare(query).all());
}

// The line is where a file has the entry, not what the entry is.
function bodyOf(entry: BillFileEntry): string {
  const { line: _line, ...rest } = entry;
  return JSON.stringify(rest);
}
