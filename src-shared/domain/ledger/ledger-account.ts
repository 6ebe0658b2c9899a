import type { ChargedOn } from '../arrears/accrual-meters';
import type { DatedLateChargeRules } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import type { ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import type { Money } from '../money/money';
import type { AllocationRules } from '../payment/allocation-rules';

/** A run of days, both ends included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** An amount that falls due, as it stood before anything was paid on it. */
export interface LedgerDue {
  readonly dueDate: Day;
  /** A penalty in it was charged before the ledger begins: it is owed and counts towards a cap, and bears none itself. */
  readonly amounts: ComponentAmounts;
  /** The day from which its interest and fee are counted; where left out, the due date before it. */
  readonly periodFrom?: Day;
  /** Days in which it bears no late charge and its grace period stands still: an extension granted. */
  readonly pauses?: readonly DayRange[];
  /** Days whose late charge the lender gave up or that are charged already: they bear none, but the grace period runs on. */
  readonly waived?: readonly DayRange[];
}

/** Money received. */
export interface LedgerPayment {
  readonly date: Day;
  readonly amount: Money;
  /** The place in the list of the due that the borrower named; none where left out. */
  readonly designatedDue?: number;
  /** From this day on the payment is as if it had never been made. */
  readonly reversedDate?: Day;
  /** What was given back of money that paid nothing. */
  readonly refunds?: readonly { readonly date: Day; readonly amount: Money }[];
}

/** All that what is owed on an account follows from, for any day. */
export interface LedgerAccount {
  readonly currency: CurrencyCode;
  readonly dues: readonly LedgerDue[];
  /** In any order; those of one day count in the order given. */
  readonly payments: readonly LedgerPayment[];
  /** In the order of their days. */
  readonly lateCharge: readonly DatedLateChargeRules[];
  readonly chargedOn: ChargedOn;
  readonly allocation: AllocationRules;
}
