import { readFileSync } from 'node:fs';
import { BrokenInvariant } from '../../../../src-shared/domain/broken-invariant';
import type { BillFile } from '../../../../src-shared/domain/bill-file/bill-file';
import { readBillFile } from '../../../../src-shared/domain/bill-file/read-bill-file';
import { decodeText } from '../../../../src-tool/decode-text';

const folder = new URL('../../../fixtures/bills-jd/', import.meta.url);

/** The three real exports. */
export const jdFileNames = ['jd-2024-format.csv', 'jd-2025-format.csv', 'jd-2026-baitiao-partial-refund.csv'] as const;

/** The bytes of a fixture. */
export function jdFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

/** A bill file that must be accepted, read from bytes or from text in UTF-8. */
export function accepted(file: Uint8Array | string): BillFile {
  const read = readBillFile(typeof file === 'string' ? new TextEncoder().encode(file) : file, decodeText);
  if (!read.ok) throw new BrokenInvariant(`the fixture was refused: ${read.failure.code}`);
  return read.value;
}

/** The code and data of the refusal of a file that must be refused; null where it was accepted. */
export function refusalOf(file: Uint8Array | string): { code: string; data?: Readonly<Record<string, string | number>> } | null {
  const read = readBillFile(typeof file === 'string' ? new TextEncoder().encode(file) : file, decodeText);
  return read.ok ? null : read.failure;
}

const columns = '交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注';
const preamble = '导出信息：\n京东账号名：xxxxxx\n日期区间：2025-01-01 至 2025-09-01\n\n';

/** The cells of a row; a test names only those that matter to it. */
export interface JdRowCells {
  readonly at?: string;
  readonly merchant?: string;
  readonly description?: string;
  readonly amount?: string;
  readonly method?: string;
  readonly status?: string;
  readonly direction?: string;
  readonly category?: string;
  readonly reference?: string;
}

/** One row of an export as written since 2025. */
export function aJdRow(cells: JdRowCells = {}): string {
  const row = {
    at: '2025-09-01 01:23:45', merchant: '京东平台商户', description: '商品', amount: '12.30', method: '京东白条',
    status: '交易成功', direction: '支出', category: '其他网购', reference: '1000', ...cells,
  };
  const { at, merchant, description, amount, method, status, direction, category, reference } = row;
  return `${at}\t,${merchant},${description},${amount},${method},${status},${direction},${category},${reference}\t,2000\t, ,`;
}

/** An export of rows, with a short preamble; the column row is line 5. */
export function aJdFile(rows: readonly string[]): string {
  return `${preamble}${columns}\n${rows.map((row) => `${row}\n`).join('')}`;
}
