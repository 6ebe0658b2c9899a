import { assertNever } from '../broken-invariant';
import { addDays, partsOf, type Day } from './day';
import type { WorkingDays } from './working-days';

/**
 * Where a due date goes that falls on a day off. `next-working-day-of-month` is the next working day, or the previous one where
 * the next lies in another month.
 */
export type WhenDayOff = 'stay' | 'next-working-day' | 'previous-working-day' | 'next-working-day-of-month';

/** What the terms say of due dates on days off. */
export interface DueDateRule {
  readonly whenDayOff: WhenDayOff;
  /** Days that the lender moves to a day it names, whatever else the rule says; both ends included. */
  readonly replacements?: readonly { readonly from: Day; readonly to: Day; readonly dueOn: Day }[];
}

/** A due date after the rule. Not final where it depends on days that are not known yet: then it stands where it was. */
export interface RuledDueDate {
  readonly date: Day;
  readonly isFinal: boolean;
}

// No country is off for longer; a calendar that says so is taken for one that does not know.
const longestRun = 60;

/** Where a due date falls by the rule. */
export function ruledDueDate(date: Day, rule: DueDateRule, statusOn: WorkingDays): RuledDueDate {
  const replacement = rule.replacements?.find(({ from, to }) => from <= date && date <= to);
  if (replacement !== undefined) return { date: replacement.dueOn, isFinal: true };
  switch (rule.whenDayOff) {
    case 'stay':
      return { date, isFinal: true };
    case 'next-working-day':
      return ruled(date, workingDayFrom(date, 1, statusOn));
    case 'previous-working-day':
      return ruled(date, workingDayFrom(date, -1, statusOn));
    case 'next-working-day-of-month': {
      const next = workingDayFrom(date, 1, statusOn);
      const isSameMonth = next !== null && partsOf(next).month === partsOf(date).month;
      return ruled(date, next === null || isSameMonth ? next : workingDayFrom(date, -1, statusOn));
    }
    default:
      return assertNever(rule.whenDayOff);
  }
}

function ruled(date: Day, moved: Day | null): RuledDueDate {
  return moved === null ? { date, isFinal: false } : { date: moved, isFinal: true };
}

/** The day itself where it is worked, else the nearest that is in one direction; null where a day on the way is not known. */
function workingDayFrom(date: Day, step: 1 | -1, statusOn: WorkingDays): Day | null {
  for (let days = 0; days <= longestRun; days += 1) {
    const candidate = addDays(date, step * days);
    const status = statusOn(candidate);
    if (status !== 'day-off') return status === 'working-day' ? candidate : null;
  }
  return null;
}
