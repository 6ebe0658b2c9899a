import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import type { Day } from '#shared/domain/calendar/day';
import type { Frequency } from '#shared/domain/calendar/frequency';
import type { WorkingDays } from '#shared/domain/calendar/working-days';
import type { InstalmentTerms } from '#shared/domain/loan/instalment-terms';
import type { Component } from '#shared/domain/money/components';
import type { AllocationRules } from '#shared/domain/payment/allocation-rules';

/** Where a payment goes: what has fallen due by one order, then what lies ahead. Amounts in minor units throughout. */
export interface PaymentOrder {
  readonly due: AllocationRules;
  readonly ahead: AllocationRules;
  /** Which instalment that lies ahead is paid first; `alike` splits what is left equally between them. */
  readonly aheadFirst: 'next' | 'last' | 'alike';
}

/** Interest that runs on what is really owed: what is late bears it longer, what is paid early no longer. */
export interface InterestOnActualBalance {
  /** From when a payment lowers what bears interest. */
  readonly paymentCounts: 'on-its-day' | 'from-next-due-date';
  /** Money paid ahead becomes an instalment of its own, and the loan ends sooner; or the later payments shrink. */
  readonly paidAhead: 'own-instalment' | 'smaller-payments';
}

/** A charge once for an instalment that went past due. */
export interface LateFee {
  readonly rules: LateChargeRules;
  readonly of: readonly Component[];
}

/** A peer's product in our terms. */
export interface PeerProduct {
  readonly terms: InstalmentTerms;
  /** Rates that hold from later days on, where they change. */
  readonly rates: readonly { readonly from: Day; readonly annualRate: string }[];
  readonly every: Frequency;
  readonly count: number;
  readonly order: PaymentOrder;
  readonly actualBalance: InterestOnActualBalance | null;
  readonly lateFee: LateFee | null;
  readonly workingDays: WorkingDays;
  /** The payment that was agreed instead of the level one. */
  readonly payment: number | null;
  /** What the level payment is found for, where the draws are parts of more. */
  readonly approved: number | null;
  /** A payment that comes before the day of a charge is not put to it; else charges are there from the start. */
  readonly chargesWaitForTheirDay: boolean;
  /** The down payment is paid as soon as it falls due. */
  readonly isDownPaymentPaid: boolean;
}

/** A wish to reschedule, as the peer takes it. */
export interface PeerReschedule {
  readonly from: Day;
  readonly dueDate: Day | null;
  readonly graceOnPrincipal: number;
  readonly graceOnInterest: number;
  readonly extraTerms: number;
  readonly newRate: string | null;
}

/** What happened to a loan, in the order in which it was entered. */
export type PeerAction =
  | { readonly kind: 'draw'; readonly date: Day; readonly amount: number }
  | { readonly kind: 'repay'; readonly date: Day; readonly amount: number | 'earliest' | 'all' }
  | { readonly kind: 'undo'; readonly date: Day; readonly nth: number }
  | { readonly kind: 'change-last'; readonly date: Day; readonly amount: number }
  | { readonly kind: 'charge'; readonly date: Day; readonly component: Component; readonly amount: number }
  | { readonly kind: 'instalment-charge'; readonly component: Component; readonly amount: number }
  | {
      readonly kind: 'percentage-charge';
      readonly date: Day | null;
      readonly component: Component;
      readonly percent: string;
    }
  | { readonly kind: 'waive-interest' }
  | { readonly kind: 'waive-charge'; readonly date: Day | null }
  | { readonly kind: 'write-off' }
  | { readonly kind: 'move-first-due-date'; readonly to: Day }
  | { readonly kind: 'add-due-date'; readonly date: Day }
  | { readonly kind: 'move-due-dates'; readonly from: Day; readonly to: Day; readonly dueOn: Day }
  | { readonly kind: 'reschedule'; readonly change: PeerReschedule }
  | {
      readonly kind: 're-age';
      readonly date: Day;
      readonly start: Day;
      readonly every: Frequency;
      readonly count: number;
    }
  | { readonly kind: 're-amortise'; readonly date: Day };

/** One line of a schedule, in minor units. */
export interface PeerRow {
  readonly dueDate: Day;
  readonly principal: number;
  readonly interest: number;
  readonly fee: number;
  readonly penalty: number;
  readonly due: number;
  /** The principal left after it. */
  readonly balance: number;
  readonly outstanding: number;
}

/** A schedule that a peer states, by which product and after what. */
export interface PeerTable {
  readonly product: PeerProduct;
  readonly actions: readonly PeerAction[];
  readonly asOf: Day;
  /** The first lines of the schedule, or all of them; null stands for an amount that the peer left out. */
  readonly rows: readonly StatedRow[];
  readonly isWhole: boolean;
  /** What came before it that has no counterpart here; such a table is not tried. */
  readonly unknown: string | null;
}

/** A line as a peer states it. */
export type StatedRow = Omit<PeerRow, 'outstanding'> & { readonly outstanding: number | null };

/** A peer's case: the schedules that it states in the course of a loan. */
export interface PeerCase {
  readonly name: string;
  readonly tables: readonly PeerTable[];
}
