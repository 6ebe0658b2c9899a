import type { RecentChange } from '#shared/contract/operations/debt';
import { totalOf } from '#shared/domain/money/components';
import { readDocument } from '../cache/document-repository';
import type { StoredChange } from '../cache/recent-change-repository';
import type { ReadHandle } from '../cache/store';

/** What a change that a sync noted is about, as the document stands now: its bill, its amount, where a request stands. */
export function describeChange(handle: ReadHandle, change: StoredChange): RecentChange {
  const nothing = { ...change, billId: null, statementDate: null, requestId: null, request: null, amount: null };
  if (change.kind === 'removed') return nothing;
  const onBill = (billId: string | null): Pick<RecentChange, 'billId' | 'statementDate'> => ({
    billId,
    statementDate: billId === null ? null : (readDocument(handle, 'bill', billId)?.statementDate ?? null),
  });
  switch (change.resource) {
    case 'bill': {
      const bill = readDocument(handle, 'bill', change.documentId);
      return bill === null ? nothing : { ...nothing, ...onBill(bill.id), amount: totalOf(bill.due) };
    }
    case 'charge': {
      const charge = readDocument(handle, 'charge', change.documentId);
      return charge === null ? nothing : { ...nothing, ...onBill(charge.billId), amount: charge.amount };
    }
    case 'payment': {
      const payment = readDocument(handle, 'payment', change.documentId);
      if (payment === null) return nothing;
      return { ...nothing, ...onBill(payment.allocations[0]?.billId ?? null), amount: payment.amount };
    }
    case 'request': {
      const request = readDocument(handle, 'request', change.documentId);
      if (request === null) return nothing;
      const { id, state, billIds, asked, decision } = request;
      return { ...nothing, ...onBill(billIds[0] ?? null), requestId: id, request: { state, asked: decision?.granted ?? asked } };
    }
    case 'notice':
      return { ...nothing, ...onBill(readDocument(handle, 'notice', change.documentId)?.billId ?? null) };
    case 'account':
    case 'policy':
    case 'purchase':
    case 'instalment':
      return nothing;
  }
}
