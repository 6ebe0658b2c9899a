import type { LateChargeRange } from '../arrears/late-charge';
import type { LateChargeRules } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import type { Asked } from '../hardship/asked';
import type { Component, ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import type { Money } from '../money/money';
import type { RoundingMode } from '../money/rational';

/** The lender's records of one account, as far as a schedule needs them. The contract's parsed documents satisfy it. */
export interface ScheduleRecords {
  readonly currency: CurrencyCode;
  readonly bills: readonly ScheduleBill[];
  readonly purchases: readonly SchedulePurchase[];
  readonly instalments: readonly ScheduleInstalment[];
  readonly charges: readonly ScheduleCharge[];
  readonly payments: readonly SchedulePayment[];
  /** None where left out: a due date that moved is then taken as an extension during which the late charge stops. */
  readonly requests?: readonly ScheduleRequest[];
  readonly policies?: readonly SchedulePolicy[];
  readonly terms: readonly ScheduleTerms[];
}

/** A bill as the lender states it. */
export interface ScheduleBill {
  readonly id: string;
  readonly termsId: string;
  readonly statementDate: Day;
  readonly dueDate: Day;
  /** The due date before any extension: late charges count from it. */
  readonly originalDueDate: Day;
  readonly status: 'open' | 'issued' | 'settled';
  readonly due: ComponentAmounts;
  readonly paid: ComponentAmounts;
  readonly settledDate: Day | null;
}

/** A purchase; `billId` is null where it is paid by instalments. */
export interface SchedulePurchase {
  readonly id: string;
  readonly billId: string | null;
  /** ISO 8601 with the lender's offset; where it is not known the purchase counts from ever. */
  readonly purchasedAt?: string;
  readonly amount: Money;
  readonly refunded: Money;
  /** How it is paid; where it is left out, its instalments are taken as the lender states them. */
  readonly plan?:
    | { readonly kind: 'next-bill' }
    | { readonly kind: 'instalments'; readonly method: 'flat-fee'; readonly count: number; readonly feeRatePerPeriod: string };
}

/** An instalment; `billId` is null while it lies ahead. */
export interface ScheduleInstalment {
  readonly id: string;
  readonly purchaseId: string;
  /** From 1, among those of its purchase. */
  readonly number?: number;
  readonly billId: string | null;
  readonly statementDate: Day;
  readonly dueDate: Day;
  readonly due: ComponentAmounts;
}

/** A fee or penalty charged to a bill; only those with the status `charged` are owed. */
export interface ScheduleCharge {
  readonly id: string;
  readonly billId: string;
  readonly purchaseId: string | null;
  readonly kind: 'late-charge' | 'instalment-fee' | 'extension-fee' | 'interest';
  readonly component: Component;
  readonly amount: Money;
  readonly status: 'charged' | 'waived' | 'reversed';
  readonly chargedDate: Day;
  readonly basis: {
    /** Percent a day or a period. */
    readonly rate?: string;
    readonly ratePer?: 'day' | 'period';
    readonly ranges: readonly LateChargeRange[];
  };
}

/** A payment and how it was split; a reversed one paid nothing. */
export interface SchedulePayment {
  readonly id: string;
  readonly receivedDate: Day;
  readonly status: 'posted' | 'reversed';
  readonly allocations: readonly { readonly billId: string; readonly component: Component; readonly amount: Money }[];
}

/** A request about some bills; only one that was agreed changed anything. */
export interface ScheduleRequest {
  readonly billIds: readonly string[];
  readonly policyId: string;
  /** Since when what was granted is in force; null while it is not. */
  readonly agreedDate: Day | null;
  readonly decision: {
    readonly granted: Asked | null;
    /** What it costs, as it was granted. */
    readonly cost?: Money | null;
  } | null;
}

/** What a policy says of the late charge while what was granted by it lasts. */
export interface SchedulePolicy {
  readonly id: string;
  readonly effects: { readonly lateCharge: 'stops' | 'goes-on' };
}

/** The terms that say how a past-due bill of theirs is charged. */
export interface ScheduleTerms {
  readonly id: string;
  readonly graceDays: number;
  readonly lateCharge: Omit<LateChargeRules, 'graceDays'> & { readonly clause?: string };
  readonly instalmentFee?: { readonly rounding: RoundingMode; readonly clause: string };
  readonly effectiveFrom?: Day;
  readonly allocationOrder?: readonly Component[];
}
