import { refusal, success } from '../../result';
import type { BillFileReader, BillFileReading } from '../bill-file-reader';
import type { BillRecord } from '../bill-record';
import { findJdColumnRow, isOfJdAlone, readJdHeader, type JdHeader } from './jd-header';
import { jdClaims, jdPeriod, jdPreambleText, namesJdAccount } from './jd-preamble';
import { readJdRow } from './jd-row';

/**
 * Reads the transaction export of JD (京东交易流水), as the application sent it before 2025 and since. Amounts are renminbi, times
 * Chinese. It has no instalment column: fees and instalments of 白条 stand only in the 白条 bill (JD export, 特别提示 1).
 */
export const jdReader: BillFileReader = {
  format: 'jd',

  recognises(opening) {
    const columnRow = findJdColumnRow(opening);
    if (columnRow !== null && isOfJdAlone(columnRow)) return true;
    return namesJdAccount(jdPreambleText(above(columnRow, opening)));
  },

  begin(opening) {
    const columnRow = findJdColumnRow(opening);
    if (columnRow === null) return refusal('bill_file.header_missing');
    const header = readJdHeader(columnRow);
    return header.ok ? success(reading(header.value, above(columnRow, opening))) : header;
  },
};

function reading(header: JdHeader, preambleRecords: readonly BillRecord[]): BillFileReading {
  const preamble = jdPreambleText(preambleRecords);
  return {
    headerLine: header.line,
    take: (record) => (isBlank(record) || isFoot(record) ? null : readJdRow(record, header)),
    finish: () => ({ headerLine: header.line, period: jdPeriod(preamble), claims: jdClaims(preamble) }),
  };
}

function above(columnRow: BillRecord | null, opening: readonly BillRecord[]): readonly BillRecord[] {
  return columnRow === null ? opening : opening.filter(({ line }) => line < columnRow.line);
}

function isBlank({ cells }: BillRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

// Lines of dashes, totals and notes, such as other exports of the trade carry below their rows; all in the first cell.
function isFoot({ cells: [first = '', ...others] }: BillRecord): boolean {
  if (others.some((cell) => cell.trim() !== '')) return false;
  return /^(-{3,}|={3,}|\*{3,}|共[:\d]|(收入|支出|不计收支|合计|总计|导出信息|导出时间|特别提示|注|备注|说明)[:\d]?|\d{1,2}[.、])/.test(
    first.normalize('NFKC').trim(),
  );
}
