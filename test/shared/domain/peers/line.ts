import type { Day } from '#shared/domain/calendar/day';
import { components, noAmounts, type Component, type ComponentAmounts } from '#shared/domain/money/components';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { waiveAmounts } from '#shared/domain/forbearance/waive-amounts';
import { splitEqually } from '#shared/domain/money/split-equally';
import { allocatePayment } from '#shared/domain/payment/allocate-payment';
import type { AllocationRules } from '#shared/domain/payment/allocation-rules';
import type { PaymentOrder } from './peer-loan';

/** The peers' currencies have two decimals; which one it is makes no difference. */
export const EUR = 'EUR' as CurrencyCode;

type Amounts = Record<Component, number>;

/** One line of a schedule while it is played; minor units. */
export interface Line {
  readonly kind: 'instalment' | 'down-payment' | 'paid-ahead' | 'charge';
  readonly from: Day;
  dueDate: Day;
  readonly owed: Amounts;
  readonly paid: Amounts;
  readonly waived: Amounts;
}

/** A line nothing of which is paid. */
export function newLine(kind: Line['kind'], from: Day, dueDate: Day, owed: Partial<Amounts>): Line {
  const none = { principal: 0, interest: 0, fee: 0, penalty: 0 };
  return { kind, from, dueDate, owed: { ...none, ...owed }, paid: { ...none }, waived: { ...none } };
}

/** What is still to be paid of a component. */
export function openOf({ owed, paid, waived }: Line, component: Component): number {
  return owed[component] - paid[component] - waived[component];
}

/** What is still to be paid of a line. */
export function outstandingOf(line: Line): number {
  return components.reduce((sum, component) => sum + openOf(line, component), 0);
}

/** The sum of what a line asks for. */
export function dueOf({ owed }: Line): number {
  return components.reduce((sum, component) => sum + owed[component], 0);
}

/** Amounts as the engine takes them. */
export function amountsOf(of: (component: Component) => number): ComponentAmounts {
  const amounts = { ...noAmounts(EUR) };
  for (const component of components) amounts[component] = money(of(component), EUR);
  return amounts;
}

/** Gives up all that is open of a component of a line. */
export function waiveAll(line: Line, component: Exclude<Component, 'principal'>): void {
  const { owed, paid, waived } = line;
  const asked = { due: amountsOf((one) => owed[one] - waived[one]), paid: amountsOf((one) => paid[one]) };
  const extent = { kind: 'percent', percent: '100', rounding: 'half-even' } as const;
  waived[component] += waiveAmounts([asked], { component, extent }).waived[0]?.minor ?? 0;
}

/** Pays lines by some rules; returns what is left of the amount. */
export function pay(lines: readonly Line[], amount: number, date: Day, rules: AllocationRules): number {
  if (amount <= 0) return amount;
  const { allocations, unallocated } = allocatePayment(
    { amount: money(amount, EUR), date, designated: null },
    lines.map((line, id) => ({
      id,
      dueDate: line.dueDate,
      outstanding: amountsOf((component) => openOf(line, component)),
    })),
    rules,
  );
  for (const part of allocations) {
    const line = lines[part.id];
    if (line !== undefined) line.paid[part.component] += part.amount.minor;
  }
  return unallocated.minor;
}

/** Pays what has fallen due and then what lies ahead; returns what is left of the amount. */
export function payInOrder(lines: readonly Line[], amount: number, date: Day, order: PaymentOrder): number {
  const rest = pay(
    lines.filter(({ dueDate }) => dueDate <= date),
    amount,
    date,
    order.due,
  );
  const ahead = lines.filter(({ dueDate }) => dueDate > date);
  switch (order.aheadFirst) {
    case 'next':
      return pay(ahead, rest, date, order.ahead);
    case 'last':
      return ahead.toReversed().reduce((left, line) => pay([line], left, date, order.ahead), rest);
    case 'alike':
      return payAlike(ahead, rest, date, order.ahead);
  }
}

function payAlike(ahead: readonly Line[], amount: number, date: Day, rules: AllocationRules): number {
  const open = ahead.filter((line) => outstandingOf(line) > 0);
  if (open.length === 0 || amount <= 0) return amount;
  const parts = splitEqually(amount, open.length, { mode: 'half-even', oddCent: 'last', multiple: 1 });
  const left = open.reduce((sum, line, index) => sum + pay([line], parts[index] ?? 0, date, rules), 0);
  return left === amount ? left : payAlike(open, left, date, rules);
}
