import type { Brand } from '../brand';
import { BrokenInvariant } from '../broken-invariant';

/**
 * A calendar day, `YYYY-MM-DD`, of the proleptic Gregorian calendar; it has no time and no time zone. Compares as
 * text.
 */
export type Day = Brand<string, 'Day'>;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

/** True for text that names a day that exists: `2026-02-29` is none. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** The day that `text` names. @throws BrokenInvariant where it names none; parse at the border first. */
export function day(text: string): Day {
  if (!isDay(text)) throw new BrokenInvariant('not a calendar day');
  return text;
}

/** Year, month (from 1) and day of the month. */
export function partsOf(date: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  return { year: pairAt(date, 0) * 100 + pairAt(date, 2), month: pairAt(date, 5), dayOfMonth: pairAt(date, 8) };
}

// Reading digits by their codes: engines and schedules take dates apart more often than they do anything else.
function pairAt(date: Day, position: number): number {
  return date.charCodeAt(position) * 10 + date.charCodeAt(position + 1) - 528;
}

/**
 * The day made of parts; `dayOfMonth` past the month's end is taken as the month's last day.
 * @throws BrokenInvariant where no calendar has them.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const length = daysInMonth(year, month);
  const isSound = Number.isInteger(year) && year >= 0 && year <= 9999 && length > 0 && Number.isInteger(dayOfMonth) && dayOfMonth > 0;
  if (!isSound) throw new BrokenInvariant('not a calendar day');
  const text = `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(Math.min(dayOfMonth, length))}`;
  return text as Day; // the parts were just looked at; reading the text again would cost more than making it
}

/** Days since 1970-01-01, negative before it. Integer arithmetic on 400-year eras that begin on 1 March. */
export function dayNumber(date: Day): number {
  const { year, month, dayOfMonth } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that is `number` days after 1970-01-01; undoes `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** The day `count` days after (before, where negative) a day. */
export function addDays(date: Day, count: number): Day {
  return dayFromNumber(dayNumber(date) + count);
}

/** Calendar days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day `count` months after a day, on the day of the month `anchor` (the day's own where not given), or on the
 * month's last day where the month is shorter. Pass the anchor to keep 31 January -> 28 February -> 31 March.
 */
export function addMonths(date: Day, count: number, anchor?: number): Day {
  const { year, month, dayOfMonth } = partsOf(date);
  const months = year * 12 + (month - 1) + count;
  return dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, anchor ?? dayOfMonth);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
