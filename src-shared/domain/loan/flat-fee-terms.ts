import type { RoundingMode } from '../money/rational';
import type { InstalmentTerms } from './instalment-terms';

/** How a purchase is paid by instalments for a flat fee: what the borrower agrees to at the till. */
export interface FlatFeeOffer {
  /** Percent of the original principal, each period, as a plain decimal. */
  readonly feeRatePerPeriod: string;
  readonly rounding: RoundingMode;
}

/**
 * The terms of a pay-later instalment: equal parts of the principal, of which the last takes what rounding left, and
 * the same fee each period, which does not fall as principal is repaid.
 */
export function flatFeeTerms({ feeRatePerPeriod, rounding }: FlatFeeOffer): InstalmentTerms {
  return {
    method: { kind: 'flat-fee' },
    interest: {
      annualRate: '0',
      dayCount: 'equal-periods',
      oddPeriod: 'as-one',
      levelPayment: 'as-counted',
      freePeriods: 0,
    },
    fees: [{ amount: { kind: 'percent-of-principal', percent: feeRatePerPeriod }, due: 'each-instalment' }],
    grace: { principal: 0, interest: 0, interestMeanwhile: 'due-after-grace' },
    rounding: { mode: rounding, oddCent: 'last', multiple: null, interestEach: 'instalment', flatEach: 'instalment' },
    dueDates: { whenDayOff: 'stay' },
    downPayment: null,
  };
}
