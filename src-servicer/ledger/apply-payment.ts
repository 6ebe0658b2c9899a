import { BrokenInvariant } from '#shared/domain/broken-invariant';
import type { Day } from '#shared/domain/calendar/day';
import { totalOf } from '#shared/domain/money/components';
import { add, sum, type Money } from '#shared/domain/money/money';
import { allocatePayment } from '#shared/domain/payment/allocate-payment';
import { beforePaymentOn, billBalance, dueDateOf } from './bill-balance';
import type { LedgerBook } from './ledger-book';
import type { PaymentReceived, PaymentReversed } from './ledger-event';
import type { BillRecord, LedgerState, PaymentRecord } from './ledger-state';

/** Posts a payment: split over the issued bills by the terms' order; what is left over stays as credit. */
export function receivePayment(book: LedgerBook, state: LedgerState, event: PaymentReceived): LedgerState {
  const payment: PaymentRecord = {
    id: event.paymentId,
    accountId: book.account.id,
    receivedDate: event.date,
    postedAt: event.at,
    amount: event.amount,
    method: event.method,
    status: 'posted',
    allocations: [],
    unallocated: event.amount,
  };
  return allocate(book, { ...state, payments: [...state.payments, payment] }, payment.id, event.designatedBillId, event.date);
}

/** Puts credit that earlier payments left over to the bills issued by `date`, oldest payment first. */
export function applyCredit(book: LedgerBook, state: LedgerState, date: Day): LedgerState {
  return state.payments
    .filter(({ status, unallocated }) => status === 'posted' && unallocated.minor > 0)
    .reduce((current, { id }) => allocate(book, current, id, null, date), state);
}

/** Undoes a payment: it keeps its allocations as a record, but pays nothing any more, and never did. */
export function reversePayment(book: LedgerBook, state: LedgerState, event: PaymentReversed): LedgerState {
  const payments = state.payments.map((payment) =>
    payment.id === event.paymentId ? { ...payment, status: 'reversed' as const } : payment,
  );
  const reversed = { ...state, payments };
  const reopened = reversed.bills.map((bill) =>
    bill.settledDate !== null && isOutstanding(book, reversed, bill, event.date) ? { ...bill, settledDate: null } : bill,
  );
  return { ...reversed, bills: reopened };
}

/** Marks as settled on `date` every issued bill on which nothing is owed any more. */
export function settleBills(book: LedgerBook, state: LedgerState, date: Day): LedgerState {
  const bills = state.bills.map((bill) =>
    bill.isIssued && bill.settledDate === null && !isOutstanding(book, state, bill, date)
      ? { ...bill, settledDate: date }
      : bill,
  );
  return { ...state, bills };
}

function isOutstanding(book: LedgerBook, state: LedgerState, bill: BillRecord, date: Day): boolean {
  return totalOf(billBalance(book, state, bill, date).outstanding).minor > 0;
}

function allocate(
  book: LedgerBook,
  state: LedgerState,
  paymentId: string,
  designatedBillId: string | null,
  date: Day,
): LedgerState {
  const payment = state.payments.find(({ id }) => id === paymentId);
  if (payment === undefined) throw new BrokenInvariant('a payment is recorded before it is allocated');
  const payable = state.bills
    .filter((bill) => bill.isIssued && bill.settledDate === null)
    .map((bill) => ({
      id: bill.id,
      dueDate: dueDateOf(state, bill),
      outstanding: billBalance(book, state, bill, beforePaymentOn(date)).outstanding,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const incoming = { amount: payment.unallocated, date, designated: designatedBillId };
  const split = allocatePayment(incoming, payable, {
    between: 'earliest-due',
    style: 'due-by-due',
    components: book.terms.allocationOrder,
  });
  const posted = split.allocations.map(({ id: billId, component, amount }) => ({ billId, component, amount, date }));
  const allocations = [...payment.allocations, ...posted];
  checkSum(payment.amount, allocations, split.unallocated);
  const updated = { ...payment, allocations, unallocated: split.unallocated };
  const payments = state.payments.map((other) => (other.id === paymentId ? updated : other));
  return settleBills(book, { ...state, payments }, date);
}

function checkSum(amount: Money, allocations: PaymentRecord['allocations'], unallocated: Money): void {
  const allocated = sum(
    allocations.map((allocation) => allocation.amount),
    amount.currency,
  );
  if (add(allocated, unallocated).minor !== amount.minor) throw new BrokenInvariant('a payment is its allocations and the rest');
}
