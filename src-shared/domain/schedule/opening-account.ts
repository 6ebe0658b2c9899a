import { BrokenInvariant } from '../broken-invariant';
import { addDays, type Day } from '../calendar/day';
import type { LedgerAccount, LedgerDue } from '../ledger/ledger-account';
import { totalOf, type Component } from '../money/components';
import { lateChargeDue } from './late-charge-due';
import { repaymentSchedule, type RepaymentLine } from './repayment-schedule';
import type { ScheduleRecords, ScheduleTerms } from './schedule-records';

/**
 * An account as the lender's records and our estimate leave it at the end of `asOf`, for questions about the days after: what each line
 * of the schedule owes, penalty included, as a due of its own on which nothing was paid yet. Days up to `asOf` are dealt with and bear no
 * further charge, but those of a grace period that is not over. `order` is the terms' order of components.
 * A bill whose due date moved counts from the new one where the late charge stops meanwhile, else from the original one. Where the terms round
 * whole ranges, a range that runs over `asOf` is rounded in two parts, so that a charge may differ by a minor unit from the lender's.
 * Null where the records hold no terms.
 */
export function openingAccount(records: ScheduleRecords, order: readonly Component[], asOf: Day): LedgerAccount | null {
  const terms = records.terms.find(({ id }) => id === records.bills.at(-1)?.termsId) ?? records.terms[0];
  if (terms === undefined) return null;
  const lines = repaymentSchedule(records, asOf).filter(({ outstanding }) => totalOf(outstanding).minor > 0);
  return {
    currency: records.currency,
    dues: lines.map((line) => openingDue(line, records, terms, asOf)),
    payments: [],
    lateCharge: [{ validFrom: null, rules: { ...terms.lateCharge, graceDays: terms.graceDays } }],
    chargedOn: 'each-due',
    allocation: { between: 'earliest-due', style: 'due-by-due', components: order },
  };
}

function openingDue(line: RepaymentLine, records: ScheduleRecords, { graceDays }: ScheduleTerms, asOf: Day): LedgerDue {
  if (line.billId === null) return { dueDate: line.dueDate, amounts: line.outstanding };
  const bill = records.bills.find(({ id }) => id === line.billId);
  if (bill === undefined) throw new BrokenInvariant('a line with a bill names one of the records');
  const { pauses = [] } = lateChargeDue(bill, records);
  const isPausedUntilDue = pauses.some(({ to }) => to >= bill.dueDate);
  const dueDate = isPausedUntilDue ? bill.dueDate : bill.originalDueDate;
  const isDealtWith = dueDate < asOf && addDays(dueDate, graceDays) <= asOf;
  return {
    dueDate,
    amounts: line.outstanding,
    pauses,
    waived: isDealtWith ? [{ from: addDays(dueDate, 1), to: asOf }] : [],
  };
}
