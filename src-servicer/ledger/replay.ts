import { assertNever, BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { statementCycle } from '#shared/domain/loan/statement-cycle';
import { applyCredit, receivePayment, reversePayment, settleBills } from './apply-payment';
import { pastDueNotices, paymentDueNotice } from './bill-notice';
import { followRequests } from './follow-requests';
import type { LedgerBook } from './ledger-book';
import type { LedgerEvent } from './ledger-event';
import { emptyLedger, type LedgerState } from './ledger-state';
import { currentBill, nextCycle, openBill } from './open-bill';
import { recordPurchase, recordRefund } from './record-purchase';
import { recordAnswer, recordDecision, recordFiledRequest, recordWithdrawal } from './record-request';

/**
 * The account at the end of `businessDate`: every day since it was opened begins with what the calendar brings (a bill
 * issued, the next one opened, a due date passed) and then takes the events of that day in the order they were recorded.
 * Events of later days are left out. The same book, events and day give the same state.
 */
export function replay(book: LedgerBook, events: readonly LedgerEvent[], businessDate: Day): LedgerState {
  const byDay = eventsByDay(events);
  let state = openBill(book, emptyLedger, statementCycle(book.terms, book.account.openedDate));
  for (let date = book.account.openedDate; date <= businessDate; date = addDays(date, 1)) {
    state = beginDay(book, state, date);
    for (const event of byDay.get(date) ?? []) state = take(book, state, event);
  }
  return state;
}

function eventsByDay(events: readonly LedgerEvent[]): ReadonlyMap<Day, readonly LedgerEvent[]> {
  const byDay = new Map<Day, LedgerEvent[]>();
  for (const event of events) byDay.set(event.date, [...(byDay.get(event.date) ?? []), event]);
  return byDay;
}

function beginDay(book: LedgerBook, state: LedgerState, date: Day): LedgerState {
  const bill = currentBill(state);
  if (bill === undefined) throw new BrokenInvariant('an account always has an open bill');
  const turned = bill.cycle.statementDate === date ? issueBill(book, state, date) : state;
  const noticed = { ...turned, notices: [...turned.notices, ...pastDueNotices(book, turned, date)] };
  return followRequests(noticed, date);
}

function issueBill(book: LedgerBook, state: LedgerState, date: Day): LedgerState {
  const bills = state.bills.map((bill) => (bill.cycle.statementDate === date ? { ...bill, isIssued: true } : bill));
  const paid = settleBills(book, applyCredit(book, { ...state, bills }, date), date);
  const bill = currentBill(paid);
  if (bill === undefined) throw new BrokenInvariant('an account always has an open bill');
  const noticed = { ...paid, notices: [...paid.notices, ...paymentDueNotice(book, paid, bill, date)] };
  return openBill(book, noticed, nextCycle(book, bill));
}

function take(book: LedgerBook, state: LedgerState, event: LedgerEvent): LedgerState {
  switch (event.kind) {
    case 'purchase-made':
      return recordPurchase(book, state, event);
    case 'purchase-refunded':
      return recordRefund(state, event);
    case 'payment-received':
      return followRequests(receivePayment(book, state, event), event.date);
    case 'payment-reversed':
      return followRequests(reversePayment(book, state, event), event.date);
    case 'request-filed':
      return recordFiledRequest(book, state, event);
    case 'request-decided':
      return recordDecision(book, state, event);
    case 'request-answered':
      return recordAnswer(book, state, event);
    case 'request-withdrawn':
      return recordWithdrawal(state, event);
    default:
      return assertNever(event);
  }
}
