import {
  addAmounts,
  components,
  noAmounts,
  subtractAmounts,
  type ComponentAmounts,
  type Component,
} from '../money/components';
import { subtract, type Money } from '../money/money';
import type { ScheduleBill, ScheduleInstalment, ScheduleRecords } from './schedule-records';

/**
 * What a line of the schedule sums from. `id` names the purchase, instalment or charge. `estimate` is the late charge our own
 * calculation adds to the lender's; `unexplained` is what the lender's bill holds beyond (below, where negative) what its
 * own documents add up to, so that the parts always sum to the line and the difference can be asked about. Both have no id.
 */
export interface SchedulePart {
  readonly kind: 'purchase' | 'instalment' | 'charge' | 'estimate' | 'unexplained';
  readonly id: string | null;
  readonly amounts: ComponentAmounts;
}

/**
 * The parts of a bill, in the order purchases, instalments, charges, estimate, unexplained. An instalment carries its own
 * fee, so the charge for that fee is not a part again. They sum to the bill's due and the estimate.
 */
export function billParts(bill: ScheduleBill, records: ScheduleRecords, estimate: Money): readonly SchedulePart[] {
  const explained = [...purchaseParts(bill, records), ...instalmentParts(bill, records), ...chargeParts(bill, records)];
  const parts = [...explained];
  if (estimate.minor > 0) parts.push({ kind: 'estimate', id: null, amounts: only('penalty', estimate) });
  const total = explained.reduce((sum, part) => addAmounts(sum, part.amounts), noAmounts(records.currency));
  const difference = subtractAmounts(bill.due, total);
  if (components.some((component) => difference[component].minor !== 0)) {
    parts.push({ kind: 'unexplained', id: null, amounts: difference });
  }
  return parts;
}

/** An instalment as a part: all of it, its fee included. */
export function instalmentPart(instalment: ScheduleInstalment): SchedulePart {
  return { kind: 'instalment', id: instalment.id, amounts: instalment.due };
}

function purchaseParts(bill: ScheduleBill, records: ScheduleRecords): readonly SchedulePart[] {
  return records.purchases
    .filter((purchase) => purchase.billId === bill.id)
    .map(({ id, amount, refunded }) => ({
      kind: 'purchase',
      id,
      amounts: only('principal', subtract(amount, refunded)),
    }));
}

function instalmentParts(bill: ScheduleBill, records: ScheduleRecords): readonly SchedulePart[] {
  return records.instalments.filter((instalment) => instalment.billId === bill.id).map(instalmentPart);
}

function chargeParts(bill: ScheduleBill, records: ScheduleRecords): readonly SchedulePart[] {
  const byInstalments = new Set(
    records.instalments.filter(({ billId }) => billId === bill.id).map(({ purchaseId }) => purchaseId),
  );
  return records.charges
    .filter(({ billId, status }) => billId === bill.id && status === 'charged')
    .filter(({ kind, purchaseId }) => kind !== 'instalment-fee' || purchaseId === null || !byInstalments.has(purchaseId))
    .map(({ id, component, amount }) => ({ kind: 'charge', id, amounts: only(component, amount) }));
}

function only(component: Component, amount: Money): ComponentAmounts {
  return { ...noAmounts(amount.currency), [component]: amount };
}
