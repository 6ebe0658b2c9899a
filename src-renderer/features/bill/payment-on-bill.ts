import type { Payment } from '#shared/contract/servicer/payment';
import { addAmounts, noAmounts, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import { subtract, type Money } from '#shared/domain/money/money';

/** A payment as one bill sees it. */
export interface PaymentOnBill {
  readonly toThis: ComponentAmounts;
  readonly toThisTotal: Money;
  /** What went to other bills; zero for most. */
  readonly toOthers: Money;
}

/** Splits a payment into what paid this bill, by component, and what paid other bills. */
export function paymentOnBill(payment: Payment, billId: string): PaymentOnBill {
  const { currency } = payment.amount;
  const toThis = payment.allocations
    .filter((allocation) => allocation.billId === billId)
    .reduce(
      (sum, { component, amount }) => addAmounts(sum, { ...noAmounts(currency), [component]: amount }),
      noAmounts(currency),
    );
  const toThisTotal = totalOf(toThis);
  const allocated = subtract(payment.amount, payment.unallocated);
  return { toThis, toThisTotal, toOthers: subtract(allocated, toThisTotal) };
}
