import type { Day } from '../calendar/day';
import { sum, type Money } from '../money/money';

/** What a waiver depends on: that so much is paid by a day. Null: on nothing. */
export type WaiverCondition = { readonly amount: Money; readonly paidBy: Day } | null;

/** How a waiver stands: it holds, it can still come to hold, or it lapsed and what was waived is owed again. */
export type WaiverStanding = 'holds' | 'pending' | 'lapsed';

/**
 * How a waiver stands at the end of a day, given what was paid. Payments after `asOf` or after the condition's day do
 * not count.
 */
export function waiverStanding(
  condition: WaiverCondition,
  payments: readonly { readonly date: Day; readonly amount: Money }[],
  asOf: Day,
): WaiverStanding {
  if (condition === null) return 'holds';
  const until = asOf < condition.paidBy ? asOf : condition.paidBy;
  const paid = sum(
    payments.filter(({ date }) => date <= until).map(({ amount }) => amount),
    condition.amount.currency,
  );
  if (paid.minor >= condition.amount.minor) return 'holds';
  return asOf <= condition.paidBy ? 'pending' : 'lapsed';
}
