import type { Day } from '../calendar/day';
import { dayOfRun } from '../calendar/frequency';
import type { DueDates, LoanDraw } from './loan-draw';

/** How many due dates were agreed. */
export function countOf(due: DueDates): number {
  return due.kind === 'run' ? due.count : due.dates.length;
}

/**
 * So many due dates of a draw, before any rule for days off: those that were agreed, and where that is not enough
 * those that would follow them. Null where the calendar has no room for them.
 */
export function agreedDueDates({ drawnOn, due }: LoanDraw, count: number): readonly Day[] | null {
  const { every } = due;
  const dates: (Day | null)[] = due.kind === 'listed' ? due.dates.slice(0, count) : [];
  // A run that begins one period before its first due date, with the draw, keeps the draw's day of the month: 31
  // January, then 28 February, then 31 March.
  const isFromDraw = due.kind === 'run' && dayOfRun(drawnOn, every, 1) === due.firstDueDate;
  const last = due.kind === 'listed' ? due.dates.at(-1) : isFromDraw ? drawnOn : due.firstDueDate;
  const offset = due.kind === 'listed' ? 1 - due.dates.length : isFromDraw ? 1 : 0;
  for (let index = dates.length; index < count; index += 1) {
    dates.push(last === undefined ? null : dayOfRun(last, every, index + offset));
  }
  return dates.every((date) => date !== null) ? dates : null;
}
