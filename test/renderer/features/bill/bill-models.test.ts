import { describe, expect, it } from 'vitest';
import { day } from '../../../../src-shared/domain/calendar/day';
import { noAmounts, type Component, type ComponentAmounts } from '../../../../src-shared/domain/money/components';
import type { BillCheck, BillDifference } from '../../../../src-shared/domain/schedule/bill-check';
import { valueFormatter } from '../../../../src-renderer/i18n/value-formatter';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { money } from '../../../../src-shared/domain/money/money';
import { billCauseText } from '../../../../src-renderer/features/bill/bill-cause-text';
import { groupDifferences } from '../../../../src-renderer/features/bill/group-differences';
import { checkRows } from '../../../../src-renderer/features/bill/check-rows';
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

describe('checkRows', () => {
  const amounts = (principal: number, penalty: number): ComponentAmounts => ({ ...noAmounts(CNY), principal: money(principal, CNY), penalty: money(penalty, CNY) });
  const check = (own: ComponentAmounts): BillCheck => ({
    statedOn: day('2026-11-23'), differences: [],
    own: { due: own, paid: amounts(300, 0), lateCharge: { total: own.penalty, ranges: [] } },
  });

  it('sets the amounts of both sides beside each other, with what the lender has more', () => {
    const rows = checkRows({ due: amounts(1000, 20), paid: amounts(0, 0) }, check(amounts(1000, 15)));

    expect(rows.map(({ amount, more }) => [amount, more.minor])).toEqual([['principal', 0], ['penalty', 5], ['paid', -300]]);
  });
});

describe('groupDifferences', () => {
  it('says once what has one explanation, and keeps apart what has another', () => {
    const explanations = [[{ kind: 'payment-not-counted', paymentId: 'p' }]] as const;
    const nothing = money(0, CNY);
    const less = (component: Component, minor: number): BillDifference => ({ side: 'paid', component, lender: nothing, own: money(minor, CNY), more: money(-minor, CNY), explanations });
    const fee: BillDifference = { side: 'due', component: 'fee', lender: money(5, CNY), own: nothing, more: money(5, CNY), explanations: [[{ kind: 'unexplained' }]] };

    const groups = groupDifferences([fee, less('principal', 100), less('penalty', 3)]);

    expect(groups.map(({ side, components, more }) => [side, components, more.minor])).toEqual([['due', ['fee'], 5], ['paid', ['principal', 'penalty'], -103]]);
  });
});

describe('billCauseText', () => {
  const english = valueFormatter('en');
  const t = (key: string, data: object = {}): string => `${key} ${JSON.stringify(data)}`;

  it('names a payment by the day it was received', () => {
    const [payment] = payments;
    if (payment === undefined) throw new Error('a payment');

    const text = billCauseText({ kind: 'payment-not-counted', paymentId: payment.id }, payments, { t, format: english });

    expect(text).toBe(`bill.cause.payment-not-counted ${JSON.stringify({ day: english.day(payment.receivedDate) })}`);
  });

  it('names the base that the lender may have taken', () => {
    expect(billCauseText({ kind: 'another-base', base: 'past-due-amount' }, [], { t, format: english })).toContain('bill.base.past-due-amount');
  });
});
