import type { MinimumPaymentTerms } from '../loan/minimum-payment-terms';
import { components, totalOf, type ComponentAmounts } from '../money/components';
import { add, money, smaller, type Money } from '../money/money';
import { percent, round, times, type RoundingMode } from '../money/rational';

/**
 * The least that has to be paid of a bill: the terms' percentage of each component, each rounded, but at least the floor, and what is
 * past due from earlier bills on top where the terms say so; never more than is owed in all.
 */
export function minimumPayment(
  bill: ComponentAmounts,
  pastDue: Money,
  terms: MinimumPaymentTerms,
  rounding: RoundingMode,
): Money {
  const owed = totalOf(bill);
  const parts = components.map((component) =>
    round(times(bill[component].minor, percent(terms.percentOf[component])), rounding),
  );
  const least = money(
    Math.max(
      parts.reduce((sum, part) => sum + part, 0),
      terms.floor.minor,
    ),
    owed.currency,
  );
  const ofBill = smaller(least, owed);
  return terms.includesPastDue ? add(ofBill, pastDue) : ofBill;
}
