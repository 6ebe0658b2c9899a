import type { Day } from '../calendar/day';
import type { Component } from '../money/components';
import type { Money } from '../money/money';
import type { RoundingMode } from '../money/rational';

/** What a lender can grant to a borrower in difficulty, in the order it is shown: from the smallest step to the largest. */
export const optionKinds = [
  'promise-to-pay',
  'part-payment',
  'due-date-change',
  'extension',
  'cost-relief',
  'instalment-plan',
  're-spread',
  'disaster-relief',
  'settlement',
] as const;

/** The name of something that can be asked for. */
export type OptionKind = (typeof optionKinds)[number];

/** Why a borrower asks. */
export const hardshipReasons = [
  'reduced-income',
  'unemployment',
  'illness',
  'family-event',
  'disaster',
  'dispute',
  'other',
] as const;

/** Why a borrower asks. */
export type HardshipReason = (typeof hardshipReasons)[number];

/** Who can ask for it, as published. Null: no such limit. */
export interface PolicyLimits {
  /** Taken from this many days past due on; 0 for one that is not past due too. */
  readonly minimumDaysPastDue: number;
  readonly maximumDaysPastDue: number | null;
  /** Grants of this kind to one account within any twelve months. */
  readonly maximumPerYear: number | null;
  /** What the option is about must amount to so much at least, and at most. */
  readonly minimumAmount: Money | null;
  readonly maximumAmount: Money | null;
  readonly reasons: readonly HardshipReason[] | null;
}

/** What changes while what was granted is kept to, and what happens when it is not. */
export interface PolicyEffects {
  readonly lateCharge: 'stops' | 'goes-on';
  readonly contact: 'stops' | 'goes-on';
  /** By which due dates the lender reports the account to the credit file: those agreed, or those before. */
  readonly reportedBy: 'agreed-dates' | 'original-dates';
  /** What a missed payment brings: the old dates hold again; what was given up is owed again as well; or nothing more than late charges. */
  readonly whenMissed: 'old-dates-return' | 'relief-is-lost' | 'late-charges-only';
}

/**
 * A day is named by which part is paid: a payment promised, and nothing else changes until then. Here as below, what falls
 * due next takes the place of what is past due where nothing is.
 */
export interface PromiseTerms {
  readonly kind: 'promise-to-pay';
  readonly maximumDays: number;
  /** Percent of what is past due that must be promised at least; rounded up to the whole minor unit. */
  readonly minimumPercent: string;
}

/** A part is paid now, the rest on one later day. */
export interface PartPaymentTerms {
  readonly kind: 'part-payment';
  /** Percent of what is past due that is paid at least; rounded up to the whole minor unit. */
  readonly minimumPercent: string;
  /** The rest is due so many days after the first part at the latest. */
  readonly restWithinDays: number;
}

/** Another day of the month for all bills to come. */
export interface DueDateChangeTerms {
  readonly kind: 'due-date-change';
  /** The days of the month that can be chosen. */
  readonly dueDays: readonly number[];
  readonly fee: Money;
}

/** One bill's due date moves. */
export interface ExtensionTerms {
  readonly kind: 'extension';
  /** The latest due date that may be granted lies this many days after the original one. */
  readonly maximumDays: number;
  /** Percent a day of the unpaid principal, as a plain decimal. */
  readonly dailyFeeRate: string;
  readonly rounding: RoundingMode;
}

/** A share of what late payment or the service cost is given up. */
export interface CostReliefTerms {
  readonly kind: 'cost-relief';
  readonly components: readonly Exclude<Component, 'principal'>[];
  readonly percent: string;
  readonly rounding: RoundingMode;
  /** It holds if the rest of what is past due is paid within so many days; null where nothing is asked for. */
  readonly ifPaidWithinDays: number | null;
}

/** What is owed is paid by monthly instalments: of what is past due, or, where all is spread anew, of everything. */
export interface PlanTerms {
  readonly kind: 'instalment-plan' | 're-spread';
  readonly counts: readonly number[];
  /** Percent of the principal planned, each instalment. */
  readonly feeRatePerPeriod: string;
  readonly rounding: RoundingMode;
  /** The first instalment is due so many days after the decision. */
  readonly firstAfterDays: number;
  /** Percent of the penalty that is given up when the plan begins; the rest is spread with the other costs. */
  readonly penaltyWaived: string;
}

/** Less than everything is paid at once and the account is closed. */
export interface SettlementTerms {
  readonly kind: 'settlement';
  /** Percent of everything outstanding, at least. */
  readonly minimumPercent: string;
  readonly payWithinDays: number;
  readonly rounding: RoundingMode;
}

/** All due dates move by so many days because of a disaster that the lender names. */
export interface DisasterTerms {
  readonly kind: 'disaster-relief';
  /** What happened and where, as the lender names it, by language. */
  readonly event: { readonly 'zh-Hans': string; readonly en: string };
  readonly declaredOn: Day;
  readonly postponedDays: number;
}

/** The terms of one option. */
export type OptionTerms =
  | PromiseTerms
  | PartPaymentTerms
  | DueDateChangeTerms
  | ExtensionTerms
  | CostReliefTerms
  | PlanTerms
  | SettlementTerms
  | DisasterTerms;

/** What a lender grants, to whom and at what cost, for one account: published, dated data. */
export interface HardshipPolicy {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly clause: string;
  /** Within how many days the lender means to answer. */
  readonly answerWithinDays: number;
  readonly limits: PolicyLimits;
  readonly effects: PolicyEffects;
  readonly terms: OptionTerms;
}
