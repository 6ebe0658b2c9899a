import { assertNever } from '#shared/domain/broken-invariant';
import { addDays } from '#shared/domain/calendar/day';
import { noAmounts } from '#shared/domain/money/components';
import { add, money, subtract, zero, type Money } from '#shared/domain/money/money';
import { percent, round, times } from '#shared/domain/money/rational';
import type { Bill } from '#shared/contract/servicer/bill';
import type { Charge } from '#shared/contract/servicer/payment';
import type { LedgerBook } from './ledger-book';
import type { LedgerDocument } from './ledger-documents';

/**
 * Mistakes that this lender makes on purpose, to show that they are found: the late charge counts the due date, or is taken of the
 * fee too; a payment is missing from a bill; a fee is charged that no terms know; a bill's principal is more than its purchases.
 */
export const plantedErrors = [
  'late-charge-counts-due-date',
  'late-charge-on-fee-too',
  'payment-not-counted',
  'fee-not-in-terms',
  'principal-too-high',
] as const;

/** A mistake that this lender makes on purpose. */
export type PlantedError = (typeof plantedErrors)[number];

type Change = (document: LedgerDocument) => LedgerDocument;

/** The documents with a mistake in them: on the latest bill that lends itself to it, and on what hangs on that. */
export function withPlantedError(book: LedgerBook, documents: readonly LedgerDocument[], error: PlantedError): readonly LedgerDocument[] {
  const bill = billFor(documents, error);
  if (bill === undefined) return documents;
  const { currency } = book.account;
  switch (error) {
    case 'late-charge-counts-due-date':
      return withLateCharge(documents, bill, countingDueDate);
    case 'late-charge-on-fee-too':
      return withLateCharge(documents, bill, (charge) => onFeeToo(book, charge, bill.due.fee));
    case 'payment-not-counted':
      return documents.map(onBill(bill, (found) => ({ ...found, paid: noAmounts(currency), status: 'issued', settledDate: null })));
    case 'fee-not-in-terms': {
      const fee = money(990, currency);
      const added = documents.map(onBill(bill, (found) => ({ ...found, due: { ...found.due, fee: add(found.due.fee, fee) } })));
      return [...added, { resource: 'charge', body: unknownFee(book, bill, fee) }];
    }
    case 'principal-too-high':
      return documents.map(
        onBill(bill, (found) => ({ ...found, due: { ...found.due, principal: add(found.due.principal, money(1_000, currency)) } })),
      );
    default:
      return assertNever(error);
  }
}

/** The latest bill that was paid, where a payment is to be missing; else the latest unpaid one that bears a late charge. */
function billFor(documents: readonly LedgerDocument[], error: PlantedError): Bill | undefined {
  return documents
    .flatMap((document) => (document.resource === 'bill' ? [document.body] : []))
    .findLast(({ status, due }) => (error === 'payment-not-counted' ? status === 'settled' : status === 'issued' && due.penalty.minor > 0));
}

function onBill(bill: Bill, change: (bill: Bill) => Bill): Change {
  return (document) => (document.resource === 'bill' && document.body.id === bill.id ? { ...document, body: change(document.body) } : document);
}

function withLateCharge(
  documents: readonly LedgerDocument[],
  bill: Bill,
  change: (charge: Charge) => Charge,
): readonly LedgerDocument[] {
  let more = zero(bill.due.penalty.currency);
  const charged = documents.map((document) => {
    if (document.resource !== 'charge' || document.body.billId !== bill.id || document.body.kind !== 'late-charge') return document;
    const body = change(document.body);
    more = add(more, subtract(body.amount, document.body.amount));
    return { ...document, body };
  });
  return charged.map(onBill(bill, (found) => ({ ...found, due: { ...found.due, penalty: add(found.due.penalty, more) } })));
}

function countingDueDate(charge: Charge): Charge {
  const [first, ...rest] = charge.basis.ranges;
  if (first === undefined) return charge;
  const aDay = money(Math.round(first.amount.minor / first.days), first.amount.currency);
  const longer = { ...first, from: addDays(first.from, -1), days: first.days + 1, amount: add(first.amount, aDay) };
  return { ...charge, amount: add(charge.amount, aDay), basis: { ...charge.basis, ranges: [longer, ...rest] } };
}

function onFeeToo({ terms }: LedgerBook, charge: Charge, fee: Money): Charge {
  const { dailyRate, rounding } = terms.lateCharge;
  const ranges = charge.basis.ranges.map((range) => {
    const base = add(range.base, fee);
    const aDay = round(times(base.minor, percent(dailyRate)), rounding);
    return { ...range, base, amount: money(aDay * range.days, base.currency) };
  });
  const amount = ranges.reduce((sum, range) => add(sum, range.amount), zero(charge.amount.currency));
  return { ...charge, amount, basis: { ...charge.basis, ranges } };
}

function unknownFee({ account, terms }: LedgerBook, bill: Bill, amount: Money): Charge {
  return {
    id: `chg_extra_${bill.id}`,
    accountId: account.id,
    billId: bill.id,
    purchaseId: null,
    kind: 'instalment-fee',
    component: 'fee',
    amount,
    status: 'charged',
    chargedDate: bill.statementDate,
    termsId: terms.id,
    clause: '',
    basis: { rate: '0', ratePer: 'period', ranges: [] },
  };
}
