import { components } from '../money/components';
import type { Money } from '../money/money';
import { rational } from '../money/rational';
import { isComponentOrder } from '../payment/allocation-rules';
import { refusal, type Failure } from '../result';
import type { LedgerAccount } from './ledger-account';
import type { LedgerFailureCode } from './ledger-failures';

/** The longest grace period that is reckoned with: none is known of more than a year. */
export const maximumGraceDays = 366;

/** What makes an account one that cannot be reckoned; null where nothing does. Places are those in the account's lists. */
export function accountFailure(account: LedgerAccount): Failure<LedgerFailureCode> | null {
  if (!isComponentOrder(account.allocation.components)) return refusal('ledger.order_incomplete').failure;
  return termsFailure(account) ?? dueFailure(account) ?? paymentFailure(account);
}

function termsFailure({ lateCharge, currency }: LedgerAccount): Failure<LedgerFailureCode> | null {
  for (const { rules } of lateCharge) {
    if (rational(rules.dailyRate).numerator < 0n)
      return refusal('late_charge.rate_negative', { rate: rules.dailyRate }).failure;
    if (!Number.isSafeInteger(rules.graceDays) || rules.graceDays < 0 || rules.graceDays > maximumGraceDays) {
      return refusal('late_charge.grace_out_of_range', { graceDays: rules.graceDays, maximum: maximumGraceDays })
        .failure;
    }
    for (const limit of [rules.minimumDaily, rules.cap]) {
      const failure = limit === null ? null : amountFailure(limit, currency);
      if (failure !== null) return failure;
    }
  }
  return null;
}

function dueFailure({ dues, currency }: LedgerAccount): Failure<LedgerFailureCode> | null {
  for (const [due, { amounts }] of dues.entries()) {
    for (const component of components) {
      const failure = amountFailure(amounts[component], currency, { due, component });
      if (failure !== null) return failure;
    }
  }
  return null;
}

function paymentFailure({ payments, dues, currency }: LedgerAccount): Failure<LedgerFailureCode> | null {
  for (const [payment, { amount, designatedDue, refunds = [] }] of payments.entries()) {
    if (designatedDue !== undefined && dues[designatedDue] === undefined) {
      return refusal('ledger.due_unknown', { payment, due: designatedDue }).failure;
    }
    for (const money of [amount, ...refunds.map((refund) => refund.amount)]) {
      const failure = amountFailure(money, currency, { payment });
      if (failure !== null) return failure;
    }
  }
  return null;
}

function amountFailure(
  amount: Money,
  currency: string,
  data: Readonly<Record<string, string | number>> = {},
): Failure<LedgerFailureCode> | null {
  if (amount.currency !== currency) return refusal('ledger.currency_differs', data).failure;
  return amount.minor < 0 ? refusal('ledger.amount_negative', data).failure : null;
}
