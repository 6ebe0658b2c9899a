import { formatDecimal } from '#shared/domain/money/decimal';
import { money } from '#shared/domain/money/money';
import { EUR } from './line';
import type { PeerCase, PeerRow, PeerTable, StatedRow } from './peer-loan';
import { playedRows } from './played-rows';

/** How far a peer's case and our engine agree, row by row, to the cent. */
export interface Agreement {
  readonly name: string;
  readonly agreed: number;
  readonly rows: number;
  readonly isWhole: boolean;
  /** What differs, in words. */
  readonly differences: readonly string[];
}

const figures = ['principal', 'interest', 'fee', 'penalty', 'due', 'balance', 'outstanding'] as const;

/** Plays a case and compares every row of every schedule that it states. */
export function agreementOf({ name, tables }: PeerCase): Agreement {
  const compared = tables.map(compare);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const agreed = compared.reduce((sum, table) => sum + table.agreed, 0);
  const differences = compared.flatMap((table) => table.differences);
  return { name, agreed, rows, isWhole: agreed === rows && differences.length === 0, differences };
}

type Comparison = Pick<Agreement, 'agreed' | 'differences'>;

function compare(table: PeerTable, index: number): Comparison {
  const place = `table ${index + 1}`;
  if (table.unknown !== null) return { agreed: 0, differences: [`${place}: not tried after "${table.unknown}"`] };
  const ours = oursOf(table);
  if (typeof ours === 'string') return { agreed: 0, differences: [`${place}: ${ours}`] };
  const perRow = table.rows.map((stated, row) => differencesIn(stated, ours[row]));
  const more = table.isWhole && ours.length > table.rows.length ? [`${place}: ours has ${ours.length} rows`] : [];
  return {
    agreed: perRow.filter((differences) => differences.length === 0).length,
    differences: [
      ...perRow.flatMap((differences, row) => differences.map((text) => `${place}, row ${row + 1}: ${text}`)),
      ...more,
    ],
  };
}

/** Our rows, or why there are none: a refusal of the engine is a difference, anything else a fault of the test. */
function oursOf({ product, actions, asOf }: PeerTable): readonly PeerRow[] | string {
  try {
    return playedRows(product, actions, asOf);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('refused: ')) return error.message;
    throw error;
  }
}

function differencesIn(stated: StatedRow, ours: PeerRow | undefined): readonly string[] {
  if (ours === undefined) return ['ours has none'];
  const dates = stated.dueDate === ours.dueDate ? [] : [`due ${stated.dueDate}, ours ${ours.dueDate}`];
  const amounts = figures.flatMap((figure) => {
    const amount = stated[figure];
    return amount === null || amount === ours[figure]
      ? []
      : [`${figure} ${decimal(amount)}, ours ${decimal(ours[figure])}`];
  });
  return [...dates, ...amounts];
}

function decimal(minor: number): string {
  return formatDecimal(money(minor, EUR));
}
