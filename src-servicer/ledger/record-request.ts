import { assertNever, BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, daysBetween, type Day } from '#shared/domain/calendar/day';
import type { Money } from '#shared/domain/money/money';
import type { Charge } from '#shared/contract/servicer/payment';
import type { Policy } from '#shared/contract/servicer/policy';
import type { HardshipRequest, Notice } from '#shared/contract/servicer/request';
import { decisionTitle } from '../words/decision-words';
import { billBalance, dueDateOf } from './bill-balance';
import type { LedgerBook } from './ledger-book';
import type { RequestAnswered, RequestDecided, RequestFiled, RequestWithdrawn } from './ledger-event';
import type { BillRecord, LedgerState, RequestRecord } from './ledger-state';

/** Takes a request in: it is under review at once. */
export function recordFiledRequest(book: LedgerBook, state: LedgerState, event: RequestFiled): LedgerState {
  const { acceptedCost: _agreed, ...content } = event.draft;
  const document: HardshipRequest = {
    ...content,
    id: event.requestId,
    receiptNumber: event.receiptNumber,
    state: 'in-review',
    receivedAt: event.at,
    answerByDate: addDays(event.date, policyOf(book, event.draft.policyId).answerWithinDays),
    question: null,
    decision: null,
    answers: [],
    agreedDate: null,
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
  const stateAfter = decision.outcome === 'approved' ? 'active' : decision.outcome;
  const isApproved = stateAfter === 'active';
  const agreedDate = isApproved ? event.date : null;
  const answered = updateRequest(state, requestId, { state: stateAfter, decision, agreedDate });
  const noticed = { ...answered, notices: [...answered.notices, decisionNotice(book, document, event)] };
  return isApproved ? putInForce(book, noticed, requestId, event.date) : noticed;
}

/** Records what the borrower answered: an accepted offer is in force at once. */
export function recordAnswer(book: LedgerBook, state: LedgerState, event: RequestAnswered): LedgerState {
  const { requestId, answer, at, date } = event;
  const { document } = requestOf(state, requestId);
  const { clientReference, kind } = answer;
  const answers = [...document.answers, { clientReference, kind, receivedAt: at }];
  switch (kind) {
    case 'accept':
      return putInForce(book, updateRequest(state, requestId, { answers, state: 'active', agreedDate: date }), requestId, date);
    case 'refuse':
    case 'withdraw':
      return updateRequest(state, requestId, { answers, state: 'withdrawn' });
    case 'inform':
      return updateRequest(state, requestId, { answers, state: 'in-review', question: null });
    default:
      return assertNever(kind);
  }
}

/** Carries out what was granted. */
function putInForce(book: LedgerBook, state: LedgerState, requestId: string, date: Day): LedgerState {
  const { document } = requestOf(state, requestId);
  const granted = document.decision?.granted ?? null;
  const cost = document.decision?.cost ?? null;
  if (granted?.kind !== 'extension' || cost === null) return state;
  const bill = state.bills.find(({ id }) => document.billIds.includes(id));
  if (bill === undefined) throw new BrokenInvariant('an extension is granted on a bill');
  const { effects, terms, clause } = policyOf(book, document.policyId);
  if (terms.kind !== 'extension') throw new BrokenInvariant('an extension is granted by a policy on extensions');
  const doesLateChargeStop = effects.lateCharge === 'stops';
  const grant = { billId: bill.id, requestId, grantedDate: date, newDueDate: granted.dueDate, doesLateChargeStop };
  const charge = extensionFee(book, state, bill, { ...grant, fee: cost, dailyFeeRate: terms.dailyFeeRate, clause });
  return { ...state, grants: [...state.grants, grant], charges: [...state.charges, charge] };
}

/** The request of an identifier. @throws BrokenInvariant where there is none. */
export function requestOf(state: LedgerState, requestId: string): RequestRecord {
  const found = state.requests.find(({ document }) => document.id === requestId);
  if (found === undefined) throw new BrokenInvariant('a request is filed before it is answered');
  return found;
}

/** The policy of an identifier. @throws BrokenInvariant where there is none. */
function policyOf({ policies }: LedgerBook, policyId: string): Policy {
  const found = policies.find(({ id }) => id === policyId);
  if (found === undefined) throw new BrokenInvariant('a request names a policy');
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
    billId: request.billIds[0] ?? null,
    requestId: request.id,
  };
}

interface ChargedGrant {
  readonly requestId: string;
  readonly grantedDate: Day;
  readonly newDueDate: Day;
  readonly fee: Money;
  readonly dailyFeeRate: string;
  readonly clause: string;
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
    clause: grant.clause,
    basis: {
      rate: grant.dailyFeeRate,
      ratePer: 'day',
      ranges: [{ from: addDays(from, 1), to: grant.newDueDate, days, base, amount: grant.fee }],
    },
  };
}
