import type { BillRecord } from './bill-record';
import { continueCsvLine, readCsvLine, readLoneCsvLine, type OpenQuote } from './csv-line';
import type { SourceLine } from './source-line';

/** Puts the physical lines of a delimited text together to records. */
export interface CsvRecords {
  /** Takes the next line and gives the records that it completes, in order. */
  push(line: SourceLine): readonly BillRecord[];
  /** Gives what is left after the last line. */
  finish(): readonly BillRecord[];
}

interface Held {
  readonly lines: readonly SourceLine[];
  readonly open: OpenQuote;
}

// An unclosed quote in an export that does not quote must not swallow the rows after it: a quoted cell ends within so many
// lines, and never runs over a line that starts as a row does.
const mostLinesOfRecord = 100;
const startOfRow = /^\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d/;

/**
 * Starts putting records together from lines. A quoted cell may hold line breaks; a quote that is never properly closed is
 * text, and the lines after it are records of their own. Works on one line at a time and holds at most 100.
 */
export function csvRecords(delimiter: string): CsvRecords {
  let held: Held | null = null;

  function push(line: SourceLine): readonly BillRecord[] {
    if (held === null) return start(line);
    if (held.lines.length >= mostLinesOfRecord || startOfRow.test(line.text)) return [...release(held), ...push(line)];
    const lines: readonly SourceLine[] = [...held.lines, line];
    const read = continueCsvLine(line.text, delimiter, held.open);
    if (read.state === 'misquoted') return [...release(held), ...push(line)];
    if (read.state === 'complete') {
      const first = held.lines[0] ?? line;
      held = null;
      return [{ line: first.number, cells: read.cells, end: line.end }];
    }
    held = { lines, open: read.open };
    return [];
  }

  function start(line: SourceLine): readonly BillRecord[] {
    const read = readCsvLine(line.text, delimiter);
    if (read.state === 'complete') return [{ line: line.number, cells: read.cells, end: line.end }];
    if (read.state === 'open') held = { lines: [line], open: read.open };
    return [];
  }

  function release({ lines: [first, ...others] }: Held): readonly BillRecord[] {
    held = null;
    if (first === undefined) return [];
    const record: BillRecord = { line: first.number, cells: readLoneCsvLine(first.text, delimiter), end: first.end };
    return [record, ...others.flatMap((line) => push(line))];
  }

  function finish(): readonly BillRecord[] {
    const records: BillRecord[] = [];
    while (held !== null) records.push(...release(held));
    return records;
  }

  return { push, finish };
}
