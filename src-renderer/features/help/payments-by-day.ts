import type { Day } from '#shared/domain/calendar/day';
import type { PlannedPayment } from '#shared/domain/hardship/debt-course';
import { addAmounts, type ComponentAmounts } from '#shared/domain/money/components';

/** All that is paid on a day. */
export interface DayPayment {
  readonly date: Day;
  readonly amounts: ComponentAmounts;
}

/** Payments summed by their day, in the order of the days. */
export function paymentsByDay(payments: readonly PlannedPayment[]): readonly DayPayment[] {
  const days = new Map<Day, ComponentAmounts>();
  for (const { date, amounts } of payments) {
    const before = days.get(date);
    days.set(date, before === undefined ? amounts : addAmounts(before, amounts));
  }
  return [...days].map(([date, amounts]) => ({ date, amounts })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
