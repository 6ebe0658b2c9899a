import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayFromNumber } from '#shared/domain/calendar/day';
import { interestFreeDays, laterStatementCycle, statementCycle } from '#shared/domain/loan/statement-cycle';

describe('statementCycle', () => {
  // statement day, purchase, then: period from, period to, statement date, due date (10 days after).
  it.each([
    [3, '2026-11-23', '2026-11-03', '2026-12-02', '2026-12-03', '2026-12-13'],
    [3, '2026-11-03', '2026-11-03', '2026-12-02', '2026-12-03', '2026-12-13'],
    [3, '2026-11-02', '2026-10-03', '2026-11-02', '2026-11-03', '2026-11-13'],
    [31, '2026-02-15', '2026-01-31', '2026-02-27', '2026-02-28', '2026-03-10'],
    [31, '2026-02-28', '2026-02-28', '2026-03-30', '2026-03-31', '2026-04-10'],
    [31, '2024-02-28', '2024-01-31', '2024-02-28', '2024-02-29', '2024-03-10'],
    [30, '2025-12-30', '2025-12-30', '2026-01-29', '2026-01-30', '2026-02-09'],
    [28, '2026-12-28', '2026-12-28', '2027-01-27', '2027-01-28', '2027-02-07'],
  ])('with statement day %d, %s falls in the cycle from %s', (statementDay, purchase, periodFrom, periodTo, statementDate, dueDate) => {
    const cycle = statementCycle({ statementDay, dueDaysAfterStatement: 10 }, day(purchase));

    expect(cycle).toEqual({ periodFrom, periodTo, statementDate, dueDate });
  });

  it('holds the day it is asked for, and the cycles leave no gap', () => {
    const days = fc.integer({ min: 18_000, max: 25_000 }).map(dayFromNumber);

    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 31 }), (date, statementDay) => {
        const terms = { statementDay, dueDaysAfterStatement: 9 };
        const cycle = statementCycle(terms, date);
        const next = laterStatementCycle(terms, cycle, 1);

        expect(cycle.periodFrom <= date && date <= cycle.periodTo).toBe(true);
        expect(next.periodFrom).toBe(addDays(cycle.periodTo, 1));
        expect(laterStatementCycle(terms, next, -1)).toEqual(cycle);
      }),
    );
  });
});

describe('interestFreeDays', () => {
  it.each([
    // Bills on the 3rd, due on the 12th: bought on a statement date the longest, on the day before one the shortest.
    ['2026-10-03', 40],
    ['2026-11-02', 10],
    ['2026-11-03', 39],
  ])('of a purchase on %s are %d', (date, expected) => {
    expect(interestFreeDays({ statementDay: 3, dueDaysAfterStatement: 9 }, day(date))).toBe(expected);
  });
});

describe('laterStatementCycle', () => {
  it('keeps the statement day through short months', () => {
    const terms = { statementDay: 31, dueDaysAfterStatement: 10 };
    const january = statementCycle(terms, day('2026-01-10'));

    const dates = [0, 1, 2, 3].map((count) => laterStatementCycle(terms, january, count).statementDate);

    expect(dates).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });
});
