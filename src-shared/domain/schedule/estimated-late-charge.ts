import { lateCharge, type DatedReduction, type LateChargeDue, type LateChargeRules } from '../arrears/late-charge';
import { addDays, type Day } from '../calendar/day';
import { addAmounts, noAmounts, totalOf, type ComponentAmounts } from '../money/components';
import { smaller, subtract, zero, type Money } from '../money/money';
import type { ScheduleBill, ScheduleRecords } from './schedule-records';

/**
 * What our own calculation adds to a bill's penalty from the day after the lender's last charged day up to `asOf`, assuming
 * that nothing was paid but what the lender has posted. Zero where nothing is past due, where the lender's figure reaches
 * `asOf`, and where the lender states a penalty without the days it was charged for: then there is nothing to carry on from.
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

function isUnpaidAfterDue(bill: ScheduleBill, asOf: Day): boolean {
  return bill.status !== 'settled' && bill.dueDate < asOf && totalOf(bill.due).minor > totalOf(bill.paid).minor;
}

/** The last day the lender has charged, the due date where it had charged none yet, or null where it does not say. */
function lastChargedDay(bill: ScheduleBill, records: ScheduleRecords): Day | null {
  const days = records.charges
    .filter(({ billId, kind, status }) => billId === bill.id && kind === 'late-charge' && status === 'charged')
    .flatMap(({ basis }) => basis.ranges.map(({ to }) => to));
  const last = days.reduce<Day | null>((latest, to) => (latest === null || to > latest ? to : latest), null);
  if (last === null) return bill.due.penalty.minor === 0 ? bill.dueDate : null;
  return last > bill.dueDate ? last : bill.dueDate;
}

function duesBearing(
  bill: ScheduleBill,
  records: ScheduleRecords,
  rules: LateChargeRules,
  asOf: Day,
): readonly LateChargeDue[] {
  const own = dueOf(bill, records);
  const isOldest = !records.bills.some((other) => other.dueDate < bill.dueDate && isUnpaidAfterDue(other, asOf));
  if (rules.base === 'past-due-amount' || rules.base === 'past-due-principal' || !isOldest) return [own];
  return [
    own,
    ...records.bills.filter((other) => other.dueDate >= asOf && other.status !== 'settled').map((other) => dueOf(other, records)),
    ...records.instalments
      .filter(({ billId, dueDate }) => billId === null && dueDate >= asOf)
      .map(({ dueDate, due }) => ({ dueDate, amounts: due, reductions: [] })),
  ];
}

/** The bill with what was paid on it. Payments the documents do not show, but the bill does, count from before its due date. */
function dueOf(bill: ScheduleBill, records: ScheduleRecords): LateChargeDue {
  const reductions: DatedReduction[] = [];
  let shown = noAmounts(records.currency);
  for (const payment of records.payments) {
    if (payment.status !== 'posted') continue;
    for (const { billId, component, amount } of payment.allocations) {
      if (billId !== bill.id) continue;
      const amounts: ComponentAmounts = { ...noAmounts(records.currency), [component]: amount };
      reductions.push({ date: payment.receivedDate, amounts });
      shown = addAmounts(shown, amounts);
    }
  }
  if (totalOf(shown).minor < totalOf(bill.paid).minor) {
    return { dueDate: bill.dueDate, amounts: bill.due, reductions: [{ date: addDays(bill.dueDate, -1), amounts: bill.paid }] };
  }
  return { dueDate: bill.dueDate, amounts: bill.due, reductions };
}

function larger(a: Money, b: Money): Money {
  return a.minor >= b.minor ? a : b;
}
