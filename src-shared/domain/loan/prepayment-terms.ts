import type { Money } from '../money/money';

/** What paying ahead of the schedule costs and does, as the contract says. */
export interface PrepaymentTerms {
  /** Which service fees of instalments that are not due yet still fall due when everything is paid. */
  readonly remainingFees: 'none' | 'current-period' | 'all';
  /** Up to when interest is charged. To the day is the rule of Civil Code article 677 where nothing else was agreed. */
  readonly interestUntil: 'payment-day' | 'next-due-date' | 'end-of-loan';
  /** Percent of the principal paid ahead; null where nothing is charged for it. */
  readonly charge: string | null;
  /** The least that may be paid ahead; null for any amount. */
  readonly minimum: Money | null;
  /** What less principal than planned does to the rest of the schedule. */
  readonly afterPart: 'fewer-instalments' | 'smaller-payments' | 'next-instalments-paid';
}
