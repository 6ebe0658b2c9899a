import type { WorkingDays } from '../calendar/working-days';
import { money } from '../money/money';
import type { CurrencyCode } from '../money/currency';
import { refusal, success, type Failure, type Result } from '../result';
import { amortise, type AmortisedRow } from './amortise';
import { amortisedLoan, type AmortisedLoan } from './amortised-loan';
import { checkInstalmentTerms } from './check-instalment-terms';
import { totalsOf, type Instalment, type InstalmentTotals } from './instalment';
import type { InstalmentTerms } from './instalment-terms';
import type { LoanDraw } from './loan-draw';
import type { ScheduleAdjustment } from './schedule-adjustment';
import type { ScheduleFailureCode } from './schedule-failures';
import { schedulePeriods } from './schedule-periods';
import type { ScheduleSource } from './schedule-source';
import { serviceFees } from './service-fees';

/** The repayment schedule of one loan, with what it was made of. */
export interface InstalmentSchedule {
  readonly instalments: readonly Instalment[];
  readonly totals: InstalmentTotals;
  readonly sources: readonly [ScheduleSource, ...ScheduleSource[]];
  /** What was agreed of single instalments since; it is in their amounts already. */
  readonly adjustments?: readonly ScheduleAdjustment[];
}

/**
 * The repayment schedule of a draw by some terms. The principal parts sum to the principal and what was capitalised,
 * payments to their parts; balances never fall below zero and the last is zero; due dates never go back. Amounts are
 * exact until each is rounded once, where and how the terms say. `workingDays` is asked only where the terms move due
 * dates off days off.
 */
export function instalmentSchedule(
  terms: InstalmentTerms,
  draw: LoanDraw,
  workingDays: WorkingDays = nothingKnown,
): Result<InstalmentSchedule, Failure<ScheduleFailureCode>> {
  const checked = checkInstalmentTerms(terms, draw);
  if (!checked.ok) return checked;
  const periods = schedulePeriods(terms, draw, workingDays);
  if (!periods.ok) return periods;
  const loan = amortisedLoan(terms, draw, periods.value);
  if (loan.principal <= 0) return refusal('schedule.amount_out_of_range');
  const rows = amortise(loan);
  if (!rows.ok) return rows;
  const instalments = instalmentsOf(loan, rows.value, draw.principal.currency);
  const all =
    instalments === null || terms.downPayment === null ? instalments : withDownPayment(draw, loan.principal, instalments);
  const totals = all === null ? null : totalsOf(all, draw.principal.currency);
  if (all === null || totals === null) return refusal('schedule.amount_out_of_range');
  return success({
    instalments: all,
    totals,
    sources: [{ firstNumber: 1, terms, draw, periods: periods.value, instalments: all }],
  });
}

const nothingKnown: WorkingDays = () => 'not-known-yet';

function instalmentsOf(
  loan: AmortisedLoan,
  rows: readonly AmortisedRow[],
  currency: CurrencyCode,
): readonly Instalment[] | null {
  const fees = serviceFees(loan, rows);
  const instalments: Instalment[] = [];
  for (const [index, { principal, interest, capitalised, balance }] of rows.entries()) {
    const [period, fee] = [loan.periods[index], fees[index] ?? 0];
    const payment = principal + interest + fee;
    if (period === undefined || !Number.isSafeInteger(payment)) return null;
    instalments.push({
      number: index + 1,
      from: period.from,
      dueDate: period.dueDate,
      isDueDateFinal: period.isDueDateFinal,
      days: period.days,
      principal: money(principal, currency),
      interest: money(interest, currency),
      fee: money(fee, currency),
      payment: money(payment, currency),
      capitalised: money(capitalised, currency),
      balance: money(balance, currency),
    });
  }
  return instalments;
}

function withDownPayment(
  { drawnOn, principal }: LoanDraw,
  left: number,
  others: readonly Instalment[],
): readonly Instalment[] {
  const amount = money(principal.minor - left, principal.currency);
  const nothing = money(0, principal.currency);
  const first: Instalment = {
    number: 1,
    from: drawnOn,
    dueDate: drawnOn,
    isDueDateFinal: true,
    days: 0,
    principal: amount,
    interest: nothing,
    fee: nothing,
    payment: amount,
    capitalised: nothing,
    balance: money(left, principal.currency),
  };
  return [first, ...others.map((instalment) => ({ ...instalment, number: instalment.number + 1 }))];
}
