import type { LateChargeRules } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import type { ComponentAmounts } from '../money/components';
import type { RoundingMode } from '../money/rational';

/** The lender's published terms for moving the due date of one bill. */
export interface ExtensionPolicy {
  /** The latest due date that may be granted lies this many days after the original one. */
  readonly maximumDays: number;
  /** A request is taken up to this many days past due; null without limit. */
  readonly maximumDaysPastDue: number | null;
  /** Extensions of one account within any twelve months; null without limit. */
  readonly maximumPerYear: number | null;
  /** Percent a day of the unpaid principal, as a plain decimal. */
  readonly dailyFeeRate: string;
  readonly rounding: RoundingMode;
  /** Whether the late charge stops until the new due date or goes on as if nothing had been granted. */
  readonly penaltyWhileExtended: 'stops' | 'goes-on';
}

/** The bill whose due date is to move, as it stands on the decision day. */
export interface ExtensibleBill {
  readonly status: 'open' | 'issued' | 'settled';
  readonly dueDate: Day;
  readonly originalDueDate: Day;
  readonly due: ComponentAmounts;
  readonly paid: ComponentAmounts;
}

/** All that a quote depends on. */
export interface ExtensionCase {
  readonly bill: ExtensibleBill;
  readonly policy: ExtensionPolicy;
  /** What the late charge on the bill would go on to cost. */
  readonly lateChargeRules: LateChargeRules;
  /** The decision day. */
  readonly asOf: Day;
  /** The days on which earlier extensions of the account were granted. */
  readonly grantedDates: readonly Day[];
}
