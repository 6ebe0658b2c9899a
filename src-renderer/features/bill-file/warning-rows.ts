import type { BillClaims, BillFileWarning } from '#shared/domain/bill-file/bill-file';
import type { EntryDirection } from '#shared/domain/bill-file/bill-file-entry';
import { parseDecimal } from '#shared/domain/money/decimal';
import type { Money } from '#shared/domain/money/money';

/** What a file says of its rows beside what is in them; null where both agree or nothing is said. */
export interface WarningRow {
  readonly direction: EntryDirection | 'all';
  readonly count: { readonly claimed: number; readonly found: number } | null;
  readonly sum: { readonly claimed: Money; readonly found: Money } | null;
}

const order = ['all', 'out', 'in', 'neutral'] as const;

/** Gathers a file's warnings about its claims by direction, so that each fact is told once; sums in the currency of the claim. */
export function warningRows(warnings: readonly BillFileWarning[], claims: BillClaims | null): readonly WarningRow[] {
  const rows = order.map((direction) => ({
    direction,
    count: countOf(warnings.find(isAbout('bill_file.claimed_count_differs', direction))),
    sum: direction === 'all' ? null : sumOf(warnings.find(isAbout('bill_file.claimed_sum_differs', direction)), claims?.directions[direction]?.amount),
  }));
  return rows.filter(({ count, sum }) => count !== null || sum !== null);
}

function isAbout(code: BillFileWarning['code'], direction: WarningRow['direction']): (warning: BillFileWarning) => boolean {
  return (warning) => warning.code === code && warning.data['direction'] === direction;
}

function countOf(warning: BillFileWarning | undefined): WarningRow['count'] {
  return warning === undefined ? null : { claimed: Number(warning.data['claimed']), found: Number(warning.data['found']) };
}

function sumOf(warning: BillFileWarning | undefined, claimed: Money | undefined): WarningRow['sum'] {
  if (warning === undefined || claimed === undefined) return null;
  const found = parseDecimal(String(warning.data['found']), claimed.currency);
  return found.ok ? { claimed, found: found.value } : null;
}
