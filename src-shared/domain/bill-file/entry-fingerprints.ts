import type { BillFileEntry } from './bill-file-entry';
import type { BillFormat } from './bill-file';

/** Gives the identity of each entry of one file, in the order of the file. */
export type EntryFingerprint = (entry: BillFileEntry) => string;

/**
 * Starts giving identities to the entries of one file. Equal identities from two files mean the same event, so that importing a file
 * twice, or two exports whose periods overlap, adds nothing; a changed refund or status then updates what is stored.
 *
 * The identity holds what stays the same from export to export: the format, the instant, the kind, both names, the method, the gross
 * amount and both order numbers. It leaves out
 * - the refund note, the status and the direction, which change when a purchase is refunded later (a purchase refunded in full
 *   moves from 支出 to 不计收支: JD export, 特别提示 2), and the direction of refund rows, which changed in 2025;
 * - the category and the remark, which the borrower can edit;
 * - the line, which depends on the period exported.
 * Order numbers are part of it but never the key: exports repeat one number for a purchase and its refunds. Rows that are equal in all
 * of this are numbered: the first of one file is the first of another, the k-th the k-th. Such rows share their second, so every
 * export that covers one covers them all, and being equal it does not matter which of them is called the first.
 *
 * The text is deterministic and holds personal data: store it hashed, never log it.
 */
export function entryFingerprints(format: BillFormat): EntryFingerprint {
  const seen = new Map<string, number>();
  return (entry) => {
    const likeness = JSON.stringify([
      format,
      entry.at,
      entry.kind,
      entry.counterparty,
      entry.description,
      entry.method,
      entry.gross.minor,
      entry.gross.currency,
      entry.reference,
      entry.merchantReference,
    ]);
    const occurrence = (seen.get(likeness) ?? 0) + 1;
    seen.set(likeness, occurrence);
    return `${likeness}#${occurrence}`;
  };
}
