import type { Instalment, Purchase } from '#shared/contract/servicer/bill';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { flatFeeTerms } from '#shared/domain/loan/flat-fee-terms';
import { instalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import { laterStatementCycle } from '#shared/domain/loan/statement-cycle';
import { noAmounts } from '#shared/domain/money/components';
import { add, compare } from '#shared/domain/money/money';
import type { LedgerBook } from './ledger-book';
import type { PurchaseMade, PurchaseRefunded } from './ledger-event';
import type { BillRecord, LedgerState } from './ledger-state';
import { billInstalments, currentBill } from './open-bill';

/** Records a purchase: on the open bill, or as instalments of which the first falls in the open bill. */
export function recordPurchase(book: LedgerBook, state: LedgerState, event: PurchaseMade): LedgerState {
  const bill = currentBill(state);
  if (bill === undefined) throw new BrokenInvariant('a purchase is made on an open bill');
  const { instalmentCount } = event;
  const purchase: Purchase = {
    id: event.purchaseId,
    accountId: book.account.id,
    billId: instalmentCount === null ? bill.id : null,
    purchasedAt: event.at,
    merchant: event.merchant,
    description: event.description,
    amount: event.amount,
    refunded: { ...event.amount, minor: 0 },
    plan:
      instalmentCount === null
        ? { kind: 'next-bill' }
        : {
            kind: 'instalments',
            method: 'flat-fee',
            count: instalmentCount,
            feeRatePerPeriod: book.terms.instalmentFee.ratePerPeriod,
          },
  };
  const recorded = { ...state, purchases: [...state.purchases, purchase] };
  if (instalmentCount === null) return recorded;
  const instalments = instalmentsOf(book, event, instalmentCount, bill);
  return billInstalments(book, { ...recorded, instalments: [...state.instalments, ...instalments] }, bill, event.date);
}

/** Takes a refund off a purchase that is still on the open bill. */
export function recordRefund(state: LedgerState, event: PurchaseRefunded): LedgerState {
  const purchase = state.purchases.find(({ id }) => id === event.purchaseId);
  if (purchase === undefined || purchase.billId !== currentBill(state)?.id) {
    throw new BrokenInvariant('only a purchase on the open bill is refunded here');
  }
  const refunded = add(purchase.refunded, event.amount);
  if (compare(refunded, purchase.amount) > 0) throw new BrokenInvariant('a refund is no more than the purchase');
  return {
    ...state,
    purchases: state.purchases.map((other) => (other.id === purchase.id ? { ...purchase, refunded } : other)),
  };
}

function instalmentsOf(
  book: LedgerBook,
  event: PurchaseMade,
  count: number,
  bill: BillRecord,
): readonly Instalment[] {
  const { ratePerPeriod, rounding } = book.terms.instalmentFee;
  const cycles = Array.from({ length: count }, (_, index) => laterStatementCycle(book.terms, bill.cycle, index));
  const schedule = instalmentSchedule(flatFeeTerms({ feeRatePerPeriod: ratePerPeriod, rounding }), {
    principal: event.amount,
    drawnOn: event.date,
    due: { kind: 'listed', dates: cycles.map(({ dueDate }) => dueDate), every: { count: 1, unit: 'month' } },
  });
  if (!schedule.ok) throw new BrokenInvariant('a purchase is recorded only where instalments can be made of it');
  return schedule.value.instalments.map(({ number, principal, fee, dueDate }, index) => ({
    id: `${event.purchaseId}-${String(number).padStart(2, '0')}`,
    accountId: book.account.id,
    purchaseId: event.purchaseId,
    number,
    count,
    billId: null,
    statementDate: cycles[index]?.statementDate ?? bill.cycle.statementDate,
    dueDate,
    due: { ...noAmounts(principal.currency), principal, fee },
    revision: 1,
  }));
}
