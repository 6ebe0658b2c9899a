/** A quoted cell that its line leaves open, and the cells before it. */
export interface OpenQuote {
  readonly cells: readonly string[];
  readonly text: string;
}

/** What one line of delimited text amounts to. `misquoted`: the line cannot be the continuation of the open cell. */
export type CsvLine =
  | { readonly state: 'complete'; readonly cells: readonly string[] }
  | { readonly state: 'open'; readonly open: OpenQuote }
  | { readonly state: 'misquoted' };

type QuotedCell = { readonly text: string; readonly end: number } | 'open' | 'misquoted';

/**
 * Splits one line into cells. A cell is quoted only where the quote is its first character and a closing quote is followed by
 * blanks and the delimiter; anything else is text, quotes included (JD and WeChat exports do not quote: `点击"多多视频"`).
 * Cells are not trimmed.
 */
export function readCsvLine(text: string, delimiter: string): CsvLine {
  if (!text.includes('"')) return { state: 'complete', cells: text.split(delimiter) };
  return readCells(text, 0, delimiter, [], true);
}

/** Goes on with a quoted cell that an earlier line left open; the line break is part of the cell. */
export function continueCsvLine(text: string, delimiter: string, open: OpenQuote): CsvLine {
  const cell = quotedCell(text, 0, delimiter);
  if (cell === 'misquoted') return { state: 'misquoted' };
  if (cell === 'open') return { state: 'open', open: { cells: open.cells, text: `${open.text}\n${unescapeQuotes(text)}` } };
  return readCells(text, cell.end + 1, delimiter, [...open.cells, `${open.text}\n${cell.text}`], true);
}

/** Splits one line into cells and takes a quote that is never closed as text: the reading where no later line closes it. */
export function readLoneCsvLine(text: string, delimiter: string): readonly string[] {
  const line = readCells(text, 0, delimiter, [], false);
  return line.state === 'complete' ? line.cells : text.split(delimiter);
}

function readCells(text: string, from: number, delimiter: string, before: string[], mayStayOpen: boolean): CsvLine {
  const cells = before;
  let position = from;
  while (position <= text.length) {
    const cell = text[position] === '"' ? quotedCell(text, position + 1, delimiter) : 'misquoted';
    if (cell === 'open' && mayStayOpen) {
      return { state: 'open', open: { cells, text: unescapeQuotes(text.slice(position + 1)) } };
    }
    const plainEnd = delimiterFrom(text, position, delimiter);
    cells.push(typeof cell === 'string' ? text.slice(position, plainEnd) : cell.text);
    position = (typeof cell === 'string' ? plainEnd : cell.end) + 1;
  }
  return { state: 'complete', cells };
}

function quotedCell(text: string, from: number, delimiter: string): QuotedCell {
  const closing = closingQuote(text, from);
  if (closing === -1) return 'open';
  const end = delimiterFrom(text, closing + 1, delimiter);
  if (text.slice(closing + 1, end).trim() !== '') return 'misquoted';
  return { text: unescapeQuotes(text.slice(from, closing)), end };
}

function closingQuote(text: string, from: number): number {
  let position = text.indexOf('"', from);
  while (position !== -1 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position;
}

function delimiterFrom(text: string, from: number, delimiter: string): number {
  const found = text.indexOf(delimiter, from);
  return found === -1 ? text.length : found;
}

function unescapeQuotes(text: string): string {
  return text.replaceAll('""', '"');
}
