import type { Notice } from '#shared/contract/servicer/request';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { totalOf } from '#shared/domain/money/components';
import { paymentDueWords, pastDueWords, type NoticeWords } from '../words/bill-notices';
import { billBalance, dueDateOf } from './bill-balance';
import type { LedgerBook } from './ledger-book';
import type { BillRecord, LedgerState } from './ledger-state';

/** The notice that a bill was issued, unless nothing is owed on it. */
export function paymentDueNotice(book: LedgerBook, state: LedgerState, bill: BillRecord, date: Day): readonly Notice[] {
  const amount = totalOf(billBalance(book, state, bill, date).outstanding);
  if (amount.minor === 0) return [];
  return [notice(book, bill, 'payment-due', date, paymentDueWords(amount, dueDateOf(state, bill)))];
}

/** The notice on the day after a due date that came and went with something unpaid. */
export function pastDueNotices(book: LedgerBook, state: LedgerState, date: Day): readonly Notice[] {
  return state.bills
    .filter((bill) => bill.isIssued && bill.settledDate === null && addDays(dueDateOf(state, bill), 1) === date)
    .map((bill) => {
      const amount = totalOf(billBalance(book, state, bill, addDays(date, -1)).outstanding);
      const words = pastDueWords(amount, dueDateOf(state, bill), book.terms.lateCharge.dailyRate);
      return notice(book, bill, 'past-due', date, words);
    });
}

function notice(
  book: LedgerBook,
  bill: BillRecord,
  kind: 'payment-due' | 'past-due',
  date: Day,
  words: NoticeWords,
): Notice {
  return {
    id: `ntc_${date}_${kind}_${bill.id}`,
    accountId: book.account.id,
    kind,
    issuedAt: `${date}T09:00:00+08:00`,
    ...words,
    billId: bill.id,
    requestId: null,
  };
}
