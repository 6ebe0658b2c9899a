import { describe, expect, it } from 'vitest';
import { creditSummary } from '../../../../../src-shared/domain/bill-file/credit-summary';
import { totalsByDirection } from '../../../../../src-shared/domain/bill-file/totals-by-direction';
import { CNY } from '../../../../../src-shared/domain/money/currency';
import { money, type Money } from '../../../../../src-shared/domain/money/money';
import { accepted, jdFixture } from '../jd-fixture';

// All figures were counted from the files by an independent script in exact decimals, before this reader existed.
const total = (count: number, gross: number, net: number): { count: number; gross: Money; net: Money } => ({
  count,
  gross: money(gross, CNY),
  net: money(net, CNY),
});

describe('the export of 2024', () => {
  const file = accepted(jdFixture('jd-2024-format.csv'));

  it('finds rows, period and claims when the direction stands before the amount', () => {
    expect(file).toMatchObject({ format: 'jd', encoding: 'utf-8', headerLine: 22, rows: 15, skipped: [] });
    expect(file.period).toEqual({ from: '2021-01-01', to: '2021-12-30' });
    expect(file.claims?.records).toBe(212);
    expect(file.claims?.directions.out).toEqual({ count: 154, amount: money(6073599, CNY), partlyRefunded: null });
  });

  it('totals by direction when holds are rows too', () => {
    expect(totalsByDirection(file.entries, CNY)).toEqual({
      in: total(5, 11500, 11500),
      out: total(6, 78547, 78547),
      neutral: total(4, 421456, 421456),
    });
  });

  it('finds purchases, refunds and the repayment of baitiao when holds are excluded', () => {
    expect(creditSummary(file.entries, CNY, []).get('baitiao')).toEqual({
      purchases: total(6, 78547, 78547),
      refunds: { count: 3, amount: money(11498, CNY) },
      repayments: { count: 1, amount: money(112543, CNY) },
    });
  });

  it('tells the kinds apart when only words tell them', () => {
    const kinds = file.entries.map(({ kind }) => kind);

    expect(kinds.filter((kind) => kind === 'refund')).toHaveLength(3);
    expect(file.entries.find(({ kind }) => kind === 'freeze')?.gross).toEqual(money(9900, CNY));
    expect(file.entries.find(({ kind }) => kind === 'unfreeze')?.gross).toEqual(money(0, CNY));
    expect(kinds.filter((kind) => kind === 'income')).toHaveLength(2);
    expect(file.entries.find(({ kind }) => kind === 'transfer')?.description).toBe('京东小金库-转入');
  });

  it('warns of each claim when rows were cut out', () => {
    expect(file.warnings).toHaveLength(7);
  });
});

describe('the export of 2025', () => {
  const file = accepted(jdFixture('jd-2025-format.csv'));

  it('counts a refund once when it stands as a note and as a row', () => {
    expect(file).toMatchObject({ headerLine: 22, rows: 26, skipped: [] });
    expect(totalsByDirection(file.entries, CNY)).toEqual({
      in: total(0, 0, 0),
      out: total(16, 227770, 164843),
      neutral: total(10, 160152, 113320),
    });
  });

  it('finds the notes and the refund rows equal when both are complete', () => {
    const notes = file.entries.reduce((minor, { refunded }) => minor + refunded.minor, 0);
    const refunds = file.entries.filter(({ kind }) => kind === 'refund');

    expect(notes).toBe(109759);
    expect(refunds).toHaveLength(7);
    expect(refunds.reduce((minor, { gross }) => minor + gross.minor, 0)).toBe(109759);
  });

  it('warns of nothing when every claim holds', () => {
    expect(file.warnings).toEqual([]);
    expect(file.claims?.directions.out?.partlyRefunded).toBe(4);
  });

  it('keeps cards apart by their tails when one has none', () => {
    expect([...creditSummary(file.entries, CNY, []).keys()].sort()).toEqual(['card:1111', 'card:2222', 'card:3333']);
    expect(file.entries.find(({ method }) => method === '微信-招商银行信用卡')?.creditAccount).toBeNull();
  });

  it('gives try-now-pay-later rows no meaning when they are neutral', () => {
    const rows = file.entries.filter(({ method }) => method === '先享后付');

    expect(rows.map(({ kind }) => kind)).toEqual(['refund', 'other', 'other']);
  });
});

describe('the export of 2026', () => {
  it('nets partly and wholly refunded purchases of baitiao when the header claims another sum', () => {
    const file = accepted(jdFixture('jd-2026-baitiao-partial-refund.csv'));

    expect(creditSummary(file.entries, CNY, []).get('baitiao')?.purchases).toEqual(total(3, 235117, 51229));
    expect(file.entries[0]).toMatchObject({ at: '2026-03-26T08:25:19+08:00', reference: '100000005', merchantReference: '200000005' });
    expect(file.warnings).toEqual([
      { code: 'bill_file.claimed_sum_differs', data: { direction: 'out', claimed: '341.96', found: '512.29' } },
    ]);
  });
});
