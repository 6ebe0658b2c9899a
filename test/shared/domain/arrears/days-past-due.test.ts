import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysPastDue } from '#shared/domain/arrears/days-past-due';
import { addDays, day, dayFromNumber } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

const owing = (date: string, minor = 100) => ({ dueDate: day(date), outstanding: money(minor, CNY) });

describe('daysPastDue', () => {
  it.each([
    ['2026-11-12', 0],
    ['2026-11-13', 0],
    ['2026-11-14', 1],
    ['2026-12-13', 30],
  ])('as of %s is %d for what was due on 13 November', (asOf, days) => {
    expect(daysPastDue([owing('2026-11-13')], day(asOf))).toBe(days);
  });

  it('counts from the oldest unpaid due date', () => {
    expect(daysPastDue([owing('2026-10-13', 0), owing('2026-11-13'), owing('2026-11-20')], day('2026-11-23'))).toBe(10);
  });

  it('crosses a leap day', () => {
    expect(daysPastDue([owing('2024-02-28')], day('2024-03-01'))).toBe(2);
  });

  it('never falls while nothing is paid', () => {
    const dates = fc.array(fc.integer({ min: 20_000, max: 20_100 }).map(dayFromNumber), { maxLength: 5 });

    fc.assert(
      fc.property(dates, fc.integer({ min: 19_950, max: 20_200 }).map(dayFromNumber), (dueDates, asOf) => {
        const obligations = dueDates.map((dueDate) => owing(dueDate));

        expect(daysPastDue(obligations, addDays(asOf, 1))).toBeGreaterThanOrEqual(daysPastDue(obligations, asOf));
      }),
    );
  });
});
