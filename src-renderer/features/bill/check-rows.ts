import type { BillCheck } from '#shared/domain/schedule/bill-check';
import { components, totalOf, type Component, type ComponentAmounts } from '#shared/domain/money/components';
import { subtract, type Money } from '#shared/domain/money/money';

/** One amount of a bill, the lender's beside our own. */
export interface CheckRow {
  readonly amount: Component | 'paid';
  readonly lender: Money;
  readonly own: Money;
  /** What the lender has more. */
  readonly more: Money;
}

/** The amounts that are compared: each component that one side or the other has, and what was paid in all. */
export function checkRows(bill: { readonly due: ComponentAmounts; readonly paid: ComponentAmounts }, { own }: BillCheck): readonly CheckRow[] {
  const due = components.map((component): CheckRow => rowOf(component, bill.due[component], own.due[component]));
  const paid = rowOf('paid', totalOf(bill.paid), totalOf(own.paid));
  return [...due, paid].filter(({ lender, own: ours }) => lender.minor !== 0 || ours.minor !== 0);
}

function rowOf(amount: CheckRow['amount'], lender: Money, own: Money): CheckRow {
  return { amount, lender, own, more: subtract(lender, own) };
}
