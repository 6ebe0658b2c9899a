import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayFromNumber } from '#shared/domain/calendar/day';
import { components, type Component, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { add, money, sum } from '#shared/domain/money/money';
import { allocatePayment, type PayableBill } from '#shared/domain/payment/allocate-payment';

const order: readonly Component[] = ['penalty', 'interest', 'fee', 'principal'];

function owed(principal: number, interest = 0, fee = 0, penalty = 0): ComponentAmounts {
  return { principal: money(principal, CNY), interest: money(interest, CNY), fee: money(fee, CNY), penalty: money(penalty, CNY) };
}

const october: PayableBill = { billId: 'october', dueDate: day('2026-10-13'), outstanding: owed(1_000, 0, 20, 5) };
const november: PayableBill = { billId: 'november', dueDate: day('2026-11-13'), outstanding: owed(500, 0, 10, 0) };

function split(minor: number, designatedBillId: string | null = null): readonly (string | number)[][] {
  const { allocations, unallocated } = allocatePayment({ amount: money(minor, CNY), designatedBillId }, [november, october], order);
  return [...allocations.map(({ billId, component, amount }) => [billId, component, amount.minor]), ['rest', unallocated.minor]];
}

describe('allocatePayment', () => {
  it('pays the oldest due date first, component by component', () => {
    // 600: penalty 5, fee 20, then 575 of the 1,000 principal.
    expect(split(600)).toEqual([
      ['october', 'penalty', 5],
      ['october', 'fee', 20],
      ['october', 'principal', 575],
      ['rest', 0],
    ]);
  });

  it('goes on to the next bill and returns what nobody is owed', () => {
    // 1,025 for October, 510 for November, 65 left of 1,600.
    expect(split(1_600)).toEqual([
      ['october', 'penalty', 5],
      ['october', 'fee', 20],
      ['october', 'principal', 1_000],
      ['november', 'fee', 10],
      ['november', 'principal', 500],
      ['rest', 65],
    ]);
  });

  it('pays the bill the borrower named before an older one', () => {
    expect(split(530, 'november')).toEqual([
      ['november', 'fee', 10],
      ['november', 'principal', 500],
      ['october', 'penalty', 5],
      ['october', 'fee', 15],
      ['rest', 0],
    ]);
  });

  it('takes bills of one due date by identifier', () => {
    const twins = ['b', 'a'].map((billId) => ({ ...october, billId }));

    const { allocations } = allocatePayment({ amount: money(5, CNY), designatedBillId: null }, twins, order);

    expect(allocations.map(({ billId }) => billId)).toEqual(['a']);
  });

  it('never gives a component more than is owed on it, and loses nothing', () => {
    const amounts = fc.tuple(...components.map(() => fc.nat(5_000))).map(([a = 0, b = 0, c = 0, d = 0]) => owed(a, b, c, d));
    const bills = fc
      .array(fc.record({ dueDate: fc.integer({ min: 20_000, max: 20_400 }).map(dayFromNumber), outstanding: amounts }), { maxLength: 6 })
      .map((list) => list.map((bill, index) => ({ ...bill, billId: `bill-${index}` })));

    fc.assert(
      fc.property(bills, fc.nat(40_000), fc.shuffledSubarray([...components], { minLength: 4 }), (list, minor, someOrder) => {
        const amount = money(minor, CNY);
        const { allocations, unallocated } = allocatePayment({ amount, designatedBillId: 'bill-1' }, list, someOrder);

        expect(add(sum(allocations.map((part) => part.amount), CNY), unallocated)).toEqual(amount);
        for (const part of allocations) {
          const bill = list.find(({ billId }) => billId === part.billId);
          expect(part.amount.minor).toBeLessThanOrEqual(bill?.outstanding[part.component].minor ?? 0);
        }
      }),
    );
  });
});
