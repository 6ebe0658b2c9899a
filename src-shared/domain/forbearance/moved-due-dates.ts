import type { Day } from '../calendar/day';
import { dayOfRun } from '../calendar/frequency';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { refusal, success, type Failure, type Result } from '../result';
import type { RescheduleFailureCode } from './reschedule-failures';

/** One due date that moves, and whether those after it move along. */
export interface DueDateMove {
  /** Of the instalment. */
  readonly number: number;
  readonly newDueDate: Day;
  /** Later due dates stay, or follow the new one at the distances they were agreed with. */
  readonly later: 'stay' | 'move-along';
}

/**
 * The due dates of all instalments after a move. Refuses one that is not later, or that passes a due date which
 * stays.
 */
export function movedDueDates(
  { instalments, sources }: InstalmentSchedule,
  { number, newDueDate, later }: DueDateMove,
): Result<readonly Day[], Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  const moved = instalments.find((instalment) => instalment.number === number);
  if (moved === undefined) return refusal('reschedule.unknown_instalment', { number });
  if (newDueDate <= moved.dueDate) return refusal('reschedule.date_not_later', { after: moved.dueDate });
  const next = instalments.find((instalment) => instalment.number === number + 1);
  if (later === 'stay' && next !== undefined && newDueDate > next.dueDate) {
    return refusal('reschedule.date_after_next', { latest: next.dueDate });
  }
  const { every } = (sources.findLast(({ firstNumber }) => firstNumber <= number) ?? sources[0]).draw.due;
  const dates = instalments.map((instalment) => {
    if (instalment.number < number || (instalment.number > number && later === 'stay')) return instalment.dueDate;
    return dayOfRun(newDueDate, every, instalment.number - number);
  });
  return dates.every((date) => date !== null) ? success(dates) : refusal('schedule.date_out_of_range');
}
