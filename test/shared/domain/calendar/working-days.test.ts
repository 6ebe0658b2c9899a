import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, type Day } from '#shared/domain/calendar/day';
import { weekday, workingDays } from '#shared/domain/calendar/working-days';
import { chineseWorkingDays, expectedDays } from './chinese-working-days';

const daysOfYear = (year: number): readonly Day[] => {
  const first = day(`${year}-01-01`);
  return Array.from({ length: daysBetween(first, day(`${year + 1}-01-01`)) }, (_, index) => addDays(first, index));
};
const workedIn = (year: number): number => {
  const statusOn = chineseWorkingDays();
  return daysOfYear(year).filter((date) => statusOn(date) === 'working-day').length;
};

describe('workingDays', () => {
  it.each(Object.entries(expectedDays.years).filter(([, { working_days_in_the_year: count }]) => count !== null))(
    'counts the working days of %s as the notice has them',
    (year, { working_days_in_the_year: count }) => {
      expect(workedIn(Number(year))).toBe(count);
    },
  );

  it('takes a day of the weekend for worked where the notice says so', () => {
    const statusOn = chineseWorkingDays();
    const madeUp = Object.values(expectedDays.years).flatMap(({ make_up_work_days: days }) => days);

    expect(madeUp).toHaveLength(19);
    expect(madeUp.filter((date) => statusOn(day(date)) !== 'working-day' || weekday(day(date)) < 6)).toEqual([]);
  });

  it('says of a year without a notice that it is not known, its Sundays too', () => {
    const statusOn = chineseWorkingDays();

    expect(new Set(daysOfYear(2027).map(statusOn))).toEqual(new Set(['not-known-yet']));
  });

  it('knows a day of an unpublished year that a notice lists', () => {
    const statusOn = workingDays({ weeklyDaysOff: [], publishedYears: [2019], exceptions: [{ date: day('2018-12-29'), isOff: false }] });

    expect([statusOn(day('2018-12-29')), statusOn(day('2018-12-30'))]).toEqual(['working-day', 'not-known-yet']);
  });
});

describe('weekday', () => {
  it.each([
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2000-02-29', 2],
    ['2026-11-23', 1],
  ])('of %s is %d', (date, expected) => {
    expect(weekday(day(date))).toBe(expected);
  });
});
