import type { DayCount } from '../calendar/day-count';
import type { DueDateRule } from '../calendar/due-date-rule';
import type { Money } from '../money/money';
import type { RoundingMode } from '../money/rational';
import type { OddCent } from '../money/split-equally';

/**
 * How principal and interest are spread over the instalments. - `equal-payment`: every instalment costs the same,
 * interest falls and principal rises (annuity). Where a long first period   accrues more interest than that, its
 * instalment asks for the interest alone and the payment is found for the others. - `equal-principal`: every
 * instalment repays the same principal, interest falls. - `flat-fee`: equal principal without interest; what it costs
 * is the service fee on the original principal. - `flat-interest`: equal principal, and interest on the original
 * principal throughout. - `interest-only`: the principal falls due with the last instalment. - `balloon`: equal
 * payments that leave `balloon` of the principal, which falls due with the last instalment. - `stepped-payment`: as
 * equal payments, but the payment changes by `percentChange` after every `every` instalments. - `fixed-payment`: the
 * payment is named, and there are as many instalments as it takes; the last costs what is left.
 */
export type InstalmentMethod =
  | { readonly kind: 'equal-payment' }
  | { readonly kind: 'equal-principal' }
  | { readonly kind: 'flat-fee' }
  | { readonly kind: 'flat-interest' }
  | { readonly kind: 'interest-only' }
  | { readonly kind: 'balloon'; readonly balloon: Money }
  | { readonly kind: 'stepped-payment'; readonly percentChange: string; readonly every: number }
  | { readonly kind: 'fixed-payment'; readonly payment: Money };

/**
 * How a period counts that is longer or shorter than the others, where periods count as equal: as one all the same;
 * as whole periods back from its end and the days that are left over 365, or 366 where a year back from there has so
 * many (Directive 2014/17/EU, Annex I, remark (c)); by its days over the days that a period is taken for (Regulation
 * Z, Appendix J (b)(5)); or by its days over those of the calendar period that ends with it.
 */
export type OddPeriod = 'as-one' | 'whole-periods-and-days' | 'by-days' | 'by-days-of-period';

/**
 * From which periods the level payment is found: from those that interest is counted by, which leaves the last
 * instalment as close to the others as whole cents allow; from equal periods, or from periods of 30 days a month and
 * 7 a week, whatever interest counts.
 */
export type LevelPaymentPeriods = 'as-counted' | 'equal' | 'nominal-days';

/** The price of time: what interest is charged and how it is counted. */
export interface InterestTerms {
  /** Percent a year, nominal, a plain decimal. */
  readonly annualRate: string;
  readonly dayCount: DayCount;
  readonly oddPeriod: OddPeriod;
  readonly levelPayment: LevelPaymentPeriods;
  /** So many first periods bear no interest. */
  readonly freePeriods: number;
}

/**
 * A fee that comes with instalments. Percentages are of the original principal, or of what is owed before the
 * instalment.
 */
export interface ServiceFee {
  readonly amount:
    | { readonly kind: 'percent-of-principal'; readonly percent: string }
    | { readonly kind: 'percent-of-balance'; readonly percent: string }
    | { readonly kind: 'fixed'; readonly amount: Money };
  readonly due: 'each-instalment' | 'first-instalment' | 'last-instalment';
  /** So many first instalments do not bear a fee that is due with each; none where it is not said. */
  readonly notWithFirst?: number;
}

/** Instalments at the start that ask for less. The last instalment always asks for everything. */
export interface GraceTerms {
  /** So many first instalments repay no principal. */
  readonly principal: number;
  /** So many first instalments pay no interest. */
  readonly interest: number;
  /**
   * What becomes of that interest: it is due with the first instalment after the grace, or added to the principal and
   * bears interest.
   */
  readonly interestMeanwhile: 'due-after-grace' | 'capitalised';
}

/** Where cents are settled. */
export interface RoundingTerms {
  readonly mode: RoundingMode;
  readonly oddCent: OddCent;
  /** Level payments and equal parts of principal are multiples of this; null where any cent may be asked for. */
  readonly multiple: Money | null;
  /** Interest is rounded for the whole period, or for one day and then multiplied by the days. */
  readonly interestEach: 'instalment' | 'day';
  /**
   * What is charged on the original principal is rounded for each instalment, or in total and then split by
   * `oddCent`.
   */
  readonly flatEach: 'instalment' | 'total';
}

/** All that makes a repayment schedule out of a principal and its due dates: the instalment part of the product terms. */
export interface InstalmentTerms {
  readonly method: InstalmentMethod;
  readonly interest: InterestTerms;
  readonly fees: readonly ServiceFee[];
  readonly grace: GraceTerms;
  readonly rounding: RoundingTerms;
  readonly dueDates: DueDateRule;
  /** Percent of the principal that is due on the day of the draw, as an instalment before the others; null for none. */
  readonly downPayment: string | null;
}
