import type { LateChargeRules } from '../arrears/late-charge-rules';
import type { CurrencyCode } from '../money/currency';
import type { AllocationRules } from '../payment/allocation-rules';
import type { InstalmentTerms } from './instalment-terms';
import type { MinimumPaymentTerms } from './minimum-payment-terms';
import type { PrepaymentTerms } from './prepayment-terms';
import type { RefundTerms } from './refund-terms';
import type { StatementTerms } from './statement-cycle';
import type { DatedTerms } from './terms-in-force';

/** Instalments that the lender offers under one set of terms. */
export interface InstalmentOffer {
  /** In how many instalments; empty for any number. */
  readonly counts: readonly number[];
  readonly terms: InstalmentTerms;
}

/**
 * The lender's rules and figures for one product, all of them data: what is not here is not known. An account has
 * several sets over time; `termsInForce` finds the one for a day.
 */
export interface ProductTerms extends DatedTerms {
  readonly id: string;
  readonly version: string;
  /** Its decimals are those of ISO 4217. */
  readonly currency: CurrencyCode;
  /** The calendar of bills; null for a loan without any. */
  readonly statement: StatementTerms | null;
  readonly instalmentOffers: readonly InstalmentOffer[];
  /** The grace days are among them. */
  readonly lateCharge: LateChargeRules;
  /** Null where a bill is to be paid in full. */
  readonly minimumPayment: MinimumPaymentTerms | null;
  readonly prepayment: PrepaymentTerms;
  readonly refund: RefundTerms;
  /** In which order a payment reaches what is owed. */
  readonly allocation: AllocationRules;
}
