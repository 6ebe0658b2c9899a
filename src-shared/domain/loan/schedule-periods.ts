import { assertNever } from '../broken-invariant';
import { daysBetween, type Day } from '../calendar/day';
import { equalPartOfYear, nominalDays, partOfYear, type PartOf } from '../calendar/day-count';
import { ruledDueDate } from '../calendar/due-date-rule';
import { dayOfRun, type Frequency } from '../calendar/frequency';
import type { WorkingDays } from '../calendar/working-days';
import { refusal, success, type Failure, type Result } from '../result';
import type { InstalmentTerms, InterestTerms } from './instalment-terms';
import { agreedDueDates, countOf } from './agreed-due-dates';
import type { LoanDraw } from './loan-draw';
import type { ScheduleFailureCode } from './schedule-failures';

/** What one instalment is charged interest for: from the draw or the due date before it to its own. */
export interface SchedulePeriod {
  readonly from: Day;
  readonly dueDate: Day;
  /** False where it is not known yet whether the due date is worked. */
  readonly isDueDateFinal: boolean;
  /** Calendar days. */
  readonly days: number;
  /** What part of a year bears interest, as the terms count it; nothing of it in an interest-free period. */
  readonly counted: PartOf;
}

/** The periods of a schedule, in order. Refuses due dates that do not rise or leave the calendar. */
export function schedulePeriods(
  terms: InstalmentTerms,
  draw: LoanDraw,
  workingDays: WorkingDays,
): Result<readonly SchedulePeriod[], Failure<ScheduleFailureCode>> {
  const agreed = agreedDueDates(draw, countOf(draw.due));
  if (agreed === null) return refusal('schedule.date_out_of_range');
  const [firstDueDate] = agreed;
  if (firstDueDate === undefined) return refusal('schedule.no_instalments');
  if (daysBetween(draw.drawnOn, firstDueDate) > longestFirstPeriod) return refusal('schedule.date_out_of_range');
  if (firstDueDate <= draw.drawnOn)
    return refusal('schedule.first_due_before_draw', { drawnOn: draw.drawnOn, firstDueDate });

  const { every } = draw.due;
  const periods: SchedulePeriod[] = [];
  let [from, isFromMoved] = [draw.drawnOn, true];
  for (const [index, date] of agreed.entries()) {
    const { date: dueDate, isFinal } = ruledDueDate(date, terms.dueDates, workingDays);
    const isMoved = dueDate !== date;
    if (dueDate < from || date <= (agreed[index - 1] ?? draw.drawnOn))
      return refusal('schedule.due_dates_not_rising', { number: index + 1 });
    const isInRun = draw.due.kind === 'run' && !isFromMoved && !isMoved;
    const counted =
      index < terms.interest.freePeriods ? nothing : countedPart(terms.interest, every, { from, dueDate, isInRun });
    periods.push({ from, dueDate, isDueDateFinal: isFinal, days: daysBetween(from, dueDate), counted });
    [from, isFromMoved] = [dueDate, isMoved];
  }
  return success(periods);
}

/** A hundred years: nobody agrees to that, and whoever writes it mistyped a year. */
const longestFirstPeriod = 36_525;

const nothing: PartOf = { part: 0, whole: 1 };

interface Span {
  readonly from: Day;
  readonly dueDate: Day;
  /** True between two due dates of the run that were not moved. */
  readonly isInRun: boolean;
}

function countedPart({ dayCount, oddPeriod }: InterestTerms, every: Frequency, span: Span): PartOf {
  if (dayCount !== 'equal-periods') return partOfYear(dayCount, span.from, span.dueDate);
  const one = equalPartOfYear(every);
  if (oddPeriod === 'as-one' || span.isInRun || isOnePeriod(every, span)) return one;
  switch (oddPeriod) {
    case 'by-days':
      return { part: one.part * daysBetween(span.from, span.dueDate), whole: one.whole * nominalDays(every) };
    case 'by-days-of-period':
      return { part: one.part * daysBetween(span.from, span.dueDate), whole: one.whole * daysOfPeriod(every, span.dueDate) };
    case 'whole-periods-and-days':
      return wholePeriodsAndDays(one, every, span);
    default:
      return assertNever(oddPeriod);
  }
}

function isOnePeriod(every: Frequency, { from, dueDate }: Span): boolean {
  return dayOfRun(from, every, 1) === dueDate || dayOfRun(dueDate, every, -1) === from;
}

/** The days of the period that ends on a day; nominal ones at the beginning of the calendar. */
function daysOfPeriod(every: Frequency, dueDate: Day): number {
  const start = dayOfRun(dueDate, every, -1);
  return start === null ? nominalDays(every) : daysBetween(start, dueDate);
}

function wholePeriodsAndDays(one: PartOf, every: Frequency, { from, dueDate }: Span): PartOf {
  let [whole, start] = [0, dueDate];
  for (
    let earlier = dayOfRun(dueDate, every, -1);
    earlier !== null && earlier >= from;
    earlier = dayOfRun(dueDate, every, -whole - 1)
  ) {
    [whole, start] = [whole + 1, earlier];
  }
  const yearBefore = dayOfRun(start, { count: 1, unit: 'year' }, -1);
  const daysOfYear = yearBefore === null ? 365 : daysBetween(yearBefore, start);
  return { part: whole * one.part * daysOfYear + daysBetween(from, start) * one.whole, whole: one.whole * daysOfYear };
}
