import type { AccountBrief } from '#shared/contract/operations/debt';
import type { Account } from '#shared/contract/servicer/account';
import type { Bill, Instalment, Purchase } from '#shared/contract/servicer/bill';
import type { Charge, Payment } from '#shared/contract/servicer/payment';
import type { Policy } from '#shared/contract/servicer/policy';
import type { HardshipRequest } from '#shared/contract/servicer/request';
import type { Day } from '#shared/domain/calendar/day';
import { repaymentSchedule, type RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import type { ScheduleRecords } from '#shared/domain/schedule/schedule-records';
import { readAccountDocuments } from '../cache/document-repository';
import type { ReadHandle } from '../cache/store';

/** Everything the store holds of one account, and the schedule it makes. */
export interface AccountRecords {
  readonly account: Account;
  readonly bills: readonly Bill[];
  readonly purchases: readonly Purchase[];
  readonly instalments: readonly Instalment[];
  readonly payments: readonly Payment[];
  readonly charges: readonly Charge[];
  readonly policies: readonly Policy[];
  readonly requests: readonly HardshipRequest[];
  readonly lines: readonly RepaymentLine[];
}

/** Reads an account's documents and reckons its schedule as of a day. */
export function readAccountRecords(handle: ReadHandle, account: Account, asOf: Day): AccountRecords {
  const documents = {
    bills: readAccountDocuments(handle, 'bill', account.id),
    purchases: readAccountDocuments(handle, 'purchase', account.id),
    instalments: readAccountDocuments(handle, 'instalment', account.id),
    payments: readAccountDocuments(handle, 'payment', account.id),
    charges: readAccountDocuments(handle, 'charge', account.id),
    policies: readAccountDocuments(handle, 'policy', account.id),
    requests: readAccountDocuments(handle, 'request', account.id),
  };
  return { account, ...documents, lines: repaymentSchedule(scheduleRecordsOf({ account, ...documents }), asOf) };
}

/** An account's documents as a schedule takes them. */
export function scheduleRecordsOf({ account, ...documents }: Omit<AccountRecords, 'lines'>): ScheduleRecords {
  return { currency: account.currency, terms: account.terms, ...documents };
}

/** What a reader recognises an account by. */
export function briefOf({ id, maskedNumber, productName, creditor }: Account): AccountBrief {
  return { id, maskedNumber, productName, creditorName: creditor.name };
}
