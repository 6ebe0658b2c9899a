import type { Day } from '../calendar/day';
import type { Money } from '../money/money';
import type { BillFileEntry, EntryDirection } from './bill-file-entry';
import type { Encoding } from './encoding';
import type { BillFileWarningCode, RowSkipReason } from './failures';

// The entry is named here too, so that a consumer of bill files imports one module.
export type { BillFileEntry };

/** The kind of export a file is. */
export type BillFormat = 'jd' | 'alipay' | 'wechat' | 'meituan' | 'ofx' | 'qif' | `${string}-card`;

/** The days that an export says it covers, both included. */
export interface BillPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** What an export claims of its rows in one direction. */
export interface DirectionClaim {
  readonly count: number;
  readonly amount: Money;
  /** How many of them it calls partly refunded; null where it does not say. */
  readonly partlyRefunded: number | null;
}

/** What an export claims of its rows; null where it claims nothing. Compared with the rows, never trusted. */
export interface BillClaims {
  readonly records: number | null;
  readonly directions: Readonly<Record<EntryDirection, DirectionClaim | null>>;
}

/** A row left out, and why. */
export interface SkippedRow {
  readonly line: number;
  readonly reason: RowSkipReason;
  /** The column whose cell cannot be used, in the file's own word; null where the row as a whole cannot. */
  readonly column: string | null;
}

/** Something odd about an accepted file. */
export interface BillFileWarning {
  readonly code: BillFileWarningCode;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What the head (or the foot) of a bill file says of its rows. */
export interface BillFileHead {
  readonly headerLine: number;
  readonly period: BillPeriod | null;
  readonly claims: BillClaims | null;
}

/** A bill file as read. Every row of data is either in `entries` or in `skipped`: `rows` is the number of both. */
export interface BillFile extends BillFileHead {
  readonly format: BillFormat;
  readonly encoding: Encoding;
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly BillFileWarning[];
  readonly entries: readonly BillFileEntry[];
}
