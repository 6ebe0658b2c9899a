import { daysBetween, type Day } from '../calendar/day';
import { dayOfRun, type Frequency } from '../calendar/frequency';
import { monthsBack } from '../calendar/months-back';
import type { UnitPeriod } from './unit-period';

/** The days on which money changes hands, each kind in rising order without repetition. */
export interface FlowDays {
  readonly begin: Day;
  readonly advances: readonly Day[];
  readonly payments: readonly Day[];
}

/**
 * The unit-period of a transaction. Of a single advance and a single payment it is their term, at most a year.
 * Otherwise it is the period between advances or between payments that occurs most often, and more than once; of
 * several the shortest, half a month before 15 days; where none recurs, the average of all periods to the nearest standard interval (a day, half a
 * month, a number of weeks or months up to a year), the shorter of two as near. The time from the beginning to the
 * first advance or payment is a period too.
 * Source: 12 CFR 1026 Appendix J (b)(3) and (b)(4). A recurring number of days that is no standard interval is taken
 * as it is.
 */
export function commonUnitPeriod({ begin, advances, payments }: FlowDays): UnitPeriod {
  const [payment, another] = payments;
  const isSingle = advances.length === 1 && advances[0] === begin && another === undefined;
  if (isSingle && payment !== undefined) return termPeriod(begin, payment);
  const series = [advances, payments].map((days) => (days[0] === begin ? days : [begin, ...days]));
  const votes = new Map<string, { frequency: Frequency; count: number }>();
  for (const days of series) {
    for (const frequency of periodsIn(days, begin)) {
      const name = `${frequency.count} ${frequency.unit}`;
      votes.set(name, { frequency, count: (votes.get(name)?.count ?? 0) + 1 });
    }
  }
  const common = [...votes.values()].filter(({ count }) => count > 1);
  common.sort(
    (a, b) =>
      b.count - a.count ||
      length(a.frequency) - length(b.frequency) ||
      Number(a.frequency.unit === 'day') - Number(b.frequency.unit === 'day'),
  );
  return { kind: 'recurring', every: common[0]?.frequency ?? averagePeriod(series) };
}

function termPeriod(begin: Day, end: Day): UnitPeriod {
  const { months, days } = monthsBack(begin, end, null);
  if (months >= 12) return { kind: 'recurring', every: { count: 1, unit: 'year' } };
  if (days === 0) return { kind: 'term', count: months, unit: 'month' };
  return { kind: 'term', count: daysBetween(begin, end), unit: 'day' };
}

/** The periods between the days of a series; one that can be seen in two ways, 28 days of a February, counts for both. */
function periodsIn(days: readonly Day[], begin: Day): readonly Frequency[] {
  const periods: Frequency[] = [];
  for (const [index, to] of days.entries()) {
    const from = days[index - 1];
    if (from === undefined) continue;
    const count = daysBetween(from, to);
    const { months, days: odd } = monthsBack(from, to, null);
    const isMonths = odd === 0 && months <= 12;
    const isWeeks = count % 7 === 0 && count <= 364;
    if (isMonths) periods.push(months === 12 ? { count: 1, unit: 'year' } : { count: months, unit: 'month' });
    if (isWeeks) periods.push({ count: count / 7, unit: 'week' });
    if (from !== begin && isHalfMonth(days, index)) periods.push({ count: 1, unit: 'half-month' });
    if (!isMonths && !isWeeks && count <= 365) periods.push({ count, unit: 'day' });
  }
  return periods;
}

/** True where the period that ends at an index makes a month with the one before or after it, and is about half of it. */
function isHalfMonth(days: readonly Day[], index: number): boolean {
  const [before, from, to, after] = [days[index - 2], days[index - 1], days[index], days[index + 1]];
  if (from === undefined || to === undefined) return false;
  const isHalf = daysBetween(from, to) >= 13 && daysBetween(from, to) <= 18;
  const isMonth = (first: Day | undefined, last: Day | undefined): boolean =>
    first !== undefined && last !== undefined && dayOfRun(first, { count: 1, unit: 'month' }, 1) === last;
  return isHalf && (isMonth(before, to) || isMonth(from, after));
}

function averagePeriod(series: readonly (readonly Day[])[]): Frequency {
  const spans = series.flatMap((days) => days.slice(1).map((to, index) => daysBetween(days[index] ?? to, to)));
  const average = spans.reduce((sum, days) => sum + days, 0) / spans.length;
  const standard: Frequency[] = [
    { count: 1, unit: 'day' },
    { count: 1, unit: 'half-month' },
    ...Array.from({ length: 52 }, (_, index): Frequency => ({ count: index + 1, unit: 'week' })),
    ...Array.from({ length: 11 }, (_, index): Frequency => ({ count: index + 1, unit: 'month' })),
    { count: 1, unit: 'year' },
  ];
  standard.sort((a, b) => Math.abs(length(a) - average) - Math.abs(length(b) - average) || length(a) - length(b));
  return standard[0] ?? { count: 1, unit: 'day' };
}

/** About how many days a frequency has, to compare it with others. */
function length({ count, unit }: Frequency): number {
  const days = { day: 1, week: 7, 'half-month': 15, month: 30, year: 365 };
  return count * days[unit];
}
