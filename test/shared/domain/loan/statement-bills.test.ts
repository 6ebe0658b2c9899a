import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/calendar/day';
import { isConsistent } from '#shared/domain/derivation/recompute';
import type { RefundTerms } from '#shared/domain/loan/refund-terms';
import { billDerivation, type StatementPurchase, type StatementRefund } from '#shared/domain/loan/statement-bill';
import { statementBills, type StatementBills } from '#shared/domain/loan/statement-bills';
import { statementCycles } from '#shared/domain/loan/statement-calendar';
import { components } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';

const terms = (changes: Partial<RefundTerms> = {}): RefundTerms => ({
  afterBill: 'credit-on-next-bill',
  ofInstalments: 'last-first',
  fees: 'as-agreed',
  ...changes,
});
const purchase = (id: string, date: string, amount: number, count?: number): StatementPurchase => ({
  id,
  date: day(date),
  amount: money(amount, CNY),
  instalments: count === undefined ? null : { count, feeRatePerPeriod: '1', rounding: 'half-up' },
});
const refund = (purchaseId: string, date: string, amount: number): StatementRefund => ({
  purchaseId,
  date: day(date),
  amount: money(amount, CNY),
});

const calendar = {
  terms: { statementDay: 3, dueDaysAfterStatement: 9 },
  changes: [],
  rule: { monthsBetweenChanges: 6, cycleOfChange: 'long' as const },
};
const made = statementCycles(calendar, day('2026-10-03'), day('2027-08-01'));
if (!made.ok) throw new Error(made.failure.code);
const cycles = made.value;

function asked(
  purchases: readonly StatementPurchase[],
  refunds: readonly StatementRefund[] = [],
  refundTerms = terms(),
): ReturnType<typeof statementBills> {
  return statementBills({ currency: CNY, cycles, purchases, refunds, refundTerms });
}
function billed(...question: Parameters<typeof asked>): StatementBills {
  const bills = asked(...question);
  if (!bills.ok) throw new Error(bills.failure.code);
  return bills.value;
}
/** Principal and fee of each bill that asks for something or has a line. */
const sums = ({ bills }: StatementBills): readonly string[] =>
  bills
    .filter(({ lines }) => lines.length > 0)
    .map(({ cycle, due }) => `${cycle.statementDate} ${due.principal.minor} ${due.fee.minor}`);

describe('statementBills', () => {
  it('put a purchase on the bill of its cycle, one made on a statement date on the next', () => {
    expect(
      sums(
        billed([purchase('a', '2026-10-10', 10_000), purchase('b', '2026-11-02', 500), purchase('c', '2026-11-03', 700)]),
      ),
    ).toEqual(['2026-11-03 10500 0', '2026-12-03 700 0']);
  });

  it('put one instalment with its fee on one bill after another', () => {
    // 100.00 / 3 = 33.33, the last 33.34; the fee of 1 % is 1.00.
    expect(sums(billed([purchase('a', '2026-10-10', 10_000, 3)]))).toEqual([
      '2026-11-03 3333 100',
      '2026-12-03 3333 100',
      '2027-01-03 3334 100',
    ]);
  });

  it('take a refund off the purchase while its bill is open', () => {
    const bills = billed([purchase('a', '2026-10-10', 10_000)], [refund('a', '2026-10-20', 3_000)]);

    expect(sums(bills)).toEqual(['2026-11-03 7000 0']);
    expect(bills.bills[0]?.lines.map(({ kind, amounts }) => [kind, amounts.principal.minor])).toEqual([
      ['purchase', 10_000],
      ['refund', -3_000],
    ]);
  });

  it.each([
    ['off-the-bill', [7_000, 2_000], 0],
    ['credit-on-next-bill', [10_000, 0], 1_000],
  ] as const)('treat a refund after the bill as the terms say: %s', (afterBill, expected, credit) => {
    // 100.00 billed on 3 November, 30.00 refunded on the 5th, 20.00 bought on the 6th: 10.00 are over on the bill of
    // December.
    const purchases = [purchase('a', '2026-10-10', 10_000), purchase('b', '2026-11-06', 2_000)];
    const bills = billed(purchases, [refund('a', '2026-11-05', 3_000)], terms({ afterBill }));

    expect(bills.bills.slice(0, 2).map(({ due }) => due.principal.minor)).toEqual(expected);
    expect(bills.credit.minor).toBe(credit);
  });

  it('carry what is over from bill to bill until a purchase uses it', () => {
    const bills = billed(
      [purchase('a', '2026-10-10', 10_000), purchase('b', '2027-01-06', 4_000)],
      [refund('a', '2026-11-05', 3_000)],
    );

    expect(sums(bills).slice(0, 4)).toEqual(['2026-11-03 10000 0', '2026-12-03 0 0', '2027-01-03 0 0', '2027-02-03 1000 0']);
    expect(bills.bills[1]?.lines.map(({ kind, amounts }) => [kind, amounts.principal.minor])).toEqual([
      ['refund', -3_000],
      ['carried-over', 3_000],
    ]);
    expect(bills.credit.minor).toBe(0);
  });

  it.each([
    // 120.00 in four, 30.00 and 1.20 each; the first is billed when 45.00 come back.
    ['last-first', 'as-agreed', ['3000 120', '3000 120', '1500 120', '0 120']],
    ['last-first', 'dropped-with-instalment', ['3000 120', '3000 120', '1500 120', '0 0']],
    // 1 % of the 75.00 that are left is 0.75.
    ['last-first', 'on-what-is-left', ['3000 120', '3000 75', '1500 75', '0 0']],
    ['next-first', 'dropped-with-instalment', ['3000 120', '0 0', '1500 120', '3000 120']],
    ['all-alike', 'on-what-is-left', ['3000 120', '1500 75', '1500 75', '1500 75']],
  ] as const)('take a part refund off instalments %s, fees %s', (ofInstalments, fees, expected) => {
    const bills = billed(
      [purchase('a', '2026-10-10', 12_000, 4)],
      [refund('a', '2026-11-05', 4_500)],
      terms({ ofInstalments, fees }),
    );

    expect(sums(bills).map((line) => line.slice(11))).toEqual(expected);
  });

  it.each([
    // All of 120.00 comes back when two of four are billed: 60.00 come off what lies ahead, 60.00 are over.
    ['credit-on-next-bill', ['3000 120', '3000 120', '0 0', '0 0'], 6_000],
    // Off the bill of December, which has 30.00: the other 30.00 are over.
    ['off-the-bill', ['3000 120', '0 120', '0 0', '0 0'], 3_000],
  ] as const)('give back what was billed already when all is refunded: %s', (afterBill, expected, credit) => {
    const bills = billed(
      [purchase('a', '2026-10-10', 12_000, 4)],
      [refund('a', '2026-12-10', 12_000)],
      terms({ afterBill, fees: 'dropped-with-instalment' }),
    );

    expect(bills.bills.slice(0, 4).map(({ due }) => `${due.principal.minor} ${due.fee.minor}`)).toEqual(expected);
    expect(bills.credit.minor).toBe(credit);
  });

  it.each([
    ['statement.refund_without_purchase', refund('z', '2026-10-11', 1)],
    ['statement.refund_before_purchase', refund('a', '2026-10-09', 1)],
    ['statement.refund_exceeds_purchase', refund('a', '2026-10-11', 10_001)],
    ['statement.refund_exceeds_purchase', refund('a', '2026-10-11', 0)],
    ['statement.purchase_outside_cycles', refund('a', '2029-10-11', 1)],
  ])('refuse with %s', (code, wrong) => {
    expect(asked([purchase('a', '2026-10-10', 10_000)], [wrong])).toMatchObject({ ok: false, failure: { code } });
  });

  it('refuse two refunds that are more than the purchase together, and instalments past the last cycle', () => {
    expect(
      asked([purchase('a', '2026-10-10', 10_000)], [refund('a', '2026-10-11', 6_000), refund('a', '2026-10-12', 6_000)]),
    ).toMatchObject({ failure: { code: 'statement.refund_exceeds_purchase' } });
    expect(asked([purchase('a', '2026-10-10', 10_000, 24)])).toMatchObject({
      failure: { code: 'statement.purchase_outside_cycles' },
    });
    expect(asked([purchase('a', '2025-10-10', 10_000)])).toMatchObject({
      failure: { code: 'statement.purchase_outside_cycles' },
    });
    expect(asked([purchase('a', '2026-10-10', -5, 2)])).toMatchObject({ failure: { code: 'schedule.amount_out_of_range' } });
  });

  it('conserve: what bills ask for less what is over is purchases less refunds, and no bill asks for less than nothing', () => {
    const buying = fc.record({
      after: fc.nat(120),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      count: fc.constantFrom(undefined, undefined, 2, 3, 5),
      back: fc.double({ min: 0, max: 1, noNaN: true }),
      backAfter: fc.nat(150),
    });
    const rules = fc.record({
      afterBill: fc.constantFrom('off-the-bill', 'credit-on-next-bill' as const),
      ofInstalments: fc.constantFrom('last-first', 'next-first', 'all-alike' as const),
      fees: fc.constantFrom('as-agreed', 'on-what-is-left', 'dropped-with-instalment' as const),
    });
    fc.assert(
      fc.property(fc.array(buying, { maxLength: 6 }), rules, (list, refundTerms) => {
        const purchases = list.map(({ after, amount, count }, index) =>
          purchase(`p${index}`, addDays(day('2026-10-03'), after), amount, count),
        );
        const refunds = list.flatMap(({ after, amount, back, backAfter }, index) => {
          const given = Math.floor(amount * back);
          return given === 0 ? [] : [refund(`p${index}`, addDays(day('2026-10-03'), after + backAfter), given)];
        });
        const { bills, credit } = billed(purchases, refunds, refundTerms);

        const owed = bills.reduce((sum, { due }) => sum + due.principal.minor, 0);
        const net =
          purchases.reduce((sum, { amount }) => sum + amount.minor, 0) -
          refunds.reduce((sum, { amount }) => sum + amount.minor, 0);
        expect(owed - credit.minor).toBe(net);
        for (const bill of bills) {
          expect(components.every((component) => bill.due[component].minor >= 0)).toBe(true);
          expect(components.every((component) => isConsistent(billDerivation(bill, component)))).toBe(true);
        }
      }),
      propertyRuns,
    );
  });
});
