import type { LineEnd } from './source-line';

/**
 * One record of a bill file, be it a line of the preamble, the column row or a row of data: its cells as text. Text files and
 * spreadsheets alike are read as records, one at a time.
 */
export interface BillRecord {
  /** The physical line (the spreadsheet row) where the record starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly end: LineEnd;
}
