import type { Frequency } from '../calendar/frequency';
import { factor, roundedProduct } from '../money/factor';
import { percent } from '../money/rational';
import type { InstalmentTerms } from './instalment-terms';
import type { LoanDraw } from './loan-draw';
import type { SchedulePeriod } from './schedule-periods';

/** What is to be repaid, in minor units, and over which periods. */
export interface AmortisedLoan {
  readonly terms: InstalmentTerms;
  readonly principal: number;
  /** What flat charges are reckoned on. */
  readonly originalPrincipal: number;
  readonly periods: readonly SchedulePeriod[];
  readonly every: Frequency;
}

/** What is left to be repaid by instalments when the down payment was made; nothing where that was all. */
export function amortisedLoan(terms: InstalmentTerms, draw: LoanDraw, periods: readonly SchedulePeriod[]): AmortisedLoan {
  const { minor } = draw.principal;
  return {
    terms,
    principal: minor - downPaymentOf(terms, minor),
    originalPrincipal: draw.originalPrincipal?.minor ?? minor,
    periods,
    every: draw.due.every,
  };
}

function downPaymentOf({ downPayment, rounding }: InstalmentTerms, principal: number): number {
  if (downPayment === null) return 0;
  const { numerator, denominator } = percent(downPayment);
  const multiple = rounding.multiple?.minor ?? 1;
  const share = factor({ numerator, denominator: denominator * BigInt(multiple) });
  return roundedProduct(principal, share, rounding.mode) * multiple;
}
