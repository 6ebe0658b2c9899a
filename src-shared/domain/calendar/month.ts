import type { Brand } from '../brand';
import { BrokenInvariant } from '../broken-invariant';
import { dayOf, isDay, type Day } from './day';

/** A month of the calendar, `YYYY-MM`; it has no time zone. Compares as text. */
export type Month = Brand<string, 'Month'>;

/** True for text that names a month: `2026-13` is none. */
export function isMonth(text: string): text is Month {
  return isDay(`${text}-01`);
}

/** The month that `text` names. @throws BrokenInvariant where it names none; parse at the border first. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new BrokenInvariant('not a month of the calendar');
  return text;
}

/** The month that a day lies in. */
export function monthOf(date: Day): Month {
  return date.slice(0, 7) as Month; // a day begins with its month
}

/** The last day of a month: the 28th, 29th, 30th or 31st. */
export function lastDayOf(of: Month): Day {
  return dayOf(yearOf(of), numberInYear(of), 31);
}

/** Months from one to another: 1 from a month to the next, negative backwards. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + numberInYear(to) - numberInYear(from);
}

/** The month `count` months after (before, where negative) a month. @throws BrokenInvariant where the calendar has none. */
export function addToMonth(to: Month, count: number): Month {
  const months = yearOf(to) * 12 + numberInYear(to) - 1 + count;
  return monthOf(dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1));
}

function yearOf(of: Month): number {
  return Number(of.slice(0, 4));
}

function numberInYear(of: Month): number {
  return Number(of.slice(5, 7));
}
