import { lateCharge, type LateChargeDue } from '../arrears/late-charge';
import type { LateChargeRules } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import { totalOf } from '../money/components';
import { smaller, subtract, zero, type Money } from '../money/money';
import { lateChargeDue } from './late-charge-due';
import type { ScheduleBill, ScheduleRecords } from './schedule-records';

/**
 * What our own calculation adds to a bill's penalty from the day after the last day the lender has dealt with up to `asOf`,
 * assuming that nothing was paid but what the lender has posted. Days that it charged, waived or reversed are dealt with. Zero
 * where nothing is past due, where the lender's figure reaches `asOf`, and where the lender states or waives a penalty without
 * the days it was charged for: then there is nothing to carry on from.
 * With an `unpaid-…` base the amounts of the account that are not yet due bear the charge of its oldest past-due bill.
 */
export function estimatedLateCharge(bill: ScheduleBill, records: ScheduleRecords, asOf: Day): Money {
  const nothing = zero(records.currency);
  const terms = records.terms.find(({ id }) => id === bill.termsId);
  const chargedTo = lastChargedDay(bill, records);
  if (terms === undefined || chargedTo === null || chargedTo >= asOf || !isUnpaidAfterDue(bill, asOf)) return nothing;
  const rules: LateChargeRules = { ...terms.lateCharge, graceDays: terms.graceDays, cap: null };
  const dues = duesBearing(bill, records, rules, asOf);
  const upTo = (day: Day): Money => lateCharge(rules, dues, day, records.currency).total;
  const grown = subtract(upTo(asOf), upTo(chargedTo));
  const { cap } = terms.lateCharge;
  return cap === null ? grown : larger(nothing, smaller(grown, subtract(cap, bill.due.penalty)));
}

// Counted from the original due date: where a policy lets the late charge go on, an extended bill bears it too.
function isUnpaidAfterDue(bill: ScheduleBill, asOf: Day): boolean {
  return bill.status !== 'settled' && bill.originalDueDate < asOf && totalOf(bill.due).minor > totalOf(bill.paid).minor;
}

/** The last day the lender has dealt with, the due date where it had charged nothing yet, or null where it does not say. */
function lastChargedDay(bill: ScheduleBill, records: ScheduleRecords): Day | null {
  const charges = records.charges.filter(({ billId, kind }) => billId === bill.id && kind === 'late-charge');
  const isStated = charges.some(({ status, basis }) => status === 'charged' && basis.ranges.length > 0);
  const isGivenUpWithoutDays = charges.some(({ status, basis }) => status !== 'charged' && basis.ranges.length === 0);
  if (isGivenUpWithoutDays || (bill.due.penalty.minor > 0 && !isStated)) return null;
  return charges
    .flatMap(({ basis }) => basis.ranges.map(({ to }) => to))
    .reduce((latest, to) => (to > latest ? to : latest), bill.originalDueDate);
}

function duesBearing(
  bill: ScheduleBill,
  records: ScheduleRecords,
  rules: LateChargeRules,
  asOf: Day,
): readonly LateChargeDue[] {
  const own = lateChargeDue(bill, records);
  if (rules.base === 'past-due-amount' || rules.base === 'past-due-principal' || !isOldest(bill, records, asOf)) return [own];
  return [
    own,
    ...records.bills
      .filter((other) => other.originalDueDate >= asOf && other.id !== bill.id && other.status !== 'settled')
      .map((other) => lateChargeDue(other, records)),
    ...records.instalments
      .filter(({ billId, dueDate }) => billId === null && dueDate >= asOf)
      .map(({ dueDate, due }) => ({ dueDate, amounts: due, reductions: [] })),
  ];
}

/** True where no bill due before this one bears a late charge on the day. */
function isOldest(bill: ScheduleBill, records: ScheduleRecords, asOf: Day): boolean {
  return !records.bills.some(
    (other) =>
      other.originalDueDate < bill.originalDueDate &&
      isUnpaidAfterDue(other, asOf) &&
      !(lateChargeDue(other, records).pauses ?? []).some(({ from, to }) => from <= asOf && asOf <= to),
  );
}

function larger(a: Money, b: Money): Money {
  return a.minor >= b.minor ? a : b;
}
