import { addMonths, type Day } from '../calendar/day';

/**
 * The first day from `from` on that is a day of the month; a month too short for it has it on its last day. `from` itself
 * counts.
 */
export function nextDayOfMonth(from: Day, dayOfMonth: number): Day {
  const thisMonth = addMonths(from, 0, dayOfMonth);
  return thisMonth >= from ? thisMonth : addMonths(from, 1, dayOfMonth);
}
