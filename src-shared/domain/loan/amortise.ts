import { refusal, success, type Failure, type Result } from '../result';
import type { AmortisedLoan } from './amortised-loan';
import { interestRule } from './interest-rule';
import { repaymentRule } from './repayment-rule';
import type { ScheduleFailureCode } from './schedule-failures';

/**
 * One instalment in minor units, without its fee. `capitalised` is interest that is not asked for but added to the
 * balance.
 */
export interface AmortisedRow {
  readonly principal: number;
  readonly interest: number;
  readonly capitalised: number;
  /** The principal left after it. */
  readonly balance: number;
}

/**
 * The principal and interest of each instalment. The principal parts sum to the principal and what was capitalised;
 * no balance is below zero and the last is zero. Refuses payments that do not cover the interest, and amounts past
 * the safe integers.
 */
export function amortise(loan: AmortisedLoan): Result<readonly AmortisedRow[], Failure<ScheduleFailureCode>> {
  const { terms, periods } = loan;
  const { grace, method } = terms;
  const interestFor = interestRule(loan);
  const repaymentOf = repaymentRule(loan);
  const rows: AmortisedRow[] = [];
  let [balance, deferred] = [loan.principal, 0];
  for (let index = 0; index < periods.length && (balance > 0 || method.kind !== 'fixed-payment'); index += 1) {
    const isLast = index === periods.length - 1;
    const accrued = interestFor(index, balance);
    if (!Number.isSafeInteger(accrued + balance)) return refusal('schedule.amount_out_of_range');
    const isUnpaid = index < grace.interest && !isLast;
    const capitalised = isUnpaid && grace.interestMeanwhile === 'capitalised' ? accrued : 0;
    const interest = isUnpaid ? 0 : accrued + deferred;
    deferred = isUnpaid ? deferred + accrued - capitalised : 0;

    const owed = balance + capitalised;
    const asked = isLast ? owed : index < grace.principal ? 0 : repaymentOf(index, balance, accrued).principal;
    if (!Number.isSafeInteger(asked)) return refusal('schedule.amount_out_of_range');
    if (asked < 0) return refusal('schedule.payment_does_not_cover_interest', { number: index + 1 });
    if (isLast && method.kind === 'fixed-payment' && owed + accrued > method.payment.minor) {
      return refusal('schedule.too_many_periods', { maximum: periods.length });
    }
    const principal = Math.min(asked, owed);
    balance = owed - principal;
    if (!Number.isSafeInteger(principal + interest)) return refusal('schedule.amount_out_of_range');
    rows.push({ principal, interest, capitalised, balance });
  }
  return success(rows);
}
