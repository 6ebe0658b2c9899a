import { assertNever } from '../broken-invariant';
import { daysBetween, dayOf, daysInMonth, partsOf, type Day } from './day';
import type { Frequency } from './frequency';

/**
 * What part of a year lies between two days.
 * - `actual/365`, `actual/360`: calendar days of a year of 365 or 360 (ISDA 2006 definitions 4.16 (d) and (e)).
 * - `actual/actual`: the days in leap years of 366, the others of 365 (4.16 (b)).
 * - `30/360`: every month has 30 days; the 31st is taken for the 30th, at the end only if the start is the 30th or 31st too
 *   (4.16 (f), bond basis).
 * - `30/360-us`: as `30/360`, and the last day of February is taken for the 30th: at the start always, at the end if the start is
 *   the last of February too (SIA, Standard Securities Calculation Methods).
 * - `30e/360`: as `30/360`, but the 31st is always taken for the 30th (4.16 (g), Eurobond basis).
 */
export type DatedDayCount = 'actual/365' | 'actual/360' | 'actual/actual' | '30/360' | '30/360-us' | '30e/360';

/** How time is counted for interest. With `equal-periods` every period counts as the same part of a year, however many days it has. */
export type DayCount = 'equal-periods' | DatedDayCount;

/** So many of so many equal parts, both whole, `whole` above zero: 1 of 12, 31 of 365. */
export interface PartOf {
  readonly part: number;
  readonly whole: number;
}

/** The part of a year from one day to another (not before it), the first day counted and the last not. */
export function partOfYear(dayCount: DatedDayCount, from: Day, to: Day): PartOf {
  switch (dayCount) {
    case 'actual/365':
      return { part: daysBetween(from, to), whole: 365 };
    case 'actual/360':
      return { part: daysBetween(from, to), whole: 360 };
    case 'actual/actual':
      return actualPart(from, to);
    case '30/360':
    case '30/360-us':
    case '30e/360':
      return { part: thirtyDayMonths(dayCount, from, to), whole: 360 };
    default:
      return assertNever(dayCount);
  }
}

/**
 * The part of a year that one period is where all count as equal: a month 1 of 12, half a month 1 of 24, a week 1 of 52, a day 1 of
 * 365 (Regulation Z, Appendix J (b)(4): 52 weeks, 24 half months or 12 months are a year).
 */
export function equalPartOfYear({ count, unit }: Frequency): PartOf {
  const perYear: Readonly<Record<Frequency['unit'], number>> = { day: 365, week: 52, 'half-month': 24, month: 12, year: 1 };
  return { part: count, whole: perYear[unit] };
}

/**
 * For how many days a period is taken where a part of one is counted in days: 30 for a month, 15 for half a month, 365 for a year
 * (Regulation Z, Appendix J (b)(5)).
 */
export function nominalDays({ count, unit }: Frequency): number {
  const days: Readonly<Record<Frequency['unit'], number>> = { day: 1, week: 7, 'half-month': 15, month: 30, year: 365 };
  return count * days[unit];
}

function actualPart(from: Day, to: Day): PartOf {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  if (first === last) return { part: daysBetween(from, to), whole: daysInYear(first) };
  const part = { leap: 0, plain: 0 };
  const add = (year: number, days: number): void => {
    part[daysInYear(year) === 366 ? 'leap' : 'plain'] += days;
  };
  add(first, daysBetween(from, dayOf(first, 12, 31)) + 1);
  add(last, daysBetween(dayOf(last, 1, 1), to));
  for (let year = first + 1; year < last; year += 1) add(year, daysInYear(year));
  return part.leap === 0 ? { part: part.plain, whole: 365 } : { part: part.leap * 365 + part.plain * 366, whole: 365 * 366 };
}

function daysInYear(year: number): number {
  return daysInMonth(year, 2) === 29 ? 366 : 365;
}

function thirtyDayMonths(dayCount: '30/360' | '30/360-us' | '30e/360', from: Day, to: Day): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const isLastOfFebruary = ({ year, month, dayOfMonth }: typeof a): boolean => month === 2 && dayOfMonth === daysInMonth(year, 2);
  let [start, end] = [a.dayOfMonth, b.dayOfMonth];
  if (dayCount === '30/360-us' && isLastOfFebruary(a)) {
    if (isLastOfFebruary(b)) end = 30;
    start = 30;
  }
  if (start === 31) start = 30;
  if (end === 31 && (start === 30 || dayCount === '30e/360')) end = 30;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + (end - start);
}
