import { lateChargesByDue, type LateCharge, type LateChargeDue } from '../arrears/late-charge';
import { isUnpaidBase, type LateChargeRules } from '../arrears/late-charge-rules';
import type { Day } from '../calendar/day';
import { noAmounts } from '../money/components';
import { subtract, zero } from '../money/money';
import { countedFromPurchase, type PurchasedPart } from './counted-from-purchase';
import { lateChargeDue, type LateChargeBill, type LateChargeRecords } from './late-charge-due';
import type { ScheduleInstalment, SchedulePurchase } from './schedule-records';

/** What the late charge of a bill is reckoned from: its own records and, where the base spans the account, those of all bills. */
export type BillLateChargeRecords = LateChargeRecords & {
  readonly bills: readonly LateChargeBill[];
  readonly purchases: readonly SchedulePurchase[];
  readonly instalments: readonly Pick<ScheduleInstalment, 'billId' | 'purchaseId' | 'dueDate' | 'due'>[];
};

/**
 * The late charge of a bill up to `asOf` by the lender's terms and the payments it shows. The one rule by which both the estimate and
 * the check of the lender's figure reckon: with a `past-due-…` base a bill bears the charge on what is unpaid of itself; with an
 * `unpaid-…` base, which spans the account and what lies ahead on it, the day is charged once, to the oldest bill that is past due
 * (`lateChargesByDue`). Days that the lender waived are not in it.
 */
export function billLateCharge(
  bill: LateChargeBill,
  records: BillLateChargeRecords,
  rules: LateChargeRules,
  asOf: Day,
): LateCharge {
  const { currency, bills } = records;
  const isShared = isUnpaidBase(rules.base);
  const bearing = isShared ? bills : [bill];
  const dues = isShared
    ? [...bills.map((other) => sharedDue(other, records)), ...duesAhead(records)]
    : [lateChargeDue(bill, records)];
  const charges = lateChargesByDue([{ validFrom: null, rules }], dues, asOf, currency);
  return charges[bearing.findIndex(({ id }) => id === bill.id)] ?? { total: zero(currency), ranges: [] };
}

function sharedDue(bill: LateChargeBill, records: BillLateChargeRecords): LateChargeDue {
  const bought = records.purchases
    .filter(({ billId }) => billId === bill.id)
    .map(({ purchasedAt, amount, refunded }) => ({
      purchasedAt,
      amounts: { ...noAmounts(records.currency), principal: subtract(amount, refunded) },
    }));
  return countedFromPurchase(lateChargeDue(bill, records), [...bought, ...instalmentParts(bill.id, records)]);
}

function duesAhead(records: BillLateChargeRecords): readonly LateChargeDue[] {
  return records.instalments
    .filter(({ billId }) => billId === null)
    .map((instalment) =>
      countedFromPurchase({ dueDate: instalment.dueDate, amounts: instalment.due, reductions: [] }, [
        partOf(instalment, records),
      ]),
    );
}

function instalmentParts(bill: string, records: BillLateChargeRecords): readonly PurchasedPart[] {
  return records.instalments.filter(({ billId }) => billId === bill).map((instalment) => partOf(instalment, records));
}

function partOf(
  { purchaseId, due }: BillLateChargeRecords['instalments'][number],
  { purchases }: BillLateChargeRecords,
): PurchasedPart {
  return { purchasedAt: purchases.find(({ id }) => id === purchaseId)?.purchasedAt, amounts: due };
}
