import { refusal, success, type Failure, type Result } from '../../result';
import type { BillRecord } from '../bill-record';
import { optionalJdColumns, requiredJdColumns, type JdColumn } from './jd-column';

/** The column row of a JD export. */
export interface JdHeader {
  readonly line: number;
  /** How many cells the column row has; rows since 2025 have one or two more, always empty. */
  readonly width: number;
  readonly positions: ReadonlyMap<JdColumn, number>;
}

const columns: ReadonlySet<string> = new Set([...requiredJdColumns, ...optionalJdColumns]);
const fewestKnown = 3;

/** Finds the column row by its names, wherever it stands: the preamble's length differs from export to export. */
export function findJdColumnRow(opening: readonly BillRecord[]): BillRecord | null {
  return opening.find(({ cells }) => new Set(names(cells).filter(isColumn)).size >= fewestKnown) ?? null;
}

/** True where a column row has a column that only JD exports have. Alipay's shares nine of the eleven names. */
export function isOfJdAlone(columnRow: BillRecord): boolean {
  const found = names(columnRow.cells);
  return found.includes('商户名称') || (found.includes('交易说明') && !found.includes('交易对方'));
}

/** Maps the columns by name; of two columns of one name the first counts. Refuses where a required one is missing. */
export function readJdHeader({ line, cells }: BillRecord): Result<JdHeader, Failure<'bill_file.missing_column'>> {
  const positions = new Map<JdColumn, number>();
  names(cells).forEach((name, position) => {
    if (isColumn(name) && !positions.has(name)) positions.set(name, position);
  });
  const missing = requiredJdColumns.filter((column) => !positions.has(column));
  const [first] = missing;
  if (first !== undefined) return refusal('bill_file.missing_column', { line, column: first, missing: missing.join(', ') });
  return success({ line, width: cells.length, positions });
}

function names(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.normalize('NFKC').replaceAll('\u{FEFF}', '').trim());
}

function isColumn(name: string): name is JdColumn {
  return columns.has(name);
}
