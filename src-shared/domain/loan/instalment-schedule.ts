import type { WorkingDays } from '../calendar/working-days';
import { factor, roundedProduct } from '../money/factor';
import { money } from '../money/money';
import { percent } from '../money/rational';
import type { CurrencyCode } from '../money/currency';
import { refusal, success, type Failure, type Result } from '../result';
import { amortise, type AmortisedRow } from './amortise';
import type { AmortisedLoan } from './amortised-loan';
import { checkInstalmentTerms } from './check-instalment-terms';
import { totalsOf, type Instalment, type InstalmentTotals } from './instalment';
import type { InstalmentTerms } from './instalment-terms';
import type { LoanDraw } from './loan-draw';
import type { ScheduleFailureCode } from './schedule-failures';
import { schedulePeriods } from './schedule-periods';
import { serviceFees } from './service-fees';

/** A run of instalments that terms and a draw made; a rescheduled schedule has several. */
export interface ScheduleSource {
  /** The number of the first instalment that is from it. */
  readonly firstNumber: number;
  readonly terms: InstalmentTerms;
  readonly draw: LoanDraw;
}

/** The repayment schedule of one loan, with what it was made of. */
export interface InstalmentSchedule {
  readonly instalments: readonly Instalment[];
  readonly totals: InstalmentTotals;
  readonly sources: readonly [ScheduleSource, ...ScheduleSource[]];
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
  const { minor } = draw.principal;
  const downPayment = downPaymentOf(terms, minor);
  const loan: AmortisedLoan = {
    terms,
    principal: minor - downPayment,
    originalPrincipal: draw.originalPrincipal?.minor ?? minor,
    periods: periods.value,
    every: draw.due.every,
  };
  const rows = amortise(loan);
  if (!rows.ok) return rows;
  const instalments = instalmentsOf(loan, rows.value, draw.principal.currency);
  const all = instalments === null || downPayment === 0 ? instalments : withDownPayment(draw, downPayment, instalments);
  const totals = all === null ? null : totalsOf(all, draw.principal.currency);
  if (all === null || totals === null) return refusal('schedule.amount_out_of_range');
  return success({ instalments: all, totals, sources: [{ firstNumber: 1, terms, draw }] });
}

const nothingKnown: WorkingDays = () => 'not-known-yet';

/** What is due on the day of the draw, in minor units. */
export function downPaymentOf({ downPayment, rounding }: InstalmentTerms, principal: number): number {
  if (downPayment === null) return 0;
  const { numerator, denominator } = percent(downPayment);
  const multiple = rounding.multiple?.minor ?? 1;
  const inMultiples = roundedProduct(
    principal,
    factor({ numerator, denominator: denominator * BigInt(multiple) }),
    rounding.mode,
  );
  return Math.min(inMultiples * multiple, principal - 1);
}

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
  minor: number,
  others: readonly Instalment[],
): readonly Instalment[] {
  const amount = money(minor, principal.currency);
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
    balance: money(principal.minor - minor, principal.currency),
  };
  return [first, ...others.map((instalment) => ({ ...instalment, number: instalment.number + 1 }))];
}
