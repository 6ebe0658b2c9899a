import { addMonths, daysBetween, daysInMonth, partsOf, type Day } from './day';

/** An interval as whole months that end with it, and the days before them. */
export interface MonthsAndDays {
  readonly months: number;
  readonly days: number;
  /** Where the days end and the whole months begin. */
  readonly monthsBegin: Day;
  /** The day of the month that the months were measured by. */
  readonly anchor: number;
}

/**
 * The whole months between two days measured back from the later one, and the days that remain before them: from 12
 * January to 15 March two months, which begin on 15 January, and three days. `anchor` is the day of the month that
 * the later day stands for where its month is too short for it (a run on the 31st, at the end of February). Without
 * an anchor a month's last day stands for the earlier day's, where that is later: from 31 January to 28 February is
 * one month.
 * Source: 12 CFR 1026 Appendix J (b)(3)(iv) and (b)(5)(ii); Directive 2008/48/EC Annex I, remark (c).
 */
export function monthsBack(from: Day, to: Day, anchor: number | null): MonthsAndDays {
  const [earlier, later] = [partsOf(from), partsOf(to)];
  const isMonthEnd = later.dayOfMonth === daysInMonth(later.year, later.month);
  const kept = anchor ?? (isMonthEnd ? Math.max(earlier.dayOfMonth, later.dayOfMonth) : later.dayOfMonth);
  const most = (later.year - earlier.year) * 12 + later.month - earlier.month;
  // Whole months back from the later day's month: its own day may be cut short, the anchor is not.
  const first = most === 0 ? to : addMonths(to, -most, kept);
  const months = first < from ? most - 1 : most;
  const monthsBegin = months === 0 ? to : addMonths(to, -months, kept);
  return { months, days: daysBetween(from, monthsBegin), monthsBegin, anchor: kept };
}
