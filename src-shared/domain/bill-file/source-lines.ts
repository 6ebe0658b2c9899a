import type { SourceLine } from './source-line';

/**
 * The physical lines of a text, one at a time, so that no list of all of them is held. Lines end with LF or CRLF; with a lone
 * CR only in a text that has no LF at all, since a stray CR inside a cell must not break a row. `torn` marks the last line as cut.
 */
export function* sourceLines(text: string, torn: boolean): Generator<SourceLine, void, undefined> {
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let number = 1;
  let start = 0;
  for (let end = text.indexOf(lineEnd); end !== -1; end = text.indexOf(lineEnd, start)) {
    const lineTextEnd = end > start && text[end - 1] === '\r' ? end - 1 : end;
    yield { number, text: text.slice(start, lineTextEnd), end: 'line' };
    number += 1;
    start = end + 1;
  }
  if (start < text.length || torn) yield { number, text: text.slice(start), end: torn ? 'torn' : 'file' };
}
