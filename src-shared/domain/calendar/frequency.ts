import { assertNever } from '../broken-invariant';
import { addDays, addMonths, dayNumber, day, dayOf, partsOf, type Day } from './day';

/** How often something falls due: every `count` days, weeks, months or years, or twice a month. */
export interface Frequency {
  /** From 1 to 999; always 1 for half a month. */
  readonly count: number;
  readonly unit: 'day' | 'week' | 'half-month' | 'month' | 'year';
}

/** Reads `"1 month"`, `"2 weeks"`, `"half month"`; null where the text names no frequency. */
export function parseFrequency(text: string): Frequency | null {
  if (text === 'half month') return { count: 1, unit: 'half-month' };
  const match = /^([1-9]\d{0,2}) (day|week|month|year)s?$/.exec(text);
  if (match === null) return null;
  // The pattern admits these four words only.
  return { count: Number(match[1]), unit: match[2] as Frequency['unit'] };
}

/** Writes a frequency as `parseFrequency` reads it: `"1 month"`, `"2 weeks"`. */
export function frequencyText({ count, unit }: Frequency): string {
  if (unit === 'half-month') return 'half month';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * The day of a run that stands `index` periods after its first (before it, where negative); null where the calendar,
 * which ends with the year 9999, has none. Months keep the first day's day of the month, or take the month's last day
 * where it is shorter: 31 January, 28 February, 31 March. Half months alternate between the first day's day of the
 * month and 15 days after it (before it, from the 16th on): the 1st and the 16th, the 15th and the 30th.
 */
export function dayOfRun(first: Day, { count, unit }: Frequency, index: number): Day | null {
  switch (unit) {
    case 'day':
      return daysLater(first, count * index);
    case 'week':
      return daysLater(first, 7 * count * index);
    case 'half-month':
      return halfMonthsLater(first, index);
    case 'month':
      return monthsLater(first, count * index, partsOf(first).dayOfMonth);
    case 'year':
      return monthsLater(first, 12 * count * index, partsOf(first).dayOfMonth);
    default:
      return assertNever(unit);
  }
}

/**
 * The day of the month that a day of a run stands for, also where its month is too short for it; null where the run
 * does not go by months. Pass it to `monthsBack`.
 */
export function anchorOfRun(first: Day, { unit }: Frequency, index: number): number | null {
  const { dayOfMonth } = partsOf(first);
  switch (unit) {
    case 'day':
    case 'week':
      return null;
    case 'half-month':
      return halfMonth(dayOfMonth, index).dayOfMonth;
    case 'month':
    case 'year':
      return dayOfMonth;
    default:
      return assertNever(unit);
  }
}

const firstYear = 1;
const lastYear = 9999;
const firstNumber = dayNumber(dayOf(firstYear, 1, 1));
const lastNumber = dayNumber(day('9999-12-31'));

function daysLater(first: Day, days: number): Day | null {
  const number = dayNumber(first) + days;
  return number >= firstNumber && number <= lastNumber ? addDays(first, days) : null;
}

function monthsLater(first: Day, months: number, dayOfMonth: number): Day | null {
  const { year, month } = partsOf(first);
  const years = Math.floor((year * 12 + month - 1 + months) / 12);
  return years >= firstYear && years <= lastYear ? addMonths(first, months, dayOfMonth) : null;
}

function halfMonthsLater(first: Day, index: number): Day | null {
  const { months, dayOfMonth } = halfMonth(partsOf(first).dayOfMonth, index);
  return monthsLater(first, months, dayOfMonth);
}

/** Months after the first day's, and the day of the month: the earlier of its two days, or the one 15 days later. */
function halfMonth(firstDayOfMonth: number, index: number): { readonly months: number; readonly dayOfMonth: number } {
  const beginsLater = firstDayOfMonth > 15;
  const earlier = beginsLater ? firstDayOfMonth - 15 : firstDayOfMonth;
  const halves = index + (beginsLater ? 1 : 0);
  return { months: Math.floor(halves / 2), dayOfMonth: halves % 2 === 0 ? earlier : earlier + 15 };
}
