import { roundedProduct } from '../money/factor';
import { splitEqually } from '../money/split-equally';
import type { AmortisedLoan } from './amortised-loan';
import { dailyFactors, factorOfAll, interestFactors } from './interest-factors';

/**
 * The interest that a period accrues, by its index from 0 and the balance before its instalment. May be past the safe
 * integers.
 */
export type InterestRule = (index: number, balance: number) => number;

/** How the terms charge interest. */
export function interestRule(loan: AmortisedLoan): InterestRule {
  const { terms, periods, originalPrincipal } = loan;
  const { method, interest, rounding } = terms;
  if (method.kind === 'flat-interest') {
    if (rounding.flatEach === 'total') {
      const total = roundedProduct(originalPrincipal, factorOfAll(interest, periods), rounding.mode);
      const parts = splitEqually(total, periods.length, { ...rounding, multiple: 1 });
      return (index) => parts[index] ?? 0;
    }
    const charged = chargedByPeriod(loan);
    return (index) => charged(index, originalPrincipal);
  }
  return chargedByPeriod(loan);
}

function chargedByPeriod({ terms: { interest, rounding }, periods }: AmortisedLoan): InterestRule {
  if (rounding.interestEach === 'day') {
    const factors = dailyFactors(interest, periods);
    return (index, balance) => {
      const [daily, period] = [factors[index], periods[index]];
      return daily === undefined || period === undefined
        ? 0
        : roundedProduct(balance, daily, rounding.mode) * period.counted.part;
    };
  }
  const factors = interestFactors(interest, periods);
  return (index, balance) => {
    const factor = factors[index];
    return factor === undefined ? 0 : roundedProduct(balance, factor, rounding.mode);
  };
}
