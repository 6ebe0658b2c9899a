import type { Decision, ScheduleLine } from '#shared/contract/servicer/request';
import { daysBetween } from '#shared/domain/calendar/day';
import { components, noAmounts, subtractAmounts, addAmounts, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import type { Money } from '#shared/domain/money/money';

/** A bill before and after a decision. */
export interface ComparedLine {
  readonly billId: string;
  readonly before: ScheduleLine | null;
  readonly after: ScheduleLine | null;
  /** How many days later the due date is; negative where earlier, zero where it stays or one side is missing. */
  readonly daysLater: number;
  /** After less before, in all. */
  readonly change: Money;
  readonly isChanged: boolean;
}

/** Two schedules side by side. */
export interface ScheduleComparison {
  readonly lines: readonly ComparedLine[];
  /** After less before, by component, over all lines. */
  readonly change: ComponentAmounts;
}

/** Aligns the schedules before and after a decision by bill, in the order of due dates, with the differences. Null where both are empty. */
export function compareSchedules({ before, after }: Pick<Decision, 'before' | 'after'>): ScheduleComparison | null {
  const currency = (before[0] ?? after[0])?.due.principal.currency;
  if (currency === undefined) return null;
  const nothing = noAmounts(currency);
  const billIds = [...new Set([...before, ...after].map(({ billId }) => billId))];
  const lines = billIds.map((billId) => {
    const old = before.find((line) => line.billId === billId) ?? null;
    const fresh = after.find((line) => line.billId === billId) ?? null;
    const change = subtractAmounts(fresh?.due ?? nothing, old?.due ?? nothing);
    const daysLater = old === null || fresh === null ? 0 : daysBetween(old.dueDate, fresh.dueDate);
    const isChanged = old === null || fresh === null || daysLater !== 0 || components.some((one) => change[one].minor !== 0);
    return { billId, before: old, after: fresh, daysLater, change: totalOf(change), isChanged };
  });
  lines.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  const sum = (list: readonly ScheduleLine[]): ComponentAmounts => list.reduce((all, { due }) => addAmounts(all, due), nothing);
  return { lines, change: subtractAmounts(sum(after), sum(before)) };
}

function dateOf({ before, after }: Pick<ComparedLine, 'before' | 'after'>): string {
  return before?.dueDate ?? after?.dueDate ?? '';
}
