import type { Day } from '../calendar/day';
import type { DerivationRule } from '../derivation/derivation';
import type { Money } from '../money/money';
import type { RoundingMode } from '../money/rational';

/** What a late charge is a percentage of. A penalty never bears a penalty, so none of them holds one. */
export type LateChargeBase = 'past-due-amount' | 'past-due-principal' | 'unpaid-principal' | 'unpaid-principal-and-fee';

/** How late charges accrue: the lender's terms, every figure of them. */
export interface LateChargeRules {
  /** Percent a day, as a plain decimal of nothing or more. */
  readonly dailyRate: string;
  readonly base: LateChargeBase;
  /** Days after the due date within which a payment in full leaves nothing charged. */
  readonly graceDays: number;
  /** The least that a charged day costs, or null. */
  readonly minimumDaily: Money | null;
  /** The most that may be charged in all, or null. */
  readonly cap: Money | null;
  readonly roundEach: 'day' | 'range';
  readonly rounding: RoundingMode;
}

/** Rules and the day from which they are in force; the next in the list replaces them. */
export interface DatedLateChargeRules {
  /** Null: from ever. Days before the first rules bear no charge. */
  readonly validFrom: Day | null;
  readonly rules: LateChargeRules;
  /** The clause that says so, for derivations. */
  readonly clause?: DerivationRule;
}

/** The rules in force on a day, or null where none were yet. The list is in the order of its days. */
export function lateChargeRulesOn(versions: readonly DatedLateChargeRules[], date: Day): DatedLateChargeRules | null {
  return versions.findLast(({ validFrom }) => validFrom === null || validFrom <= date) ?? null;
}

/** True where a day's charge falls on all that the account still owes, not on what is past due alone. */
export function isUnpaidBase(base: LateChargeBase): base is 'unpaid-principal' | 'unpaid-principal-and-fee' {
  return base === 'unpaid-principal' || base === 'unpaid-principal-and-fee';
}
