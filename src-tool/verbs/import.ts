import type { z } from 'zod';
import type { BillFile, BillFileEntry, DirectionClaim } from '../../src-shared/domain/bill-file/bill-file';
import { creditSummary, type CreditUse, type RowSum } from '../../src-shared/domain/bill-file/credit-summary';
import type { CreditAccount } from '../../src-shared/domain/bill-file/credit-account';
import type { EntryTotal } from '../../src-shared/domain/bill-file/entry-total';
import { maximumBillFileBytes } from '../../src-shared/domain/bill-file/maximum-bill-file-bytes';
import { readBillFile } from '../../src-shared/domain/bill-file/read-bill-file';
import { totalsByDirection } from '../../src-shared/domain/bill-file/totals-by-direction';
import { CNY } from '../../src-shared/domain/money/currency';
import { formatDecimal } from '../../src-shared/domain/money/decimal';
import { subtract } from '../../src-shared/domain/money/money';
import { success } from '../../src-shared/domain/result';
import { decodeText } from '../decode-text';
import type { Verb } from '../verb';
import { importOutput } from './import-output';

type Output = z.infer<typeof importOutput>;

// An export's own credit account is listed even where no row names it: nothing owed is an answer too.
const alwaysListed: Readonly<Record<string, readonly CreditAccount[]>> = { jd: ['baitiao'] };

/** Reads a bill file and prints its rows, what they add up to, and what they did to each credit account. */
export const importVerb: Verb = {
  name: 'import',
  summary: 'Read a bill file (JD CSV export): entries, totals, credit accounts, rows left out.',
  input: null,
  output: importOutput,
  limit: { bytes: maximumBillFileBytes, code: 'bill_file.too_large' },

  run(bytes) {
    const read = readBillFile(bytes, decodeText);
    return read.ok ? success(document(read.value)) : read;
  },
};

function document(file: BillFile): Output {
  const totals = totalsByDirection(file.entries, CNY);
  const credit = creditSummary(file.entries, CNY, alwaysListed[file.format] ?? []);
  return {
    format: file.format,
    encoding: file.encoding,
    headerLine: file.headerLine,
    period: file.period,
    claims: claimsOf(file),
    warnings: file.warnings.map(({ code, data }) => ({ code, data: { ...data } })),
    rows: file.rows,
    accepted: file.entries.length,
    skipped: file.skipped.map((row) => ({ ...row })),
    totals: { in: totalOf(totals.in), out: totalOf(totals.out), neutral: totalOf(totals.neutral) },
    credit: Object.fromEntries([...credit].map(([account, use]) => [account, useOf(use)])),
    entries: file.entries.map(entryOf),
  };
}

function claimsOf({ claims }: BillFile): Output['claims'] {
  if (claims === null) return null;
  const { in: incoming, out, neutral } = claims.directions;
  return { records: claims.records, in: claimOf(incoming), out: claimOf(out), neutral: claimOf(neutral) };
}

function claimOf(claim: DirectionClaim | null): NonNullable<Output['claims']>['in'] {
  return claim === null ? null : { ...claim, amount: formatDecimal(claim.amount) };
}

function totalOf({ count, gross, net }: EntryTotal): Output['totals']['in'] {
  return { count, gross: formatDecimal(gross), net: formatDecimal(net) };
}

function useOf({ purchases, refunds, repayments }: CreditUse): Output['credit'][string] {
  return { purchases: totalOf(purchases), refunds: rowSumOf(refunds), repayments: rowSumOf(repayments) };
}

function rowSumOf({ count, amount }: RowSum): { count: number; amount: string } {
  return { count, amount: formatDecimal(amount) };
}

function entryOf({ gross, refunded, ...entry }: BillFileEntry): Output['entries'][number] {
  return {
    ...entry,
    amount: formatDecimal(gross),
    refunded: formatDecimal(refunded),
    net: formatDecimal(subtract(gross, refunded)),
  };
}
