import { money, type Money } from '../money/money';
import type { CourseFigures } from './course-figures';

/**
 * What an option itself costs, which is what a borrower agrees to and a lender may charge: the interest and fees that it adds. Late
 * charges are not in it: they are what late payment costs, with or without the option.
 */
export function optionCost({ added: { interest, fee } }: Pick<CourseFigures, 'added'>): Money {
  return money(Math.max(0, interest.minor + fee.minor), fee.currency);
}
