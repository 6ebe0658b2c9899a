import type { Money } from '../money/money';
import type { CreditAccount } from './credit-account';

/** Which way the money went by the file's own direction column: received, spent, or neither. */
export type EntryDirection = 'in' | 'out' | 'neutral';

/**
 * What an entry is. `refund` is a row of its own, not the note in a purchase's amount; `repayment` repays a credit account;
 * `freeze` and `unfreeze` are holds, which move no money; `other` is counted but given no meaning.
 */
export type EntryKind =
  'purchase' | 'refund' | 'repayment' | 'income' | 'transfer' | 'freeze' | 'unfreeze' | 'other';

/** One accepted row of a bill file. Amounts are never negative: `direction` and `kind` say which way they count. */
export interface BillFileEntry {
  /** The physical line of the file where the row starts, from 1. */
  readonly line: number;
  /** ISO 8601 with the offset of the exporting country: `2026-03-26T08:25:19+08:00`. */
  readonly at: string;
  readonly direction: EntryDirection;
  readonly kind: EntryKind;
  readonly counterparty: string | null;
  readonly description: string;
  /** The account that the money came from or went to, in the file's own words. */
  readonly method: string | null;
  /** The credit account that paid, that was refunded, or (`kind: repayment`) that was repaid; null for none. */
  readonly creditAccount: CreditAccount | null;
  /** The figure before a refund noted in the same cell. */
  readonly gross: Money;
  /** How much of `gross` the same cell says came back; never more than `gross`. */
  readonly refunded: Money;
  /** The file's own word: 交易成功. */
  readonly status: string;
  /** The platform's order number. No key: exports repeat one number for a purchase and all of its refunds. */
  readonly reference: string | null;
  /** The merchant's order number. */
  readonly merchantReference: string | null;
  readonly category: string | null;
  readonly remark: string | null;
}
