import type { LateChargeBase } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import type { Component } from '../money/components';
import type { Money } from '../money/money';
import type { RoundingMode } from '../money/rational';

/** What may have led a lender to another figure than ours. Payments and dues are named by their place in the account's lists. */
export type Cause =
  | { readonly kind: 'payment-not-counted'; readonly payment: number }
  /** Counted so many days later than it was made. */
  | { readonly kind: 'payment-counted-late'; readonly payment: number; readonly days: number }
  | { readonly kind: 'another-base'; readonly base: LateChargeBase }
  /** The rate of other terms of the account; null where they have no day from which they hold. */
  | { readonly kind: 'another-rate'; readonly dailyRate: string; readonly validFrom: Day | null }
  | { readonly kind: 'due-date-counted' }
  | { readonly kind: 'payment-day-counted' }
  | { readonly kind: 'last-day-not-counted' }
  | { readonly kind: 'grace-ignored' }
  | { readonly kind: 'minimum-not-applied' }
  | { readonly kind: 'cap-not-applied' }
  | { readonly kind: 'rounded-otherwise'; readonly roundEach: 'day' | 'range'; readonly rounding: RoundingMode }
  | { readonly kind: 'fee-not-in-terms'; readonly due: number; readonly amount: Money }
  | {
      readonly kind: 'another-allocation';
      readonly style: 'due-by-due' | 'component-by-component';
      readonly components: readonly Component[];
    }
  | { readonly kind: 'unexplained' };
