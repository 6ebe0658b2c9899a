import type { BillFilePreview } from '#shared/contract/operations/bill-file';
import type { EntryDirection } from '#shared/domain/bill-file/bill-file-entry';
import type { CreditUse } from '#shared/domain/bill-file/credit-summary';
import type { EntryTotal } from '#shared/domain/bill-file/entry-total';

/** What a preview shows beside the file's own facts. */
export interface PreviewModel {
  /** Entries that the store does not have yet. */
  readonly added: number;
  readonly totals: readonly (readonly [EntryDirection, EntryTotal])[];
  /** Only the accounts that the file moved anything on. */
  readonly credit: readonly (readonly [string, CreditUse])[];
}

const directions: readonly EntryDirection[] = ['out', 'in', 'neutral'];

/** Works out what a preview shows: what is new, sums by direction, and the use of credit accounts. */
export function previewModel(preview: BillFilePreview): PreviewModel {
  const { totals, credit } = preview;
  return {
    added: preview.accepted - preview.known - preview.updated,
    totals: directions.map((direction) => [direction, totals[direction]] as const),
    credit: Object.entries(credit).filter(
      ([, use]) => use.purchases.count + use.refunds.count + use.repayments.count > 0,
    ),
  };
}
