import { add, subtract, type Money } from '../money/money';
import type { BillFileEntry } from './bill-file-entry';

/** How many entries, and their sum before (`gross`) and after (`net`) the refunds noted in their own amounts. */
export interface EntryTotal {
  readonly count: number;
  readonly gross: Money;
  readonly net: Money;
}

/** A total with one more entry in it. @throws BrokenInvariant on two currencies. */
export function addToTotal({ count, gross, net }: EntryTotal, entry: BillFileEntry): EntryTotal {
  return { count: count + 1, gross: add(gross, entry.gross), net: add(net, subtract(entry.gross, entry.refunded)) };
}
