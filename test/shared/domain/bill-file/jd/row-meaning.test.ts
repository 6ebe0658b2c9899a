import { describe, expect, it } from 'vitest';
import { aJdFile, aJdRow, accepted, type JdRowCells } from '../jd-fixture';

const neutral: JdRowCells = { direction: '不计收支', method: '招商银行储蓄卡(4444)' };

const meanings: readonly (readonly [string, JdRowCells, string, string | null])[] = [
  ['a purchase by baitiao', {}, 'purchase', 'baitiao'],
  ['a purchase by baitiao with a suffix', { method: '京东白条(分期6期)' }, 'purchase', 'baitiao'],
  ['a family card charge', { description: '亲密卡', reference: ' ' }, 'purchase', 'baitiao'],
  ['a purchase by credit card', { method: '中国银行信用卡（1111）' }, 'purchase', 'card:1111'],
  ['a purchase by debit card', { method: '招商银行储蓄卡(4444)' }, 'purchase', null],
  ['a purchase refunded in full', { ...neutral, amount: '12.30(已全额退款)' }, 'purchase', null],
  ['a repayment by hand', { ...neutral, description: '白条主动还款', category: '白条' }, 'repayment', 'baitiao'],
  ['an automatic repayment', { ...neutral, description: '白条自动还款', status: '还款成功' }, 'repayment', 'baitiao'],
  ['a repayment told by category', { ...neutral, description: '还款', category: '白条' }, 'repayment', 'baitiao'],
  ['a repayment booked as spending', { ...neutral, direction: '支出', description: '白条还款' }, 'repayment', 'baitiao'],
  ['a repayment booked as spending with a note', { ...neutral, direction: '支出', description: '白条还款2025年9月账单', category: '白条' }, 'repayment', 'baitiao'],
  ['a card repayment booked as spending', { ...neutral, direction: '支出', description: '信用卡还款-招商银行信用卡(5555)' }, 'repayment', 'card:5555'],
  ['a card repaid with baitiao', { description: '信用卡还款－招商银行信用卡（5555）', category: '信用卡还款' }, 'repayment', 'card:5555'],
  ['a book about repayments', { description: '信用卡还款实用攻略(平装)', category: '图书文娱' }, 'purchase', 'baitiao'],
  ['a book about repayments paid by debit card', { method: '招商银行储蓄卡(4444)', description: '信用卡还款实用攻略(平装)' }, 'purchase', null],
  ['a gift card for repayments', { description: '白条还款券礼品卡' }, 'purchase', 'baitiao'],
  ['a gift card in the category of baitiao, bought by baitiao', { description: '白条还款券礼品卡', category: '白条' }, 'purchase', 'baitiao'],
  ['a repayment that names no other account than the one that paid', { description: '主动还款' }, 'purchase', 'baitiao'],
  ['goods that name a repayment later', { description: '京东白条主题抱枕 提前还款不是梦' }, 'purchase', 'baitiao'],
  ['a hold for goods that mention a repayment', { direction: '不计收支', description: '冻结-信用卡还款实用攻略' }, 'freeze', 'baitiao'],
  ['a card repayment', { ...neutral, description: '信用卡还款-招商银行信用卡(5555)' }, 'repayment', 'card:5555'],
  ['a hold', { direction: '不计收支', description: '冻结-PLUS京典年卡' }, 'freeze', 'baitiao'],
  ['a release', { direction: '不计收支', description: '解冻-PLUS京典年卡' }, 'unfreeze', 'baitiao'],
  ['a refund before 2025', { direction: '收入', description: '退款-商品' }, 'refund', 'baitiao'],
  ['a refund since 2025', { direction: '不计收支', description: '退款-商品', status: '退款成功' }, 'refund', 'baitiao'],
  ['price protection', { ...neutral, description: '价保退款' }, 'refund', null],
  ['goods that mention refunds', { description: '七天无理由退款-京东京造毛巾' }, 'purchase', 'baitiao'],
  ['money moved into a fund', { ...neutral, description: '京东小金库-转入' }, 'transfer', null],
  ['a withdrawal', { ...neutral, description: '京东余额提现', status: '提现成功' }, 'transfer', null],
  ['try now, pay later', { ...neutral, method: '先享后付', category: '先享后付' }, 'other', null],
  ['interest received', { direction: '收入', description: '京东小金库收益', method: '小金库零用钱' }, 'income', null],
];

describe('the meaning of a row', () => {
  it.each(meanings)('is told when it is %s', (_name, cells, kind, creditAccount) => {
    const [entry] = accepted(aJdFile([aJdRow(cells)])).entries;

    expect(entry).toMatchObject({ kind, creditAccount });
  });

  it('has no counterparty when the export writes the word null', () => {
    expect(accepted(aJdFile([aJdRow({ merchant: 'null', reference: ' ' })])).entries[0]).toMatchObject({
      counterparty: null,
      reference: null,
    });
  });
});

const amounts: readonly (readonly [string, number, number])[] = [
  ['131.77(已退款89.84)', 13177, 8984],
  ['468.32(已全额退款)', 46832, 46832],
  ['１３１．７７（已退款８９．８４）', 13177, 8984],
  ['¥50.0', 5000, 0],
  ['￥7', 700, 0],
  ['"1,234.50"', 123450, 0],
  ['"1,234.50(已退款1,000.00)"', 123450, 100000],
  ['0.00', 0, 0],
];

const unusable: readonly (readonly [string, JdRowCells, string])[] = [
  ['is no amount', { amount: 'abc' }, 'row.amount_malformed'],
  ['is negative', { amount: '-1.00' }, 'row.amount_malformed'],
  ['has an unknown note', { amount: '1.00(待退款)' }, 'row.amount_malformed'],
  ['has thirds of a fen', { amount: '1.001' }, 'row.amount_too_precise'],
  ['cannot be counted', { amount: '9'.repeat(30) }, 'row.amount_out_of_range'],
  ['came back more than it went', { amount: '1.00(已退款1.01)' }, 'row.refund_above_amount'],
  ['has a day that does not exist', { at: '2025-02-29 10:00:00' }, 'row.time_malformed'],
  ['has an hour that does not exist', { at: '2025-02-28 24:00:00' }, 'row.time_malformed'],
  ['has no direction', { direction: '' }, 'row.unknown_direction'],
  ['was closed', { status: '交易关闭' }, 'row.not_completed'],
  ['failed', { status: '还款失败' }, 'row.not_completed'],
  ['waits for payment', { status: '等待付款' }, 'row.not_completed'],
  ['has an unknown status', { status: '???' }, 'row.unknown_status'],
];

describe('the cells of a row', () => {
  it.each(amounts)('give exact minor units when the amount is %s', (amount, gross, refunded) => {
    const [entry] = accepted(aJdFile([aJdRow({ amount })])).entries;

    expect([entry?.gross.minor, entry?.refunded.minor]).toEqual([gross, refunded]);
  });

  it.each(unusable)('leave the row out, with its line and reason, when it %s', (_name, cells, reason) => {
    const file = accepted(aJdFile([aJdRow(), aJdRow(cells), aJdRow()]));

    expect(file.entries).toHaveLength(2);
    expect(file.skipped).toMatchObject([{ line: 7, reason }]);
    expect(file.rows).toBe(3);
  });

  it('leave the row out when the required ones are too few', () => {
    expect(accepted(aJdFile(['2025-09-01 01:23:45,a,b', aJdRow()])).skipped).toEqual([
      { line: 6, reason: 'row.too_few_cells', column: null },
    ]);
  });

  it('are read when a spreadsheet has rewritten the time', () => {
    expect(accepted(aJdFile([aJdRow({ at: '2025/9/1 1:23' })])).entries[0]?.at).toBe('2025-09-01T01:23:00+08:00');
  });
});
