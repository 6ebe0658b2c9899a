import { isUnpaidBase, type LateChargeRules } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import { totalOf } from '../money/components';
import { money, smaller, subtract, sum, zero, type Money } from '../money/money';
import type { Derivation } from '../derivation/derivation';
import { billLateCharge } from './bill-late-charge';
import { ownChargeDerivation } from './charge-derivation';
import type { ScheduleBill, ScheduleRecords, ScheduleTerms } from './schedule-records';

/**
 * What our own calculation adds to a bill's penalty from the day after the last day the lender has dealt with up to `asOf`,
 * assuming that nothing was paid but what the lender has posted. Days that it charged, waived or reversed are dealt with. Zero
 * where nothing is past due, where the lender's figure reaches `asOf`, and where the lender states or waives a penalty without
 * the days it was charged for: then there is nothing to carry on from. Bills share a charge as `billLateCharge` says.
 */
export function estimatedLateCharge(bill: ScheduleBill, records: ScheduleRecords, asOf: Day): Money {
  const nothing = zero(records.currency);
  const terms = records.terms.find(({ id }) => id === bill.termsId);
  const chargedTo = lastChargedDay(bill, records);
  if (terms === undefined || chargedTo === null || chargedTo >= asOf || !isUnpaidAfterDue(bill, asOf)) return nothing;
  const rules: LateChargeRules = { ...terms.lateCharge, graceDays: terms.graceDays, cap: null };
  const upTo = (day: Day): Money => billLateCharge(bill, records, rules, day).total;
  const grown = subtract(upTo(asOf), upTo(chargedTo));
  const left = leftUnderCap(bill, records, terms, asOf);
  return left === null ? grown : smaller(grown, left);
}

/**
 * How that comes about: our own late charge up to `asOf` less that up to the last day the lender has dealt with. Null where nothing is
 * estimated, and where a cap cuts it.
 */
export function estimateDerivation(bill: ScheduleBill, records: ScheduleRecords, asOf: Day): Derivation | null {
  const terms = records.terms.find(({ id }) => id === bill.termsId);
  const chargedTo = lastChargedDay(bill, records);
  const estimate = estimatedLateCharge(bill, records, asOf);
  if (terms === undefined || chargedTo === null || estimate.minor === 0) return null;
  const rules: LateChargeRules = { ...terms.lateCharge, graceDays: terms.graceDays, cap: null };
  const [all, dealtWith] = [asOf, chargedTo].map((day) => billLateCharge(bill, records, rules, day));
  if (all === undefined || dealtWith === undefined) return null;
  if (subtract(all.total, dealtWith.total).minor !== estimate.minor) return null;
  const inputs = [
    { ...ownChargeDerivation(all.total, all.ranges, terms), name: 'total' as const },
    { ...ownChargeDerivation(dealtWith.total, dealtWith.ranges, terms), name: 'part' as const },
  ];
  return { name: 'charge', value: { kind: 'money', money: estimate }, formula: 'difference', inputs };
}

/** What a cap leaves; null where there is none. An account-wide base has one cap for all bills, which the oldest use up first. */
function leftUnderCap(
  bill: ScheduleBill,
  records: ScheduleRecords,
  { lateCharge }: ScheduleTerms,
  asOf: Day,
): Money | null {
  if (lateCharge.cap === null) return null;
  const { currency } = records;
  const sharing = isUnpaidBase(lateCharge.base) ? records.bills : [bill];
  const older = sharing.filter(({ originalDueDate }) => originalDueDate < bill.originalDueDate);
  const used = [
    ...sharing.map(({ due }) => due.penalty),
    ...older.map((other) => estimatedLateCharge(other, records, asOf)),
  ];
  return money(Math.max(0, subtract(lateCharge.cap, sum(used, currency)).minor), currency);
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
