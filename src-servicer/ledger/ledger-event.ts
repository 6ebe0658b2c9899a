import type { RequestAnswer, RequestDraft, Decision } from '#shared/contract/servicer/request';
import type { Payment } from '#shared/contract/servicer/payment';
import type { Day } from '#shared/domain/calendar/day';
import type { Money } from '#shared/domain/money/money';

interface Happening {
  /** The business date it counts for. */
  readonly date: Day;
  /** The moment it was recorded. */
  readonly at: string;
}

/** Money spent on credit, to be paid with the next bill or by instalments. */
export interface PurchaseMade extends Happening {
  readonly kind: 'purchase-made';
  readonly purchaseId: string;
  readonly merchant: string;
  readonly description: string;
  readonly amount: Money;
  /** How many instalments, or null for the next bill. */
  readonly instalmentCount: number | null;
}

/** A merchant gave back some of a purchase whose bill is still open. */
export interface PurchaseRefunded extends Happening {
  readonly kind: 'purchase-refunded';
  readonly purchaseId: string;
  readonly amount: Money;
}

/** Money came in. */
export interface PaymentReceived extends Happening {
  readonly kind: 'payment-received';
  readonly paymentId: string;
  readonly amount: Money;
  readonly method: Payment['method'];
  readonly designatedBillId: string | null;
}

/** A payment turned out never to have been paid: late charges count as if it had not been made. */
export interface PaymentReversed extends Happening {
  readonly kind: 'payment-reversed';
  readonly paymentId: string;
}

/** A borrower asked for something. */
export interface RequestFiled extends Happening {
  readonly kind: 'request-filed';
  readonly requestId: string;
  readonly receiptNumber: string;
  readonly draft: RequestDraft;
}

/** The lender answered. */
export interface RequestDecided extends Happening {
  readonly kind: 'request-decided';
  readonly requestId: string;
  readonly decision: Decision;
}

/** The borrower answered an offer or a question, or took the request back. */
export interface RequestAnswered extends Happening {
  readonly kind: 'request-answered';
  readonly requestId: string;
  readonly answer: RequestAnswer;
}

/** The borrower took a request back before it was decided. */
export interface RequestWithdrawn extends Happening {
  readonly kind: 'request-withdrawn';
  readonly requestId: string;
}

/** What happened to the account, in the order it was recorded. Everything the servicer publishes follows from the list. */
export type LedgerEvent =
  | PurchaseMade
  | PurchaseRefunded
  | PaymentReceived
  | PaymentReversed
  | RequestFiled
  | RequestDecided
  | RequestAnswered
  | RequestWithdrawn;
