import { assertNever } from '../broken-invariant';
import { factor, roundedProduct } from '../money/factor';
import { money, type Money } from '../money/money';
import { percent, type RoundingMode } from '../money/rational';
import { splitInProportion } from '../money/split-in-proportion';
import type { RefundTerms } from './refund-terms';

/** An instalment of a purchase that has no bill yet. */
export interface UnbilledInstalment {
  readonly number: number;
  readonly principal: Money;
  readonly fee: Money;
}

/** What a refund changes of a purchase paid by instalments. */
export interface InstalmentRefund {
  /** Those that have no bill yet, by number. */
  readonly unbilled: readonly UnbilledInstalment[];
  readonly amount: Money;
  readonly terms: RefundTerms;
  /** What is left of the purchase after this refund. */
  readonly purchaseLeft: Money;
  /** Percent of the purchase, each period. */
  readonly feeRatePerPeriod: string;
  readonly rounding: RoundingMode;
}

/** The instalments after a refund, and what of it none of them could take because they were billed already. */
export interface RefundedInstalments {
  readonly unbilled: readonly UnbilledInstalment[];
  readonly rest: Money;
}

/**
 * Takes a refund off the instalments that have no bill yet, in the order that the terms name; what they cannot take
 * is left. The principal parts fall by exactly the refund less the rest. Fees that were billed stay.
 */
export function refundInstalments(refund: InstalmentRefund): RefundedInstalments {
  const { unbilled, amount, terms } = refund;
  const owed = unbilled.reduce((sum, { principal }) => sum + principal.minor, 0);
  const taken = Math.min(amount.minor, owed);
  const cuts = cutsOf(unbilled, taken, terms.ofInstalments);
  return {
    unbilled: unbilled.map((instalment, index) => {
      const principal = money(instalment.principal.minor - (cuts[index] ?? 0), amount.currency);
      return { ...instalment, principal, fee: feeAfter(refund, instalment, principal) };
    }),
    rest: money(amount.minor - taken, amount.currency),
  };
}

function cutsOf(
  instalments: readonly UnbilledInstalment[],
  total: number,
  order: RefundTerms['ofInstalments'],
): readonly number[] {
  const owed = instalments.map(({ principal }) => principal.minor);
  switch (order) {
    case 'next-first':
      return cutsInOrder(owed, total);
    case 'last-first':
      return cutsInOrder(owed.toReversed(), total).toReversed();
    case 'all-alike':
      return splitInProportion(total, owed);
    default:
      return assertNever(order);
  }
}

function cutsInOrder(owed: readonly number[], total: number): readonly number[] {
  let left = total;
  return owed.map((amount) => {
    const cut = Math.min(amount, left);
    left -= cut;
    return cut;
  });
}

function feeAfter(
  { terms, purchaseLeft, feeRatePerPeriod, rounding }: InstalmentRefund,
  { fee, principal: before }: UnbilledInstalment,
  principal: Money,
): Money {
  const isPaidByRefund = principal.minor === 0 && before.minor > 0;
  switch (terms.fees) {
    case 'as-agreed':
      return fee;
    case 'dropped-with-instalment':
      return isPaidByRefund ? money(0, fee.currency) : fee;
    case 'on-what-is-left':
      return money(
        isPaidByRefund ? 0 : roundedProduct(purchaseLeft.minor, factor(percent(feeRatePerPeriod)), rounding),
        fee.currency,
      );
    default:
      return assertNever(terms.fees);
  }
}
