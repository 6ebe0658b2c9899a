import type { FailureCode } from '#shared/contract/failures';
import type {
  AccountOverview,
  BillView,
  LateChargeCheck,
  Overview,
  ScheduleView,
} from '#shared/contract/operations/debt';
import type { Account, ProductTerms } from '#shared/contract/servicer/account';
import type { Bill } from '#shared/contract/servicer/bill';
import type { Day } from '#shared/domain/calendar/day';
import { sum } from '#shared/domain/money/money';
import { addAmounts, noAmounts, totalOf } from '#shared/domain/money/components';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { billCheck } from '#shared/domain/schedule/bill-check';
import {
  readBillDocuments,
  readBillPayments,
  readDocument,
  readDocuments,
} from '../cache/document-repository';
import { readLender } from '../cache/lender-repository';
import { readRecentChanges } from '../cache/recent-change-repository';
import type { ReadHandle, Store } from '../cache/store';
import { briefOf, readAccountRecords, scheduleRecordsOf, type AccountRecords } from './account-records';
import { dayOfAccount } from './day-of-account';
import { describeChange } from './describe-change';
import type { EngineContext } from './engine-messages';
import { extensionOfferFor } from './extension-offer';
import { noticeViews } from './notice-views';
import { ownLateCharge } from './own-late-charge';
import { requestSummaries } from './request-summaries';

const shownChanges = 20;
const shownNotices = 10;

/** What is next, what is past due, what changed: over all accounts. */
export function readOverview(store: Store, context: EngineContext): Result<Overview, Failure<FailureCode>> {
  return store.read((handle) => {
    const accounts = readDocuments(handle, 'account');
    const records = accounts.map((account) => readAccountRecords(handle, account, dayOfAccount(account, context)));
    const lines = records.flatMap((one) => one.lines);
    return success({
      ...freshness(handle, latestDay(accounts, context)),
      accounts: records.map((one) => overviewOf(one, statedOn(handle, one.account, context))),
      requests: requestSummaries(handle),
      changes: readRecentChanges(handle, shownChanges).map((change) => describeChange(handle, change)),
      notices: noticeViews(readDocuments(handle, 'notice'), lines).slice(0, shownNotices),
    });
  });
}

/** The repayment schedule of one account: the one asked for, or else the first; null where there is none. */
export function readSchedule(
  store: Store,
  accountId: string | null,
  context: EngineContext,
): Result<ScheduleView | null, Failure<FailureCode>> {
  return store.read((handle) => {
    const all = readDocuments(handle, 'account');
    const account = all.find(({ id }) => id === accountId) ?? all[0];
    if (account === undefined) return success(null);
    const asOf = dayOfAccount(account, context);
    const { lines, purchases, instalments } = readAccountRecords(handle, account, asOf);
    const accounts = all.map(briefOf);
    return success({ ...freshness(handle, asOf), account: briefOf(account), accounts, lines, purchases, instalments });
  });
}

/** One bill with everything that made it. */
export function readBill(store: Store, billId: string, context: EngineContext): Result<BillView, Failure<FailureCode>> {
  return store.read((handle) => {
    const bill = readDocument(handle, 'bill', billId);
    const account = bill === null ? null : readDocument(handle, 'account', bill.accountId);
    if (bill === null || account === null) return refusal('store.not_found');
    const asOf = dayOfAccount(account, context);
    const records = readAccountRecords(handle, account, asOf);
    const line = records.lines.find((candidate) => candidate.billId === bill.id);
    const terms = account.terms.find((candidate) => candidate.id === bill.termsId);
    if (line === undefined || terms === undefined) return refusal('store.not_found');
    const charges = readBillDocuments(handle, 'charge', bill.id);
    return success({
      ...freshness(handle, asOf),
      account: briefOf(account),
      bill,
      line,
      terms,
      purchases: readBillDocuments(handle, 'purchase', bill.id),
      instalments: readBillDocuments(handle, 'instalment', bill.id).map((instalment) => ({
        instalment,
        purchase: readDocument(handle, 'purchase', instalment.purchaseId),
      })),
      payments: readBillPayments(handle, bill.id),
      charges,
      lateCharge: lateChargeCheck(records, bill, terms, asOf),
      check: billCheck(bill, scheduleRecordsOf(records), statedOn(handle, account, context)),
      extension: extensionOfferFor(handle, records, bill, asOf),
      requests: requestSummaries(handle).filter((request) => request.bills.some(({ id }) => id === bill.id)),
    });
  });
}

/** The latest of the accounts' days: what is shown holds up to it. */
function latestDay(accounts: readonly Account[], context: EngineContext): Day {
  const days = accounts.map((account) => dayOfAccount(account, context));
  return days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? context.asOf);
}

function freshness(handle: ReadHandle, asOf: Day): { readonly asOf: Day; readonly fetchedAt: string | null } {
  return { asOf, fetchedAt: readLender(handle)?.lastSyncedAt ?? null };
}

/** The day at whose end the lender's figures stand: that of the last sync at the account's place, where it lies before today there. */
function statedOn(handle: ReadHandle, account: Account, context: EngineContext): Day {
  const today = dayOfAccount(account, context);
  const fetchedAt = readLender(handle)?.lastSyncedAt ?? null;
  if (fetchedAt === null) return today;
  const fetched = dayOfAccount(account, { ...context, now: fetchedAt });
  return fetched < today ? fetched : today;
}

function overviewOf(records: AccountRecords, lenderDay: Day): AccountOverview {
  const { account, lines } = records;
  const owed = lines.filter((line) => totalOf(line.outstanding).minor > 0);
  return {
    ...briefOf(account),
    outstanding: account.outstanding,
    scheduled: lines.map(({ outstanding }) => outstanding).reduce(addAmounts, noAmounts(account.currency)),
    creditLimit: account.creditLimit,
    pastDue: owed.filter((line) => line.state === 'past-due'),
    next: owed.find((line) => line.state !== 'past-due') ?? null,
    differing: differingBills(records, lenderDay),
  };
}

function differingBills(records: AccountRecords, lenderDay: Day): AccountOverview['differing'] {
  const reckoned = scheduleRecordsOf(records);
  return records.bills
    .filter((bill) => bill.status !== 'settled' && (billCheck(bill, reckoned, lenderDay)?.differences.length ?? 0) > 0)
    .map(({ id, dueDate, statementDate }) => ({ billId: id, dueDate, statementDate }));
}

function lateChargeCheck(records: AccountRecords, bill: Bill, terms: ProductTerms, asOf: Day): LateChargeCheck | null {
  const stated = records.charges.filter(
    (charge) => charge.billId === bill.id && charge.kind === 'late-charge' && charge.status === 'charged',
  );
  const lender = sum(
    stated.map((charge) => charge.amount),
    bill.due.penalty.currency,
  );
  const own = ownLateCharge(records, bill, terms, asOf);
  if (lender.minor === 0 && own.total.minor === 0) return null;
  return { lender, own: own.total, ranges: own.ranges, terms: terms.lateCharge };
}
