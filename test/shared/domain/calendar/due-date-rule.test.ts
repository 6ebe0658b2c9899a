import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { ruledDueDate, type WhenDayOff } from '#shared/domain/calendar/due-date-rule';
import { workingDays } from '#shared/domain/calendar/working-days';
import { chineseWorkingDays, expectedDays } from './chinese-working-days';

const statusOn = chineseWorkingDays();
const ruled = (date: string, whenDayOff: WhenDayOff): unknown => ruledDueDate(day(date), { whenDayOff }, statusOn);

describe('ruledDueDate', () => {
  // 1 to 8 October 2025 are off, 28 September and 11 October are worked (State Council notice of 2024-11-12).
  it.each([
    ['stay', '2025-10-01', '2025-10-01'],
    ['next-working-day', '2025-10-01', '2025-10-09'],
    ['previous-working-day', '2025-10-01', '2025-09-30'],
    ['next-working-day', '2025-10-11', '2025-10-11'],
    ['previous-working-day', '2025-10-12', '2025-10-11'],
    ['next-working-day-of-month', '2025-10-01', '2025-10-09'],
    ['next-working-day-of-month', '2026-01-31', '2026-01-30'],
    ['next-working-day', '2026-02-22', '2026-02-24'],
  ] as const)('%s: %s falls on %s', (rule, date, expected) => {
    expect(ruled(date, rule)).toEqual({ date: expected, isFinal: true });
  });

  it('finds the days on which the loan prime rate was published', () => {
    // It comes out on the 20th of the month, or on the next working day.
    const found = expectedDays.lprFixingDates.map((date) => ruledDueDate(day(`${date.slice(0, 7)}-20`), { whenDayOff: 'next-working-day' }, statusOn));

    expect(found).toEqual(expectedDays.lprFixingDates.map((date) => ({ date, isFinal: true })));
    expect(found).toHaveLength(32);
  });

  it.each(['next-working-day', 'previous-working-day', 'next-working-day-of-month'] as const)(
    'leaves a day of an unpublished year where it is, and says so: %s',
    (rule) => {
      expect(ruled('2027-02-06', rule)).toEqual({ date: '2027-02-06', isFinal: false });
    },
  );

  it('is not final where the way leads into an unpublished year', () => {
    const offAtYearsEnd = workingDays({ weeklyDaysOff: [6, 7], publishedYears: [2026], exceptions: [{ date: day('2026-12-31'), isOff: true }] });

    expect(ruledDueDate(day('2026-12-31'), { whenDayOff: 'next-working-day' }, offAtYearsEnd)).toEqual({ date: '2026-12-31', isFinal: false });
    expect(ruledDueDate(day('2026-12-31'), { whenDayOff: 'previous-working-day' }, offAtYearsEnd)).toEqual({ date: '2026-12-30', isFinal: true });
  });

  it('gives up on a calendar that is off for ever', () => {
    const neverWorked = workingDays({ weeklyDaysOff: [1, 2, 3, 4, 5, 6, 7], publishedYears: [2026], exceptions: [] });

    expect(ruledDueDate(day('2026-06-15'), { whenDayOff: 'next-working-day' }, neverWorked).isFinal).toBe(false);
  });

  it('takes the day that the lender names for a span', () => {
    const rule = { whenDayOff: 'stay', replacements: [{ from: day('2013-01-15'), to: day('2013-01-16'), dueOn: day('2013-01-20') }] } as const;

    expect(ruledDueDate(day('2013-01-15'), rule, statusOn)).toEqual({ date: '2013-01-20', isFinal: true });
    expect(ruledDueDate(day('2013-01-17'), rule, statusOn)).toEqual({ date: '2013-01-17', isFinal: true });
  });
});
