import { describe, expect, it } from 'vitest';
import type { BillFilePreview } from '../../../../src-shared/contract/operations/bill-file';
import type { BillFileWarning } from '../../../../src-shared/domain/bill-file/bill-file';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { money } from '../../../../src-shared/domain/money/money';
import { rowSkipReasons } from '../../../../src-shared/domain/bill-file/failures';
import { previewModel } from '../../../../src-renderer/features/bill-file/preview-model';
import { skippedGroups } from '../../../../src-renderer/features/bill-file/skipped-groups';
import { warningRows } from '../../../../src-renderer/features/bill-file/warning-rows';
import { skipReasonWord } from '../../../../src-renderer/features/bill-file/skip-reason-word';

const none = { count: 0, gross: money(0, CNY), net: money(0, CNY) };
const use = { purchases: none, refunds: { count: 0, amount: money(0, CNY) }, repayments: { count: 1, amount: money(5, CNY) } };
const preview = {
  file: { rows: 30, warnings: [] },
  accepted: 26,
  known: 4,
  updated: 1,
  totals: { in: none, out: none, neutral: none },
  credit: { baitiao: use, huabei: { ...use, repayments: use.refunds } },
} as unknown as BillFilePreview;

describe('previewModel', () => {
  it('counts what is new', () => {
    expect(previewModel(preview).added).toBe(21);
  });

  it('shows spent before received, and only the credit accounts that were used', () => {
    const model = previewModel(preview);

    expect(model.totals.map(([direction]) => direction)).toEqual(['out', 'in', 'neutral']);
    expect(model.credit.map(([account]) => account)).toEqual(['baitiao']);
  });
});

describe('skippedGroups', () => {
  it('puts rows of one reason and column together, in the order of the file', () => {
    const groups = skippedGroups([
      { line: 5, reason: 'row.amount_malformed', column: '金额' },
      { line: 6, reason: 'row.torn', column: null },
      { line: 9, reason: 'row.amount_malformed', column: '金额' },
      { line: 12, reason: 'row.amount_malformed', column: '退款' },
    ]);

    expect(groups).toEqual([
      { reason: 'row.amount_malformed', column: '金额', lines: [5, 9] },
      { reason: 'row.torn', column: null, lines: [6] },
      { reason: 'row.amount_malformed', column: '退款', lines: [12] },
    ]);
  });
});

describe('what a preview says of the file itself', () => {
  const withFile = (file: unknown, more: object = {}): BillFilePreview => ({ ...preview, file, ...more }) as BillFilePreview;

  it('calls a file cut, lost or empty before anything else', () => {
    expect(previewModel(preview).wholeness).toBe('whole');
    expect(previewModel(withFile({ rows: 30, warnings: [{ code: 'bill_file.truncated', data: { line: 52 } }] })).wholeness).toBe('cut');
    expect(previewModel(withFile({ rows: 0, claims: { records: 212 }, warnings: [] })).wholeness).toBe('lost');
    expect(previewModel(withFile({ rows: 0, claims: { records: 0 }, warnings: [] })).wholeness).toBe('empty');
    expect(previewModel(withFile({ rows: 0, claims: null, warnings: [] })).wholeness).toBe('empty');
  });

  it('says why there is nothing to store, and nothing where there is', () => {
    expect(previewModel(preview).nothingToStore).toBeNull();
    expect(previewModel({ ...preview, known: 25, updated: 1 }).nothingToStore).toBeNull();
    expect(previewModel({ ...preview, known: 26, updated: 0 }).nothingToStore).toBe('all-known');
    expect(previewModel({ ...preview, accepted: 0, known: 0, updated: 0 }).nothingToStore).toBe('none-read');
  });
});

describe('warningRows', () => {
  const claim = (minor: number) => ({ count: 3, amount: money(minor, CNY), partlyRefunded: null });
  const claims = { records: 212, directions: { in: null, out: claim(1_559_504), neutral: claim(300_000) } };
  const differs = (code: 'count' | 'sum', direction: string, claimed: number | string, found: number | string): BillFileWarning => ({
    code: `bill_file.claimed_${code}_differs`,
    data: { direction, claimed, found },
  });

  it('tells each direction once, with its sums as amounts', () => {
    const warnings = [differs('count', 'all', 212, 0), differs('count', 'out', 3, 1), differs('sum', 'out', '15595.04', '20.50'), differs('sum', 'neutral', '3000.00', '0.00')];

    expect(warningRows(warnings, claims)).toEqual([
      { direction: 'all', count: { claimed: 212, found: 0 }, sum: null },
      { direction: 'out', count: { claimed: 3, found: 1 }, sum: { claimed: money(1_559_504, CNY), found: money(2050, CNY) } },
      { direction: 'neutral', count: null, sum: { claimed: money(300_000, CNY), found: money(0, CNY) } },
    ]);
  });

  it('has nothing to tell of a file that agrees with itself, or is only cut', () => {
    expect(warningRows([{ code: 'bill_file.truncated', data: { line: 52 } }], claims)).toEqual([]);
  });
});

describe('skipReasonWord', () => {
  it('has words for every reason, and for one of another version', () => {
    for (const reason of rowSkipReasons) expect(skipReasonWord(reason)).not.toBe('import.reason.other');
    expect(skipReasonWord('row.of_the_future')).toBe('import.reason.other');
  });
});
