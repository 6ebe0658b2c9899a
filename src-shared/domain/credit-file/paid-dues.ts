import { BrokenInvariant } from '../broken-invariant';
import type { Day } from '../calendar/day';
import type { Money } from '../money/money';
import type { CreditHistory } from './credit-history';

/** A due and the day on which it was paid in full; null where it never is. */
export interface PaidDue {
  readonly dueDate: Day;
  readonly paidOn: Day | null;
}

/**
 * The dues of a history up to its closing, in the order of their due dates, each with the day on which the payments so far cover it and all
 * before it. What is paid ahead goes to the dues to come. So the days of payment never fall, and dues without one come last.
 * @throws BrokenInvariant on a negative amount and on two currencies.
 */
export function paidDues({ dues, payments, closedOn, asOf, afterAsOf }: CreditHistory): readonly PaidDue[] {
  checkAmounts([...dues, ...payments].map(({ amount }) => amount));
  const counted = dues
    .filter(({ dueDate, amount }) => amount.minor > 0 && (closedOn === null || dueDate <= closedOn))
    .sort((a, b) => inOrder(a.dueDate, b.dueDate));
  const received = payments
    .filter(({ date }) => date <= asOf || afterAsOf === 'payments-as-given')
    .sort((a, b) => inOrder(a.date, b.date));
  // Running sums may pass what a number counts exactly, though no amount does.
  let [owed, paid] = [0n, 0n];
  let next = 0;
  return counted.map(({ dueDate, amount }) => {
    owed += BigInt(amount.minor);
    for (; paid < owed && next < received.length; next += 1) paid += BigInt(received[next]?.amount.minor ?? 0);
    return { dueDate, paidOn: paid < owed ? null : (received[next - 1]?.date ?? null) };
  });
}

function checkAmounts(amounts: readonly Money[]): void {
  const isSound = amounts.every(({ minor, currency }) => minor >= 0 && currency === amounts[0]?.currency);
  if (!isSound) throw new BrokenInvariant('what is due and paid is of one currency and not negative');
}

function inOrder(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
