import type { Day } from '../calendar/day';
import type { Component, ComponentAmounts } from '../money/components';
import { isZero, smaller, subtract, type Money } from '../money/money';

/** A bill that money can be put to. */
export interface PayableBill {
  readonly billId: string;
  readonly dueDate: Day;
  /** What is still owed on it, by component; nothing negative. */
  readonly outstanding: ComponentAmounts;
}

/** A payment to be split. */
export interface IncomingPayment {
  readonly amount: Money;
  /** The bill the borrower named, or null. */
  readonly designatedBillId: string | null;
}

/** A part of a payment, put to one component of one bill; never zero. */
export interface Allocation {
  readonly billId: string;
  readonly component: Component;
  readonly amount: Money;
}

/** A payment split: the allocations and `unallocated` sum to the payment. */
export interface AllocatedPayment {
  readonly allocations: readonly Allocation[];
  readonly unallocated: Money;
}

/**
 * Splits a payment over bills: the bill the borrower named first, then the oldest due date first (bills due on the same day
 * in the order of their identifiers); within a bill by `order`, the product terms' order of components. No component
 * receives more than is owed on it; what is left when nothing more is owed is returned as unallocated. That the borrower's
 * choice comes first and the oldest due after it is the rule of Civil Code article 560; a contract may set another order.
 */
export function allocatePayment(
  payment: IncomingPayment,
  bills: readonly PayableBill[],
  order: readonly Component[],
): AllocatedPayment {
  const allocations: Allocation[] = [];
  let rest = payment.amount;
  for (const bill of inOrderOfPayment(bills, payment.designatedBillId)) {
    for (const component of order) {
      const amount = smaller(rest, bill.outstanding[component]);
      if (amount.minor <= 0) continue;
      allocations.push({ billId: bill.billId, component, amount });
      rest = subtract(rest, amount);
    }
    if (isZero(rest)) break;
  }
  return { allocations, unallocated: rest };
}

function inOrderOfPayment(bills: readonly PayableBill[], designatedBillId: string | null): readonly PayableBill[] {
  const rank = (bill: PayableBill): string => `${bill.billId === designatedBillId ? '0' : '1'} ${bill.dueDate} ${bill.billId}`;
  return [...bills].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
