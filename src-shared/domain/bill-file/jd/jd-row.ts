import { CNY } from '../../money/currency';
import type { BillFileEntry, EntryDirection } from '../bill-file-entry';
import type { RowOutcome } from '../bill-file-reader';
import type { BillRecord } from '../bill-record';
import type { RowSkipReason } from '../failures';
import { instantOfChineseWallClock } from '../instant-of-chinese-wall-clock';
import { parseNotedAmount } from '../noted-amount';
import { requiredJdColumns, type JdColumn } from './jd-column';
import type { JdHeader } from './jd-header';
import { jdMeaning, type JdMeaning } from './jd-meaning';
import { isCompletedJdStatus } from './jd-status';

const directions: ReadonlyMap<string, EntryDirection> = new Map([
  ['收入', 'in'],
  ['支出', 'out'],
  ['不计收支', 'neutral'],
]);

/** Reads one row of data of a JD export, or says why it is left out. A row of holds or of 0.00 is a row like any other. */
export function readJdRow(record: BillRecord, header: JdHeader): RowOutcome {
  const reason = incompleteness(record, header);
  if (reason !== null) return skipped(record, reason, null);
  const cell = (column: JdColumn): string => cellOf(record, header, column);
  const at = instantOfChineseWallClock(cell('交易时间'));
  if (at === null) return skipped(record, 'row.time_malformed', '交易时间');
  const direction = directions.get(cell('收/支').normalize('NFKC'));
  if (direction === undefined) return skipped(record, 'row.unknown_direction', '收/支');
  const status = cell('交易状态');
  const isCompleted = isCompletedJdStatus(status);
  if (isCompleted === null) return skipped(record, 'row.unknown_status', '交易状态');
  if (!isCompleted) return skipped(record, 'row.not_completed', '交易状态');
  const amount = parseNotedAmount(cell('金额'), CNY);
  if (!amount.ok) return skipped(record, amount.failure.code, '金额');
  const facts = { line: record.line, at, direction, status, ...amount.value };
  return { state: 'accepted', entry: { ...facts, ...wordsOf(cell), ...meaningOf(cell, direction) } };
}

type WordsOfEntry = Pick<
  BillFileEntry,
  'counterparty' | 'description' | 'method' | 'reference' | 'merchantReference' | 'category' | 'remark'
>;

function wordsOf(cell: (column: JdColumn) => string): WordsOfEntry {
  return {
    counterparty: wordOrNull(cell('商户名称')),
    description: cell('交易说明'),
    method: wordOrNull(cell('收/付款方式')),
    reference: wordOrNull(cell('交易订单号')),
    merchantReference: wordOrNull(cell('商家订单号')),
    category: wordOrNull(cell('交易分类')),
    remark: wordOrNull(cell('备注')),
  };
}

function meaningOf(cell: (column: JdColumn) => string, direction: EntryDirection): JdMeaning {
  return jdMeaning({
    direction,
    description: cell('交易说明'),
    counterparty: cell('商户名称'),
    method: cell('收/付款方式'),
    status: cell('交易状态'),
    category: cell('交易分类'),
    hasRefundNote: cell('金额').includes('退款'),
  });
}

// A file cut short usually ends inside a row: its last row then has no line end, and cells are missing or cut.
function incompleteness({ cells, end }: BillRecord, { width, positions }: JdHeader): RowSkipReason | null {
  if (end === 'torn' || (end === 'file' && cells.length < width)) return 'row.torn';
  const needed = Math.max(...requiredJdColumns.map((column) => positions.get(column) ?? 0));
  return cells.length <= needed ? 'row.too_few_cells' : null;
}

function skipped({ line }: BillRecord, reason: RowSkipReason, column: JdColumn | null): RowOutcome {
  return { state: 'skipped', row: { line, reason, column } };
}

function cellOf({ cells }: BillRecord, { positions }: JdHeader, column: JdColumn): string {
  const position = positions.get(column);
  return position === undefined ? '' : (cells[position] ?? '').trim();
}

// The export writes the word null for a merchant it does not know, and a single space for a missing order number.
function wordOrNull(cell: string): string | null {
  return cell === '' || cell === 'null' ? null : cell;
}
