import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, daysBetween, type Day } from '#shared/domain/calendar/day';
import type { Money } from '#shared/domain/money/money';
import type { Charge } from '#shared/contract/servicer/payment';
import type { HardshipRequest, Notice } from '#shared/contract/servicer/request';
import { decisionTitle } from '../words/decision-words';
import { billBalance, dueDateOf } from './bill-balance';
import type { LedgerBook } from './ledger-book';
import type { RequestDecided, RequestFiled, RequestWithdrawn } from './ledger-event';
import type { BillRecord, LedgerState, RequestRecord } from './ledger-state';

/** Takes a request in: it is under review at once. */
export function recordFiledRequest(book: LedgerBook, state: LedgerState, event: RequestFiled): LedgerState {
  const { acceptedFee: _agreed, ...asked } = event.draft;
  const document: HardshipRequest = {
    ...asked,
    id: event.requestId,
    receiptNumber: event.receiptNumber,
    state: 'in-review',
    receivedAt: event.at,
    answerByDate: addDays(event.date, book.policy.extension.answerWithinDays),
    decision: null,
    revision: 1,
  };
  return { ...state, requests: [...state.requests, { document, draft: event.draft }] };
}

/** Marks a request as taken back. */
export function recordWithdrawal(state: LedgerState, event: RequestWithdrawn): LedgerState {
  return updateRequest(state, event.requestId, { state: 'withdrawn' });
}

/** Carries out a decision: the request is answered, a notice says so and, if granted, the due date moves and the fee is charged. */
export function recordDecision(book: LedgerBook, state: LedgerState, event: RequestDecided): LedgerState {
  const { decision, requestId } = event;
  const { document } = requestOf(state, requestId);
  const answered = updateRequest(state, requestId, { state: decision.outcome, decision });
  const noticed = { ...answered, notices: [...answered.notices, decisionNotice(book, document, event)] };
  if (decision.grantedDueDate === null || decision.fee === null) return noticed;
  const bill = state.bills.find(({ id }) => id === document.billId);
  if (bill === undefined) throw new BrokenInvariant('an extension is granted on a bill');
  const grant = {
    billId: bill.id,
    requestId,
    grantedDate: event.date,
    newDueDate: decision.grantedDueDate,
  };
  const charge = extensionFee(book, state, bill, { ...grant, fee: decision.fee });
  return { ...noticed, grants: [...state.grants, grant], charges: [...state.charges, charge] };
}

/** The request of an identifier. @throws BrokenInvariant where there is none. */
export function requestOf(state: LedgerState, requestId: string): RequestRecord {
  const found = state.requests.find(({ document }) => document.id === requestId);
  if (found === undefined) throw new BrokenInvariant('a request is filed before it is answered');
  return found;
}

function updateRequest(state: LedgerState, requestId: string, change: Partial<HardshipRequest>): LedgerState {
  requestOf(state, requestId);
  return {
    ...state,
    requests: state.requests.map((request) =>
      request.document.id === requestId ? { ...request, document: { ...request.document, ...change } } : request,
    ),
  };
}

function decisionNotice(book: LedgerBook, request: HardshipRequest, event: RequestDecided): Notice {
  return {
    id: `ntc_${event.date}_decision_${request.id}`,
    accountId: book.account.id,
    kind: 'decision',
    issuedAt: event.at,
    title: decisionTitle,
    body: event.decision.message,
    billId: request.billId,
    requestId: request.id,
  };
}

interface ChargedGrant {
  readonly requestId: string;
  readonly grantedDate: Day;
  readonly newDueDate: Day;
  readonly fee: Money;
}

function extensionFee(book: LedgerBook, state: LedgerState, bill: BillRecord, grant: ChargedGrant): Charge {
  const present = dueDateOf(state, bill);
  const from = present > grant.grantedDate ? present : grant.grantedDate;
  const base = billBalance(book, state, bill, grant.grantedDate).outstanding.principal;
  const days = daysBetween(from, grant.newDueDate);
  return {
    id: `chg_extension_${grant.requestId}`,
    accountId: book.account.id,
    billId: bill.id,
    purchaseId: null,
    kind: 'extension-fee',
    component: 'fee',
    amount: grant.fee,
    status: 'charged',
    chargedDate: grant.grantedDate,
    termsId: book.terms.id,
    clause: book.policy.extension.clause,
    basis: {
      rate: book.policy.extension.dailyFeeRate,
      ratePer: 'day',
      ranges: [{ from: addDays(from, 1), to: grant.newDueDate, days, base, amount: grant.fee }],
    },
  };
}
