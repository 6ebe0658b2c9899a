import type { SourceLine } from './source-line';

const candidates = [',', '\t', ';'] as const;
const fewestInRow = 4;

/**
 * The character that separates the cells, judged by the first lines of a file: the one that most of them hold often enough for
 * a row. A comma where nothing tells; spreadsheets save "Unicode text" with TABs and, in some locales, CSV with semicolons.
 */
export function detectDelimiter(opening: readonly SourceLine[]): string {
  let best: string = ',';
  let bestRows = 0;
  for (const candidate of candidates) {
    const rows = opening.filter(({ text }) => text.split(candidate).length > fewestInRow).length;
    if (rows <= bestRows) continue;
    best = candidate;
    bestRows = rows;
  }
  return best;
}
