import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accepted, jdFixture, refusalOf } from '../jd-fixture';

const cases = z
  .object({ cases: z.array(z.object({ case: z.string(), text: z.string() })) })
  .parse(JSON.parse(new TextDecoder().decode(jdFixture('cases.json')))).cases;

function textOf(name: string): string {
  return cases.find((candidate) => candidate.case.endsWith(`_${name}`))?.text ?? '';
}

// What we do with each case; the project they come from refuses some that we accept with the row left out or kept as `other`.
const acceptedCases: readonly (readonly [string, readonly string[]])[] = [
  ['MinimumValidData', ['in income 12', 'out purchase 12345', 'neutral transfer 5', 'neutral transfer 3']],
  ['ParseRefundTransaction', ['neutral refund 12', 'neutral purchase 12-12', 'neutral refund 345', 'out purchase 12345-345']],
  ['ParseAccountName/data1', ['neutral transfer 5']],
  ['ParseAccountName/data2', ['neutral transfer 5']],
  ['ParseAccountName/data4', ['neutral transfer 5']],
  ['ParseAccountName/data5', ['neutral refund 5']],
  ['ParseDescription/data1', ['out purchase 12']],
  ['ParseDescription/data2', ['out purchase 12']],
  ['SkipUnknownMemoTransferTransaction', ['neutral other 12']],
  ['NoTransactionData', []],
];

const skippedCases = [
  ['ParseInvalidTime/data2', 'row.time_malformed', '交易时间'],
  ['ParseInvalidType', 'row.unknown_direction', '收/支'],
  ['SkipUnknownStatusTransaction', 'row.unknown_status', '交易状态'],
] as const;

const refusedCases = [
  ['MissingRequiredColumn/data1', '交易时间'],
  ['MissingRequiredColumn/data2', '商户名称'],
  ['MissingRequiredColumn/data4', '金额'],
  ['MissingRequiredColumn/data5', '收/付款方式'],
  ['MissingRequiredColumn/data7', '收/支'],
] as const;

describe('the cases of another importer', () => {
  it('are all decided when none is forgotten', () => {
    expect(acceptedCases.length + skippedCases.length + refusedCases.length).toBe(cases.length);
  });

  it.each(acceptedCases)('accepts the rows of %s when each can be used', (name, rows) => {
    const { entries, skipped } = accepted(textOf(name));

    const found = entries.map(({ direction, kind, gross, refunded }) => {
      return `${direction} ${kind} ${gross.minor}${refunded.minor === 0 ? '' : `-${refunded.minor}`}`;
    });
    expect(found).toEqual(rows);
    expect(skipped).toEqual([]);
  });

  it.each(skippedCases)('leaves out the row of %s when a cell cannot be used', (name, reason, column) => {
    const file = accepted(textOf(name));

    expect(file).toMatchObject({ rows: 1, entries: [], skipped: [{ line: 6, reason, column }] });
  });

  it.each(refusedCases)('refuses %s and names the column when a required one is missing', (name, column) => {
    expect(refusalOf(textOf(name))).toEqual({ code: 'bill_file.missing_column', data: { line: 5, column, missing: column } });
  });

  it('keeps a remark whole when it is quoted over two lines and a column name stands twice', () => {
    const [entry] = accepted(textOf('ParseDescription/data2')).entries;

    expect(entry).toMatchObject({ line: 6, description: 'xxx', remark: 'foo"bar,\ntest' });
  });
});
