import type { Day } from '../calendar/day';
import { components, noAmounts, type Component, type ComponentAmounts } from '../money/components';
import { subtract, type Money } from '../money/money';
import { lateChargeCauses } from './late-charge-causes';
import { ownBill, type OwnBill } from './own-bill';
import type { ScheduleBill, ScheduleRecords } from './schedule-records';
import type { BillCause } from './bill-cause';

/** An amount of a bill on which the lender and our own reckoning differ. */
export interface BillDifference {
  readonly side: 'due' | 'paid';
  readonly component: Component;
  readonly lender: Money;
  readonly own: Money;
  /** What the lender has more. */
  readonly more: Money;
  /** What may have led to it, the likeliest first, each one cause or two together; at least one. */
  readonly explanations: readonly (readonly BillCause[])[];
}

/** A bill as the lender states it, held against our own reckoning on one day. */
export interface BillCheck {
  /** The day at whose end the lender's figures stand. */
  readonly statedOn: Day;
  readonly own: OwnBill;
  readonly differences: readonly BillDifference[];
}

/**
 * Holds each amount of a bill against our own reckoning from its documents and terms, as of the day at whose end the lender's figures
 * stand, and names what may have led to a difference. Null where the terms are not known. A lender that has dealt with the days only up to
 * an earlier one is compared on that day: what it has not charged yet is no difference.
 */
export function billCheck(bill: ScheduleBill, records: ScheduleRecords, statedOn: Day): BillCheck | null {
  const lenderUpTo = lastDayCharged(bill, records, statedOn);
  const own = ownBill(bill, records, lenderUpTo);
  if (own === null) return null;
  const differences = (['due', 'paid'] as const).flatMap((side) =>
    components
      .filter((component) => bill[side][component].minor !== own[side][component].minor)
      .map((component): BillDifference => {
        const [lender, ours] = [bill[side][component], own[side][component]];
        const difference = { side, component, lender, own: ours, more: subtract(lender, ours) };
        return { ...difference, explanations: explanationsOf(difference, { bill, own, records, lenderUpTo }) };
      }),
  );
  return { statedOn: lenderUpTo, own, differences };
}

interface Checked {
  readonly bill: ScheduleBill;
  readonly own: OwnBill;
  readonly records: ScheduleRecords;
  readonly lenderUpTo: Day;
}

function explanationsOf(
  { side, component, more }: Omit<BillDifference, 'explanations'>,
  { bill, own, records, lenderUpTo }: Checked,
): BillDifference['explanations'] {
  if (side === 'paid') return paidCauses(bill, component, more, records);
  switch (component) {
    case 'principal':
      return [[{ kind: 'not-from-purchases' }]];
    case 'interest':
      return [[{ kind: 'unexplained' }]];
    case 'fee':
      return feeCauses(bill, more, records);
    case 'penalty':
      return lateChargeCauses(bill, own, records, lenderUpTo);
  }
}

/** A payment that the lender shows and does not count on the bill: one whose share of the component is what is missing. */
function paidCauses(
  bill: ScheduleBill,
  component: Component,
  more: Money,
  { payments }: ScheduleRecords,
): BillDifference['explanations'] {
  const fitting = payments.filter(
    ({ status, allocations }) =>
      status === 'posted' &&
      -more.minor ===
        allocations
          .filter((allocation) => allocation.billId === bill.id && allocation.component === component)
          .reduce((total, { amount }) => total + amount.minor, 0),
  );
  const found = fitting.map(({ id }): readonly BillCause[] => [{ kind: 'payment-not-counted', paymentId: id }]);
  return found.length > 0 ? found : [[{ kind: 'not-from-payments' }]];
}

/** A fee that the lender charges and no plan or extension brings: one whose amount is what is too much. */
function feeCauses(bill: ScheduleBill, more: Money, { charges, instalments }: ScheduleRecords): BillDifference['explanations'] {
  const byInstalments = new Set(instalments.filter(({ billId }) => billId === bill.id).map(({ purchaseId }) => purchaseId));
  const fees = charges.filter(
    ({ billId, kind, status, amount, purchaseId }) =>
      billId === bill.id &&
      status === 'charged' &&
      (kind === 'extension-fee' || (kind === 'instalment-fee' && !byInstalments.has(purchaseId ?? ''))) &&
      amount.minor === more.minor,
  );
  const found = fees.map(({ id }): readonly BillCause[] => [{ kind: 'fee-not-agreed', chargeId: id }]);
  return found.length > 0 ? found : [[{ kind: 'unexplained' }]];
}

/** The day up to which the lender has charged where it says so and that is earlier; a lender may charge a day only when it is over. */
function lastDayCharged({ id, paid }: ScheduleBill, { charges, currency }: ScheduleRecords, statedOn: Day): Day {
  const stated = charges
    .filter(({ billId, kind, status }) => billId === id && kind === 'late-charge' && status === 'charged')
    .flatMap(({ basis }) => basis.ranges.map(({ to }) => to))
    .reduce<Day | null>((latest, to) => (latest === null || to > latest ? to : latest), null);
  const isPaid = isSame(paid, noAmounts(currency));
  return stated !== null && stated < statedOn && isPaid ? stated : statedOn;
}

function isSame(a: ComponentAmounts, b: ComponentAmounts): boolean {
  return components.every((component) => a[component].minor === b[component].minor);
}
