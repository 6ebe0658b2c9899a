import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { billBalance, dueDateOf } from '../../src-servicer/ledger/bill-balance';
import type { LedgerBook } from '../../src-servicer/ledger/ledger-book';
import type { LedgerEvent } from '../../src-servicer/ledger/ledger-event';
import { ledgerDocuments } from '../../src-servicer/ledger/ledger-documents';
import { replay } from '../../src-servicer/ledger/replay';
import { sampleBook } from '../../src-servicer/seed/sample-book';
import { sampleCalendar } from '../../src-servicer/seed/sample-calendar';

// Statement day 3; the first bill is issued on 3 May 2026 and due on the 13th. One purchase of 1,000.00 is on it.
const book: LedgerBook = sampleBook(sampleCalendar(day('2026-11-23')));
const purchase: LedgerEvent = {
  kind: 'purchase-made',
  date: day('2026-04-10'),
  at: '2026-04-10T12:00:00+08:00',
  purchaseId: 'pur_1',
  merchant: '邻里生鲜超市',
  description: '一周食材',
  amount: money(100_000, CNY),
  instalmentCount: null,
};

function paid(date: string, minor: number, paymentId = `pay_${date}`): LedgerEvent {
  return { kind: 'payment-received', date: day(date), at: `${date}T12:00:00+08:00`, paymentId, amount: money(minor, CNY), method: 'wallet', designatedBillId: null };
}

function reversed(date: string, paymentId: string): LedgerEvent {
  return { kind: 'payment-reversed', date: day(date), at: `${date}T18:00:00+08:00`, paymentId };
}

function firstBill(events: readonly LedgerEvent[], date: string) {
  const state = replay(book, [purchase, ...events], day(date));
  const [bill] = state.bills;
  if (bill === undefined) throw new Error('the ledger opens with a bill');
  const { due, paid: received, outstanding } = billBalance(book, state, bill, day(date));
  return {
    state,
    settledDate: bill.settledDate,
    dueDate: dueDateOf(state, bill),
    penalty: due.penalty.minor,
    paidPenalty: received.penalty.minor,
    outstanding: totalOf(outstanding).minor,
  };
}

describe('the ledger', () => {
  it('settles a bill paid on its due date without a late charge', () => {
    expect(firstBill([paid('2026-05-13', 100_000)], '2026-06-01')).toMatchObject({ settledDate: '2026-05-13', penalty: 0, outstanding: 0 });
  });

  it('asks on the day of payment for the days that have ended, no more', () => {
    // Paid on the 17th: 14, 15, 16 May at 1,000.00 x 0.05 % = 0.50 each.
    const late = firstBill([paid('2026-05-17', 100_150)], '2026-06-01');

    expect(late).toMatchObject({ settledDate: '2026-05-17', penalty: 150, paidPenalty: 150, outstanding: 0 });
    expect(late.state.payments[0]?.unallocated.minor).toBe(0);
  });

  it('takes a part payment to the penalty first and charges on what is left', () => {
    // 17 May: 1.50 penalty, 498.50 principal; 501.50 left: 0.05 % is 0.25075 -> 0.25 a day, 17 to 20 May: 4 x 0.25.
    const late = firstBill([paid('2026-05-17', 50_000)], '2026-05-20');

    expect(late).toMatchObject({ settledDate: null, penalty: 250, paidPenalty: 150, outstanding: 50_250 });
  });

  it('keeps an overpayment and puts it to the next bill when that is issued', () => {
    const next: LedgerEvent = { ...purchase, date: day('2026-05-20'), at: '2026-05-20T12:00:00+08:00', purchaseId: 'pur_2', amount: money(30_000, CNY) };
    const events = [paid('2026-05-13', 110_000), next];

    const [before, after] = ['2026-06-02', '2026-06-03'].map((date) => firstBill(events, date).state.payments[0]);

    expect([before?.unallocated.minor, after?.unallocated.minor]).toEqual([10_000, 0]);
    expect(after?.allocations.at(-1)).toMatchObject({ billId: 'bill_2026-06', amount: { minor: 10_000 }, date: '2026-06-03' });
  });

  it('charges a reversed payment as if it had never been made, and keeps its record', () => {
    const { state, ...late } = firstBill([paid('2026-05-13', 100_000, 'p'), reversed('2026-05-16', 'p')], '2026-05-16');

    // 14, 15, 16 May
    expect(late).toMatchObject({ settledDate: null, penalty: 150, outstanding: 100_150 });
    expect(state.payments[0]).toMatchObject({ status: 'reversed', allocations: [{ amount: { minor: 100_000 } }] });
  });

  it('settles a bill on which nothing was spent on the day it is issued', () => {
    const state = replay(book, [], day('2026-05-03'));

    expect(state.bills[0]).toMatchObject({ isIssued: true, settledDate: '2026-05-03' });
    expect(state.notices).toEqual([]);
  });

  it('moves days forward without ever charging less', () => {
    const penaltyOn = (date: Day): number => firstBill([paid('2026-05-20', 40_000)], date).penalty;

    for (let date = day('2026-05-10'); date < '2026-07-01'; date = addDays(date, 1)) {
      if (date !== '2026-05-19') expect(penaltyOn(addDays(date, 1))).toBeGreaterThanOrEqual(penaltyOn(date));
    }
  });

  it('leaves out what happens after the business date', () => {
    const events = [purchase, paid('2026-05-13', 100_000)];

    expect(replay(book, events, day('2026-05-12'))).toEqual(replay(book, [purchase], day('2026-05-12')));
  });

  it('makes the same documents of the same events', () => {
    const documents = (): unknown => ledgerDocuments(book, replay(book, [purchase], day('2026-05-20')), day('2026-05-20'));

    expect(documents()).toEqual(documents());
  });
});
