import { addDays, type Day } from '#shared/domain/calendar/day';
import { totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money, type Money } from '#shared/domain/money/money';
import type { Payment } from '#shared/contract/servicer/payment';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { billBalance } from '../ledger/bill-balance';
import type { LedgerBook } from '../ledger/ledger-book';
import type { LedgerEvent, PaymentReceived } from '../ledger/ledger-event';
import { replay } from '../ledger/replay';
import type { SampleCalendar } from './sample-calendar';
import { samplePurchases } from './sample-purchases';

interface SamplePayment {
  readonly cycle: number;
  readonly daysAfterDue: number;
  readonly method: Payment['method'];
  /** Fen, or all that is owed on the bill by then. */
  readonly amount: number | 'all';
}

// The newest issued bill, cycle 0, has none: it is past due. The one before it was paid four days after its due date.
const samplePayments: readonly SamplePayment[] = [
  { cycle: -6, daysAfterDue: 0, method: 'auto-debit', amount: 'all' },
  { cycle: -5, daysAfterDue: -3, method: 'wallet', amount: 50_000 },
  { cycle: -5, daysAfterDue: 0, method: 'wallet', amount: 'all' },
  { cycle: -4, daysAfterDue: 0, method: 'auto-debit', amount: 'all' },
  { cycle: -3, daysAfterDue: -1, method: 'wallet', amount: 'all' },
  { cycle: -2, daysAfterDue: 0, method: 'auto-debit', amount: 'all' },
  { cycle: -1, daysAfterDue: 4, method: 'bank-transfer', amount: 'all' },
];

/** What happened on the sample account up to the anchor day, in order: the same for the same calendar. */
export function sampleEvents(book: LedgerBook, calendar: SampleCalendar): readonly LedgerEvent[] {
  let events: readonly LedgerEvent[] = purchaseEvents(calendar);
  samplePayments.forEach((payment, index) => {
    events = inOrder([...events, paymentEvent(book, calendar, events, payment, index + 1)]);
  });
  return events;
}

function purchaseEvents(calendar: SampleCalendar): readonly LedgerEvent[] {
  const events = samplePurchases.flatMap((purchase, index): LedgerEvent[] => {
    const purchaseId = `pur_${serial(index + 1)}`;
    const date = addDays(calendar.statementDate(purchase.cycle - 1), purchase.dayOfCycle);
    const made: LedgerEvent = {
      kind: 'purchase-made',
      date,
      at: `${date}T${purchase.time}+08:00`,
      purchaseId,
      merchant: purchase.merchant,
      description: purchase.description,
      amount: money(purchase.minor, CNY),
      instalmentCount: purchase.instalmentCount ?? null,
    };
    if (purchase.refund === undefined) return [made];
    const refundDate = addDays(date, purchase.refund.days);
    const amount = money(purchase.refund.minor, CNY);
    return [made, { kind: 'purchase-refunded', date: refundDate, at: `${refundDate}T10:05:00+08:00`, purchaseId, amount }];
  });
  return inOrder(events);
}

function paymentEvent(
  book: LedgerBook,
  calendar: SampleCalendar,
  events: readonly LedgerEvent[],
  payment: SamplePayment,
  number: number,
): PaymentReceived {
  const dueDate = addDays(calendar.statementDate(payment.cycle), book.terms.dueDaysAfterStatement);
  const date = addDays(dueDate, payment.daysAfterDue);
  return {
    kind: 'payment-received',
    date,
    at: `${date}T${payment.method === 'auto-debit' ? '22:00:00' : '19:30:00'}+08:00`,
    paymentId: `pay_${serial(number)}`,
    amount: payment.amount === 'all' ? owedBefore(book, events, dueDate, date) : money(payment.amount, CNY),
    method: payment.method,
    designatedBillId: null,
  };
}

/** All that is owed on the bill of a due date when money comes in on `date`: charged days end the day before. */
function owedBefore(book: LedgerBook, events: readonly LedgerEvent[], dueDate: Day, date: Day): Money {
  const eve = addDays(date, -1);
  const state = replay(book, events, eve);
  const bill = state.bills.find(({ cycle }) => cycle.dueDate === dueDate);
  if (bill === undefined) throw new BrokenInvariant('a sample payment pays a bill');
  return totalOf(billBalance(book, state, bill, eve).outstanding);
}

function inOrder(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  return [...events].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function serial(number: number): string {
  return String(number).padStart(4, '0');
}
