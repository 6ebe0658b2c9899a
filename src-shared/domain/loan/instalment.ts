import type { Day } from '../calendar/day';
import type { CurrencyCode } from '../money/currency';
import { money, type Money } from '../money/money';

/** One numbered part of a loan; numbers count from 1. `payment` is principal, interest and fee together. */
export interface Instalment {
  readonly number: number;
  /** The first day that interest is charged for: the draw, or the due date before. */
  readonly from: Day;
  readonly dueDate: Day;
  /** False where it is not known yet whether the due date is a working day, and the terms would move it if it is not. */
  readonly isDueDateFinal: boolean;
  /** Calendar days from `from` to the due date. */
  readonly days: number;
  readonly principal: Money;
  readonly interest: Money;
  readonly fee: Money;
  readonly payment: Money;
  /** Interest of this period that is not asked for but added to the principal. */
  readonly capitalised: Money;
  /** The principal left after it. */
  readonly balance: Money;
}

/** Sums over instalments. */
export type InstalmentTotals = Pick<Instalment, 'principal' | 'interest' | 'fee' | 'payment' | 'capitalised'>;

/** Sums over instalments; null where they are past the safe integers. */
export function totalsOf(instalments: readonly Instalment[], currency: CurrencyCode): InstalmentTotals | null {
  const totals = { principal: 0, interest: 0, fee: 0, payment: 0, capitalised: 0 };
  for (const { principal, interest, fee, payment, capitalised } of instalments) {
    totals.principal += principal.minor;
    totals.interest += interest.minor;
    totals.fee += fee.minor;
    totals.payment += payment.minor;
    totals.capitalised += capitalised.minor;
  }
  // Nothing is negative, so that a sum which is still safe was safe all the way.
  if (!Number.isSafeInteger(totals.payment + totals.capitalised)) return null;
  return {
    principal: money(totals.principal, currency),
    interest: money(totals.interest, currency),
    fee: money(totals.fee, currency),
    payment: money(totals.payment, currency),
    capitalised: money(totals.capitalised, currency),
  };
}
