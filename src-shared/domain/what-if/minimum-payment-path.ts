import { daysBetween, type Day } from '../calendar/day';
import { dayOfRun, type Frequency } from '../calendar/frequency';
import type { MinimumPaymentTerms } from '../loan/minimum-payment-terms';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { addAmounts, noAmounts, totalOf, type Component, type ComponentAmounts } from '../money/components';
import { money, zero, type Money } from '../money/money';
import { percent, round, times, type RoundingMode } from '../money/rational';
import { minimumPayment } from '../payment/minimum-payment';
import { pourIntoRanks } from '../payment/pour-into-ranks';
import { refusal, success, type Failure, type Result } from '../result';
import type { WhatIfFailureCode } from './what-if-failures';

/** A bill of which only the minimum is paid, and what that costs. */
export interface RevolvingBill {
  readonly owed: ComponentAmounts;
  readonly firstDueDate: Day;
  readonly every: Frequency;
  readonly minimum: MinimumPaymentTerms;
  /** Percent a day of the principal left unpaid, from one due date to the next: charged as interest on the next bill. */
  readonly dailyRate: string;
  readonly rounding: RoundingMode;
  /** Each component once. */
  readonly components: readonly Component[];
}

/** One payment of the minimum. */
export interface MinimumPayment {
  readonly date: Day;
  readonly owed: ComponentAmounts;
  readonly payment: Money;
  readonly paid: ComponentAmounts;
}

/** The payments until nothing is owed, and what they come to. */
export interface MinimumPaymentPath {
  readonly payments: readonly MinimumPayment[];
  readonly paid: ComponentAmounts;
  readonly total: Money;
}

/** So many payments are followed: fifty years of months. */
export const longestMinimumPath = 600;

/**
 * What paying only the minimum leads to: on each due date the minimum of all that is then owed, by the order of components; the unpaid
 * principal bears the daily rate until the next due date, and no interest bears interest. Nothing new is bought meanwhile. Refused
 * where that has not ended after `longestMinimumPath` payments, or the debt grows beyond what can be counted.
 */
export function minimumPaymentPath(bill: RevolvingBill): Result<MinimumPaymentPath, Failure<WhatIfFailureCode>> {
  const never = refusal<WhatIfFailureCode>('what_if.minimum_never_ends', { payments: longestMinimumPath });
  try {
    const payments = paymentsOf(bill);
    if (payments === null) return never;
    const paid = payments.reduce(
      (all, payment) => addAmounts(all, payment.paid),
      noAmounts(bill.owed.principal.currency),
    );
    return success({ payments, paid, total: totalOf(paid) });
  } catch (error) {
    if (error instanceof AmountOutOfRange) return never;
    throw error;
  }
}

function paymentsOf(bill: RevolvingBill): readonly MinimumPayment[] | null {
  const payments: MinimumPayment[] = [];
  let { owed } = bill;
  for (let index = 0; totalOf(owed).minor > 0; index += 1) {
    const [date, next] = [
      dayOfRun(bill.firstDueDate, bill.every, index),
      dayOfRun(bill.firstDueDate, bill.every, index + 1),
    ];
    if (index === longestMinimumPath || date === null || next === null) return null;
    const payment = minimumPayment(owed, zero(owed.principal.currency), bill.minimum, bill.rounding);
    const paid = allocated(payment, owed, bill.components);
    payments.push({ date, owed, payment, paid });
    owed = nextBill(owed, paid, daysBetween(date, next), bill);
  }
  return payments;
}

function allocated(payment: Money, owed: ComponentAmounts, order: readonly Component[]): ComponentAmounts {
  const member = { id: null, owed: order.map((component) => ({ component, minor: owed[component].minor })) };
  const { parts } = pourIntoRanks(payment.minor, [[member]]);
  return parts.reduce(
    (paid, { component, minor }) =>
      addAmounts(paid, { ...noAmounts(payment.currency), [component]: money(minor, payment.currency) }),
    noAmounts(payment.currency),
  );
}

function nextBill(
  owed: ComponentAmounts,
  paid: ComponentAmounts,
  days: number,
  { dailyRate, rounding }: RevolvingBill,
): ComponentAmounts {
  const { currency } = owed.principal;
  const left = (component: Component): number => owed[component].minor - paid[component].minor;
  const interest = round(times(left('principal'), percent(dailyRate), days), rounding);
  return {
    principal: money(left('principal'), currency),
    interest: money(left('interest') + interest, currency),
    fee: money(left('fee'), currency),
    penalty: money(left('penalty'), currency),
  };
}
