import type { DaySpan } from './day-span';

/**
 * The last day of a due's grace period: so many days after its due date, days of a pause not counted; the due date itself where there
 * is no grace. Days are day numbers; the pauses are in order and do not overlap.
 */
export function graceEnd(dueDate: number, graceDays: number, pauses: readonly DaySpan[]): number {
  let last = dueDate;
  let left = graceDays;
  for (const { from, to } of pauses) {
    if (to <= last) continue;
    const before = Math.max(0, from - 1 - last);
    if (left <= before) break;
    left -= before;
    last = to;
  }
  return last + left;
}
