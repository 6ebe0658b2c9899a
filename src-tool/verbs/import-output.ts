import { z } from 'zod';

const amount = z.string().regex(/^-?\d+\.\d{2}$/).describe('Decimal in major units.');
const count = z.int().nonnegative();
const line = z.int().positive().describe('Physical line of the file, from 1.');
const direction = z.enum(['in', 'out', 'neutral']);
const total = z.strictObject({ count, gross: amount, net: amount });
const rowSum = z.strictObject({ count, amount });
const claim = z.strictObject({ count, amount, partlyRefunded: count.nullable() }).nullable();

const entry = z.strictObject({
  line,
  at: z.iso.datetime({ offset: true }),
  direction,
  kind: z.enum(['purchase', 'refund', 'repayment', 'income', 'transfer', 'freeze', 'unfreeze', 'other']),
  counterparty: z.string().nullable(),
  description: z.string(),
  method: z.string().nullable(),
  creditAccount: z.string().nullable(),
  amount: amount.describe('Before a refund noted in the same cell.'),
  refunded: amount,
  net: amount,
  status: z.string(),
  reference: z.string().nullable(),
  merchantReference: z.string().nullable(),
  category: z.string().nullable(),
  remark: z.string().nullable(),
});

/** What `import` prints. Amounts are renminbi for Chinese exports. */
export const importOutput = z.strictObject({
  format: z.string(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']),
  headerLine: line,
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  claims: z.strictObject({ records: count.nullable(), in: claim, out: claim, neutral: claim }).nullable(),
  warnings: z.array(z.strictObject({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) })),
  rows: count,
  accepted: count,
  skipped: z.array(z.strictObject({ line, reason: z.string(), column: z.string().nullable() })),
  totals: z.strictObject({ in: total, out: total, neutral: total }),
  credit: z.record(z.string(), z.strictObject({ purchases: total, refunds: rowSum, repayments: rowSum })),
  entries: z.array(entry),
});
