import { isDay } from '../../calendar/day';
import { CNY } from '../../money/currency';
import { parseDecimal } from '../../money/decimal';
import type { BillClaims, BillPeriod, DirectionClaim } from '../bill-file';
import type { BillRecord } from '../bill-record';

/** The preamble as one text: lines as they stand, full-width signs made plain. */
export function jdPreambleText(records: readonly BillRecord[]): string {
  return records.map(({ cells }) => cells.join(',').normalize('NFKC').trim()).join('\n');
}

/** True where the preamble names a JD account. */
export function namesJdAccount(preamble: string): boolean {
  return preamble.includes('京东账号名');
}

/** The days covered: `日期区间：A 至 B`, before 2025 `起始时间：A<TAB>终止时间：B`; null where neither stands or a day does not exist. */
export function jdPeriod(preamble: string): BillPeriod | null {
  const match =
    /日期区间:\s*(\d{4}-\d{2}-\d{2})[^\n]*?[至~]\s*(\d{4}-\d{2}-\d{2})/.exec(preamble) ??
    /起始时间:\s*(\d{4}-\d{2}-\d{2})[^\n]*?终止时间:\s*(\d{4}-\d{2}-\d{2})/.exec(preamble);
  const [, from = '', to = ''] = match ?? [];
  return isDay(from) && isDay(to) ? { from, to } : null;
}

/** The counts and sums claimed: `共：26笔记录`, `支出：16笔(含4笔部分退款)，1648.43元`; null where nothing is claimed. */
export function jdClaims(preamble: string): BillClaims | null {
  const records = /共:\s*(\d{1,9})\s*笔记录/.exec(preamble)?.[1];
  const directions = {
    in: directionClaim(preamble, '收入'),
    out: directionClaim(preamble, '支出'),
    neutral: directionClaim(preamble, '不计收支'),
  };
  if (records === undefined && Object.values(directions).every((claim) => claim === null)) return null;
  return { records: records === undefined ? null : Number(records), directions };
}

function directionClaim(preamble: string, word: string): DirectionClaim | null {
  const pattern = new RegExp(
    String.raw`^"?${word}:\s*(\d{1,9})\s*笔(?:\(含(\d{1,9})笔部分退款\))?\s*,\s*([\d,]+(?:\.\d+)?)\s*元`,
    'm',
  );
  const [, count = '', partlyRefunded, sum = ''] = pattern.exec(preamble) ?? [];
  const amount = parseDecimal(sum.replaceAll(',', ''), CNY);
  if (!amount.ok) return null;
  return {
    count: Number(count),
    amount: amount.value,
    partlyRefunded: partlyRefunded === undefined ? null : Number(partlyRefunded),
  };
}
