import type { Instalment, Purchase } from '#shared/contract/servicer/bill';
import type { Charge, Payment } from '#shared/contract/servicer/payment';
import type { HardshipRequest, Notice, RequestDraft } from '#shared/contract/servicer/request';
import type { Day } from '#shared/domain/calendar/day';
import type { StatementCycle } from '#shared/domain/loan/statement-cycle';

/** A bill's own facts; what is due and paid on it is summed from the rest of the state. */
export interface BillRecord {
  readonly id: string;
  readonly number: string;
  readonly cycle: StatementCycle;
  readonly isIssued: boolean;
  readonly settledDate: Day | null;
}

/** A payment whose allocations remember the day they took effect: credit left over is put to the next bill when it is issued. */
export interface PaymentRecord extends Omit<Payment, 'allocations'> {
  readonly allocations: readonly (Payment['allocations'][number] & { readonly date: Day })[];
}

/** A due date moved by a decision. */
export interface Grant {
  readonly billId: string;
  readonly requestId: string;
  readonly grantedDate: Day;
  readonly newDueDate: Day;
  readonly doesLateChargeStop: boolean;
}

/** A request with the draft it was filed with. */
export interface RequestRecord {
  readonly document: HardshipRequest;
  readonly draft: RequestDraft;
}

/** The account after some events, at some point of a day. Late charges are not in it: they follow from it for any day. */
export interface LedgerState {
  readonly bills: readonly BillRecord[];
  readonly purchases: readonly Purchase[];
  readonly instalments: readonly Instalment[];
  /** Instalment fees and extension fees. */
  readonly charges: readonly Charge[];
  readonly payments: readonly PaymentRecord[];
  readonly requests: readonly RequestRecord[];
  readonly grants: readonly Grant[];
  readonly notices: readonly Notice[];
}

/** An account with nothing on it. */
export const emptyLedger: LedgerState = {
  bills: [],
  purchases: [],
  instalments: [],
  charges: [],
  payments: [],
  requests: [],
  grants: [],
  notices: [],
};
