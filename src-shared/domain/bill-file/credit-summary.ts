import type { CurrencyCode } from '../money/currency';
import { add, zero, type Money } from '../money/money';
import type { BillFileEntry } from './bill-file-entry';
import type { CreditAccount } from './credit-account';
import { addToTotal, type EntryTotal } from './entry-total';

/** How many rows, and what they add up to. */
export interface RowSum {
  readonly count: number;
  readonly amount: Money;
}

/**
 * What a bill file did to one credit account. A refund stands in an export twice, as the note in the purchase's amount and as a row
 * of its own: `purchases.net` counts the first, `refunds` the second, and the two are never to be added.
 */
export interface CreditUse {
  /** `out` rows that the account paid, holds excluded. */
  readonly purchases: EntryTotal;
  /** Refund rows back to the account. */
  readonly refunds: RowSum;
  /** Rows that repay the account, whatever paid for them. */
  readonly repayments: RowSum;
}

/** What entries did to each credit account that they name, and to those of `always` even where they name them nowhere. */
export function creditSummary(
  entries: Iterable<BillFileEntry>,
  currency: CurrencyCode,
  always: readonly CreditAccount[],
): ReadonlyMap<CreditAccount, CreditUse> {
  const none: RowSum = { count: 0, amount: zero(currency) };
  const unused: CreditUse = { purchases: { count: 0, gross: none.amount, net: none.amount }, refunds: none, repayments: none };
  const uses = new Map<CreditAccount, CreditUse>(always.map((account) => [account, unused]));
  for (const entry of entries) {
    if (entry.creditAccount === null) continue;
    uses.set(entry.creditAccount, withEntry(uses.get(entry.creditAccount) ?? unused, entry));
  }
  return uses;
}

function withEntry(use: CreditUse, entry: BillFileEntry): CreditUse {
  if (entry.kind === 'refund') return { ...use, refunds: withRow(use.refunds, entry) };
  if (entry.kind === 'repayment') return { ...use, repayments: withRow(use.repayments, entry) };
  if (entry.kind === 'freeze' || entry.kind === 'unfreeze' || entry.direction !== 'out') return use;
  return { ...use, purchases: addToTotal(use.purchases, entry) };
}

function withRow({ count, amount }: RowSum, entry: BillFileEntry): RowSum {
  return { count: count + 1, amount: add(amount, entry.gross) };
}
