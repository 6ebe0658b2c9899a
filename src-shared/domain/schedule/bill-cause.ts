import type { Cause } from '../reconciliation/cause';

/** What may have led a lender to another figure of a bill than ours, in terms of its documents. */
export type BillCause =
  | Exclude<Cause, { kind: 'payment-not-counted' | 'payment-counted-late' | 'fee-not-in-terms' | 'another-allocation' }>
  | { readonly kind: 'payment-not-counted'; readonly paymentId: string }
  | { readonly kind: 'payment-counted-late'; readonly paymentId: string; readonly days: number }
  | { readonly kind: 'fee-not-agreed'; readonly chargeId: string }
  /** A principal that its purchases and instalments do not sum to. */
  | { readonly kind: 'not-from-purchases' }
  /** An amount paid that its payments do not sum to. */
  | { readonly kind: 'not-from-payments' };
