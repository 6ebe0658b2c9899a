import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditSummary } from '../../../../src-shared/domain/bill-file/credit-summary';
import { totalsByDirection } from '../../../../src-shared/domain/bill-file/totals-by-direction';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { aJdFile, aJdRow, accepted } from './jd-fixture';

const row = fc
  .record({
    fen: fc.nat(10_000_000),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    direction: fc.constantFrom('收入', '支出', '不计收支'),
    method: fc.constantFrom('京东白条', '中国银行信用卡(1111)', '小金库零用钱'),
    description: fc.constantFrom('商品', '退款-商品', '冻结-商品', '白条主动还款', '京东小金库-转出'),
  })
  .map(({ fen, share, ...cells }) => {
    const back = Math.floor(fen * share);
    const note = back === 0 ? '' : `(已退款${(back / 100).toFixed(2)})`;
    return aJdRow({ ...cells, amount: `${(fen / 100).toFixed(2)}${note}` });
  });

describe('the sums of a bill file', () => {
  it('equal the sum of its entries', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const { entries } = accepted(aJdFile(rows));
        const totals = Object.values(totalsByDirection(entries, CNY));

        expect(totals.reduce((all, { count }) => all + count, 0)).toBe(rows.length);
        expect(totals.reduce((all, { gross }) => all + gross.minor, 0)).toBe(entries.reduce((all, { gross }) => all + gross.minor, 0));
        expect(totals.reduce((all, { gross, net }) => all + gross.minor - net.minor, 0)).toBe(
          entries.reduce((all, { refunded }) => all + refunded.minor, 0),
        );
      }),
    );
  });

  it('are the same when the rows stand in another order', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const [first, second] = [accepted(aJdFile(rows)).entries, accepted(aJdFile(shuffled)).entries];

          expect(totalsByDirection(second, CNY)).toEqual(totalsByDirection(first, CNY));
          expect(creditSummary(second, CNY, [])).toEqual(creditSummary(first, CNY, []));
        },
      ),
    );
  });

  it('never count holds as purchases', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const { entries } = accepted(aJdFile(rows));
        const bought = entries.filter(({ kind, creditAccount }) => kind === 'purchase' && creditAccount === 'baitiao');

        const spent = bought.filter(({ direction }) => direction === 'out').length;
        expect(creditSummary(entries, CNY, ['baitiao']).get('baitiao')?.purchases.count).toBe(spent);
      }),
    );
  });
});
