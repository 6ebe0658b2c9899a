import { describe, expect, it } from 'vitest';
import type { BillFilePreview } from '../../../../src-shared/contract/operations/bill-file';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { money } from '../../../../src-shared/domain/money/money';
import { rowSkipReasons } from '../../../../src-shared/domain/bill-file/failures';
import { previewModel } from '../../../../src-renderer/features/bill-file/preview-model';
import { skippedGroups } from '../../../../src-renderer/features/bill-file/skipped-groups';
import { skipReasonWord } from '../../../../src-renderer/features/bill-file/skip-reason-word';

const none = { count: 0, gross: money(0, CNY), net: money(0, CNY) };
const use = { purchases: none, refunds: { count: 0, amount: money(0, CNY) }, repayments: { count: 1, amount: money(5, CNY) } };
const preview = {
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

describe('skipReasonWord', () => {
  it('has words for every reason, and for one of another version', () => {
    for (const reason of rowSkipReasons) expect(skipReasonWord(reason)).not.toBe('import.reason.other');
    expect(skipReasonWord('row.of_the_future')).toBe('import.reason.other');
  });
});
