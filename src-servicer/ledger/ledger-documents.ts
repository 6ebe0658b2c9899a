import { resourceNames, type Resource, type ResourceName } from '#shared/contract/servicer/change';
import { addAmounts, noAmounts } from '#shared/domain/money/components';
import type { Day } from '#shared/domain/calendar/day';
import type { Account } from '#shared/contract/servicer/account';
import type { Bill } from '#shared/contract/servicer/bill';
import type { Charge, Payment } from '#shared/contract/servicer/payment';
import { billBalance, dueDateOf } from './bill-balance';
import type { LedgerBook } from './ledger-book';
import type { BillRecord, LedgerState } from './ledger-state';

/** A document of the contract before it is published; where it has a revision, the store sets it. */
export type LedgerDocument = {
  [Name in ResourceName]: { readonly resource: Name; readonly body: Resource<Name> };
}[ResourceName];

/** Every document that follows from a state at the end of `asOf`, in the order of a first sync, by identifier within a kind. */
export function ledgerDocuments(book: LedgerBook, state: LedgerState, asOf: Day): readonly LedgerDocument[] {
  const documents: LedgerDocument[] = [
    { resource: 'account', body: accountDocument(book, state, asOf) },
    ...book.policies.map((body) => ({ resource: 'policy' as const, body })),
    ...state.bills.map((bill) => ({ resource: 'bill' as const, body: billDocument(book, state, bill, asOf) })),
    ...state.purchases.map((body) => ({ resource: 'purchase' as const, body })),
    ...state.instalments.map((body) => ({ resource: 'instalment' as const, body })),
    ...state.payments.map((payment) => ({ resource: 'payment' as const, body: paymentDocument(payment) })),
    ...[...state.charges, ...lateCharges(book, state, asOf)].map((body) => ({ resource: 'charge' as const, body })),
    ...state.requests.map(({ document }) => ({ resource: 'request' as const, body: document })),
    ...state.notices.map((body) => ({ resource: 'notice' as const, body })),
  ];
  const rank = ({ resource, body }: LedgerDocument): string => `${resourceNames.indexOf(resource)} ${body.id}`;
  return documents.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function accountDocument(book: LedgerBook, state: LedgerState, asOf: Day): Account {
  const billed = state.bills.map((bill) => billBalance(book, state, bill, asOf).outstanding);
  const ahead = state.instalments
    .filter(({ billId }) => billId === null)
    .map(({ due }) => ({ ...noAmounts(book.account.currency), principal: due.principal }));
  const outstanding = [...billed, ...ahead].reduce(addAmounts, noAmounts(book.account.currency));
  return { ...book.account, outstanding, terms: [book.terms] };
}

function billDocument(book: LedgerBook, state: LedgerState, bill: BillRecord, asOf: Day): Bill {
  const { due, paid } = billBalance(book, state, bill, asOf);
  const { periodFrom, periodTo, statementDate } = bill.cycle;
  return {
    id: bill.id,
    accountId: book.account.id,
    number: bill.number,
    termsId: book.terms.id,
    periodFrom,
    periodTo,
    statementDate,
    dueDate: dueDateOf(state, bill),
    originalDueDate: bill.cycle.dueDate,
    status: bill.settledDate !== null ? 'settled' : bill.isIssued ? 'issued' : 'open',
    due,
    paid,
    settledDate: bill.settledDate,
    extensionRequestId: state.grants.findLast(({ billId }) => billId === bill.id)?.requestId ?? null,
    revision: 1,
  };
}

function paymentDocument(payment: LedgerState['payments'][number]): Payment {
  return { ...payment, allocations: payment.allocations.map(({ date: _since, ...allocation }) => allocation) };
}

/** One late charge a bill, growing with the days, dated by its last charged day. */
function lateCharges(book: LedgerBook, state: LedgerState, asOf: Day): readonly Charge[] {
  return state.bills
    .filter(({ isIssued }) => isIssued)
    .flatMap((bill) => {
      const { total, ranges } = billBalance(book, state, bill, asOf).lateCharge;
      const last = ranges.at(-1);
      if (last === undefined) return [];
      const charge: Charge = {
        id: `chg_late_${bill.id}`,
        accountId: book.account.id,
        billId: bill.id,
        purchaseId: null,
        kind: 'late-charge',
        component: 'penalty',
        amount: total,
        status: 'charged',
        chargedDate: last.to,
        termsId: book.terms.id,
        clause: book.terms.lateCharge.clause,
        basis: { rate: book.terms.lateCharge.dailyRate, ratePer: 'day', ranges: [...ranges] },
      };
      return [charge];
    });
}
