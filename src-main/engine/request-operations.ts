import { randomUUID } from 'node:crypto';
import type { FailureCode } from '#shared/contract/failures';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { ExtensionCost, RequestSummary, RequestView } from '#shared/contract/operations/request';
import type { Bill } from '#shared/contract/servicer/bill';
import type { HardshipRequest, RequestDraft } from '#shared/contract/servicer/request';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { extensionQuote } from '#shared/domain/forbearance/extension-quote';
import { totalOf } from '#shared/domain/money/components';
import { add, isSameMoney, money, subtract, type Money } from '#shared/domain/money/money';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { readDocument, readDocuments } from '../cache/document-repository';
import { readLender } from '../cache/lender-repository';
import { draftOf, markState, queueItem, readOutboxItem } from '../cache/outbox-repository';
import type { ReadHandle, Store } from '../cache/store';
import { readAccountRecords, type AccountRecords } from './account-records';
import { dayOfAccount } from './day-of-account';
import type { EngineContext } from './engine-messages';
import { extensionQuestion, hasOpenRequest } from './extension-offer';
import { ownLateCharge } from './own-late-charge';
import { requestSummaries } from './request-summaries';

type Outcome<T> = Result<T, Failure<FailureCode>>;

/** Every request, newest first. */
export function listRequests(store: Store): Outcome<readonly RequestSummary[]> {
  return success(store.read(requestSummaries));
}

/** One request: what was sent, and what was answered. */
export function readRequest(store: Store, reference: string): Outcome<RequestView> {
  return store.read((handle) => {
    const summary = requestSummaries(handle).find((candidate) => candidate.reference === reference);
    if (summary === undefined) return refusal('store.not_found');
    const request = readDocuments(handle, 'request').find(({ clientReference }) => clientReference === reference) ?? null;
    const statementDates = statementDatesOf(handle, request);
    const item = readOutboxItem(handle, reference);
    const written = item === null ? null : draftOf(item);
    if (written !== null) return success({ summary, draft: written, request, statementDates });
    if (request === null) return refusal('store.not_found');
    const { caseReference, appealOf, accountId, policyId, billIds, asked, reason, note } = request;
    const content = { caseReference, appealOf, accountId, policyId, billIds, asked, reason, note };
    const draft = { clientReference: reference, ...content, acceptedCost: summary.cost };
    return success({ summary, draft, request, statementDates });
  });
}

function statementDatesOf(handle: ReadHandle, request: HardshipRequest | null): Record<string, Day> {
  const lines = [...(request?.decision?.before ?? []), ...(request?.decision?.after ?? [])];
  const bills = [...new Set(lines.map(({ billId }) => billId))].map((id) => readDocument(handle, 'bill', id));
  return Object.fromEntries(bills.filter((bill) => bill !== null).map(({ id, statementDate }) => [id, statementDate]));
}

/** What moving a bill's due date would cost, before it is asked for; refused with the policy's reason where it cannot be had. */
export function quoteExtension(
  store: Store,
  { billId, requestedDueDate }: OperationRequest<'request.quote'>,
  context: EngineContext,
): Outcome<ExtensionCost> {
  return store.read((handle) => quoted(handle, billId, requestedDueDate, context));
}

/**
 * Writes a request into the outbox, with its reference and idempotency key, in one transaction: from then on it is sent once,
 * whatever happens. Refused where one about the bill is open, and where the cost is no longer the one that was agreed to.
 */
export function fileRequest(
  store: Store,
  request: OperationRequest<'request.file'>,
  context: EngineContext,
): Outcome<RequestSummary> {
  return store.write((handle) => {
    const cost = quoted(handle, request.billId, request.requestedDueDate, context);
    if (!cost.ok) return cost;
    const { fee, draft: fixed } = cost.value;
    if (!isSameMoney(fee, request.acceptedCost)) {
      return refusal('request.cost_changed');
    }
    const lender = readLender(handle);
    if (lender === null) return refusal('lender.not_connected');
    const reference = randomUUID();
    const draft: RequestDraft = { clientReference: reference, ...fixed, reason: request.reason, note: request.note };
    queueItem(handle, { reference, lenderId: lender.id, idempotencyKey: randomUUID(), intent: { operation: 'request.file', draft }, writtenAt: context.now });
    const summary = requestSummaries(handle).find((candidate) => candidate.reference === reference);
    if (summary === undefined) throw new BrokenInvariant('a request that was just written is listed');
    return success(summary);
  });
}

/** Takes back a request that has not left the machine. Once it may have left, only the lender can. */
export function cancelRequest(store: Store, reference: string): Outcome<readonly RequestSummary[]> {
  return store.write((handle) => {
    const item = readOutboxItem(handle, reference);
    if (item === null) return refusal('store.not_found');
    if (item.state !== 'queued' && item.state !== 'refused') return refusal('request.not_queued');
    markState(handle, reference, 'cancelled');
    return success(requestSummaries(handle));
  });
}

function quoted(handle: ReadHandle, billId: string, requestedDueDate: Day, context: EngineContext): Outcome<ExtensionCost> {
  const bill = readDocument(handle, 'bill', billId);
  const account = bill === null ? null : readDocument(handle, 'account', bill.accountId);
  if (bill === null || account === null) return refusal('store.not_found');
  const asOf = dayOfAccount(account, context);
  const records = readAccountRecords(handle, account, asOf);
  const asked = extensionQuestion(records, bill, asOf);
  if (asked === null) return refusal('extension.no_policy');
  if (hasOpenRequest(handle, records, billId)) return refusal('request.open_already');
  const quote = extensionQuote(asked.question, requestedDueDate);
  if (!quote.ok) return quote;
  const { fee, days, base, lateChargeWithoutExtension } = quote.value;
  const { policy } = asked;
  const line = records.lines.find((candidate) => candidate.billId === billId);
  if (line === undefined) throw new BrokenInvariant('a bill has its line in the schedule');
  const outstanding = totalOf(line.outstanding);
  const change = lateChargeChange(records, bill, line, asOf, quote.value.penaltyFrozenFrom ?? requestedDueDate);
  return success({
    asOf,
    billId,
    currentDueDate: bill.dueDate,
    requestedDueDate,
    fee,
    days,
    base,
    dailyFeeRate: asked.question.policy.dailyFeeRate,
    clause: policy.clause,
    outstanding,
    lateChargeChange: change,
    totalToPay: add(add(outstanding, fee), change),
    lateChargeWithout: lateChargeWithoutExtension,
    draft: {
      caseReference: null,
      appealOf: null,
      accountId: account.id,
      policyId: policy.id,
      billIds: [billId],
      asked: { kind: 'extension', dueDate: requestedDueDate },
      acceptedCost: fee,
    },
  });
}

/**
 * How the late charge on the new date differs from what is outstanding of it today, if it is charged up to the day before
 * `chargedUntil` and no further; what was paid of it already does not come back.
 */
function lateChargeChange(records: AccountRecords, bill: Bill, { outstanding }: RepaymentLine, asOf: Day, chargedUntil: Day): Money {
  const terms = records.account.terms.find(({ id }) => id === bill.termsId);
  if (terms === undefined) throw new BrokenInvariant('a quoted bill has its terms');
  const upTo = (day: Day): Money => ownLateCharge(records, bill, terms, day).total;
  const change = subtract(upTo(addDays(chargedUntil, -1)), upTo(asOf));
  return money(Math.max(change.minor, -outstanding.penalty.minor), change.currency);
}
