import { describe, expect, it } from 'vitest';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { money } from '../../../../src-shared/domain/money/money';
import { lateChargeComparison } from '../../../../src-renderer/features/bill/late-charge-comparison';
import { paymentOnBill } from '../../../../src-renderer/features/bill/payment-on-bill';
import { payments } from '../../support/fixture-debt';

describe('paymentOnBill', () => {
  it('splits a payment into this bill by component, others and what is left', () => {
    const [payment] = payments;
    if (payment === undefined) throw new Error('a payment');
    const wide = { ...payment, amount: money(50000, CNY), unallocated: money(5000, CNY), allocations: [...payment.allocations, { billId: 'other', component: 'fee' as const, amount: money(15000, CNY) }] };

    const split = paymentOnBill(wide, 'bill-2026-11');

    expect(split.toThis.principal).toEqual(money(30000, CNY));
    expect(split.toThisTotal).toEqual(money(30000, CNY));
    expect(split.toOthers).toEqual(money(15000, CNY));
  });
});

describe('lateChargeComparison', () => {
  const compare = (lender: number, own: number) => lateChargeComparison({ lender: money(lender, CNY), own: money(own, CNY) });

  it('says who is higher and by how much', () => {
    expect(compare(854, 840)).toMatchObject({ outcome: 'more', size: money(14, CNY) });
    expect(compare(840, 854)).toMatchObject({ outcome: 'less', size: money(14, CNY), difference: money(-14, CNY) });
    expect(compare(840, 840).outcome).toBe('same');
  });
});
