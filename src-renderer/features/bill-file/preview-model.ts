import type { BillFilePreview } from '#shared/contract/operations/bill-file';
import type { EntryDirection } from '#shared/domain/bill-file/bill-file-entry';
import type { CreditUse } from '#shared/domain/bill-file/credit-summary';
import type { EntryTotal } from '#shared/domain/bill-file/entry-total';

/** What a preview shows beside the file's own facts. */
export interface PreviewModel {
  /** Entries that the store does not have yet. */
  readonly added: number;
  /** `cut`: the file ends in the middle of a row. `lost`: it says that it has rows and has none. `empty`: it has none. */
  readonly wholeness: 'whole' | 'cut' | 'lost' | 'empty';
  /** Why there is nothing to store; null where there is something. */
  readonly nothingToStore: 'all-known' | 'none-read' | null;
  readonly totals: readonly (readonly [EntryDirection, EntryTotal])[];
  /** Only the accounts that the file moved anything on. */
  readonly credit: readonly (readonly [string, CreditUse])[];
}

const directions: readonly EntryDirection[] = ['out', 'in', 'neutral'];

/** Works out what a preview shows: what is new, whether the file is whole, sums by direction, and the use of credit accounts. */
export function previewModel(preview: BillFilePreview): PreviewModel {
  const { totals, credit, file, accepted, known } = preview;
  return {
    added: accepted - known - preview.updated,
    wholeness: wholenessOf(file),
    nothingToStore: accepted === 0 ? 'none-read' : accepted === known ? 'all-known' : null,
    totals: directions.map((direction) => [direction, totals[direction]] as const),
    credit: Object.entries(credit).filter(
      ([, use]) => use.purchases.count + use.refunds.count + use.repayments.count > 0,
    ),
  };
}

function wholenessOf({ rows, claims, warnings }: BillFilePreview['file']): PreviewModel['wholeness'] {
  if (rows === 0) return (claims?.records ?? 0) > 0 ? 'lost' : 'empty';
  return warnings.some(({ code }) => code === 'bill_file.truncated') ? 'cut' : 'whole';
}
