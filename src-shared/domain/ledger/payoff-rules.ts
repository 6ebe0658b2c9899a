import type { PrepaymentTerms } from '../loan/prepayment-terms';
import type { RoundingMode } from '../money/rational';

/**
 * What of the rest of a schedule is still owed when everything is paid at once: the lender's prepayment terms, as far as they say
 * that, and how a part is rounded. `by-days`: of the fee of the current period the part of its days that have passed.
 */
export interface PayoffRules extends Pick<PrepaymentTerms, 'interestUntil' | 'charge'> {
  readonly remainingFees: PrepaymentTerms['remainingFees'] | 'by-days';
  readonly rounding: RoundingMode;
}
