import type { CurrencyCode } from '../money/currency';
import { zero } from '../money/money';
import type { BillFileEntry, EntryDirection } from './bill-file-entry';
import { addToTotal, type EntryTotal } from './entry-total';

/** Counts and sums of all entries by the file's own direction column, holds included; amounts of one currency. */
export function totalsByDirection(
  entries: Iterable<BillFileEntry>,
  currency: CurrencyCode,
): Readonly<Record<EntryDirection, EntryTotal>> {
  const nothing: EntryTotal = { count: 0, gross: zero(currency), net: zero(currency) };
  const totals: Record<EntryDirection, EntryTotal> = { in: nothing, out: nothing, neutral: nothing };
  for (const entry of entries) totals[entry.direction] = addToTotal(totals[entry.direction], entry);
  return totals;
}
