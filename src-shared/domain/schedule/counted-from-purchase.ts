import type { LateChargeDue } from '../arrears/late-charge';
import { isDay, type Day } from '../calendar/day';
import { noAmounts, subtractAmounts, type ComponentAmounts } from '../money/components';

/** A part of a due, and the moment of the purchase that it comes from, ISO 8601 with the lender's offset. */
export interface PurchasedPart {
  readonly purchasedAt: string | undefined;
  readonly amounts: ComponentAmounts;
}

/**
 * A due whose parts count from the day of their purchase on: a base that spans the account does not hold, on days before it, what was
 * bought later. A part whose moment is not known counts from ever.
 */
export function countedFromPurchase(due: LateChargeDue, parts: readonly PurchasedPart[]): LateChargeDue {
  const { currency } = due.amounts.principal;
  const added = parts.flatMap(({ purchasedAt, amounts }) => {
    const date = dayOfMoment(purchasedAt);
    return date === null ? [] : [{ date, amounts: { ...amounts, penalty: noAmounts(currency).penalty } }];
  });
  return {
    ...due,
    amounts: added.reduce((left, { amounts }) => subtractAmounts(left, amounts), due.amounts),
    reductions: [
      ...due.reductions,
      ...added.map(({ date, amounts }) => ({ date, amounts: subtractAmounts(noAmounts(currency), amounts) })),
    ],
  };
}

function dayOfMoment(moment: string | undefined): Day | null {
  const date = moment?.slice(0, 10);
  return date !== undefined && isDay(date) ? date : null;
}
