import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayFromNumber } from '#shared/domain/calendar/day';
import { statementCycles, type StatementCalendar, type StatementDayChange } from '#shared/domain/loan/statement-calendar';
import { propertyRuns } from '../../../support/property-runs';

// Bills on the 3rd, due nine days later, as the facts about one pay-later product have it (statement 3rd, due 12th).
function calendar(changes: readonly [string, number][], cycleOfChange: 'long' | 'short' = 'long'): StatementCalendar {
  return {
    terms: { statementDay: 3, dueDaysAfterStatement: 9 },
    changes: changes.map(([decidedOn, statementDay]) => ({ decidedOn: day(decidedOn), statementDay })),
    rule: { monthsBetweenChanges: 6, cycleOfChange },
  };
}
function bills(of: StatementCalendar, from: string, until: string): unknown {
  const cycles = statementCycles(of, day(from), day(until));
  return cycles.ok
    ? cycles.value.map(({ periodFrom, statementDate, dueDate }) => `${periodFrom} ${statementDate} ${dueDate}`)
    : cycles.failure;
}

describe('statementCycles', () => {
  it('follow one another while nothing changes', () => {
    expect(bills(calendar([]), '2026-11-10', '2027-01-10')).toEqual([
      '2026-11-03 2026-12-03 2026-12-12',
      '2026-12-03 2027-01-03 2027-01-12',
      '2027-01-03 2027-02-03 2027-02-12',
    ]);
  });

  it('leave the issued bill where it was due and let the next hold two periods after a change', () => {
    // Changed on 10 November from the 3rd to the 20th: the bill of 3 November stays due on the 12th.
    expect(bills(calendar([['2026-11-10', 20]]), '2026-10-10', '2027-01-10')).toEqual([
      '2026-10-03 2026-11-03 2026-11-12',
      '2026-11-03 2026-12-20 2026-12-29',
      '2026-12-20 2027-01-20 2027-01-29',
    ]);
  });

  it.each([
    [20, 'long', '2026-11-03 2026-12-20 2026-12-29'],
    [20, 'short', '2026-11-03 2026-11-20 2026-11-29'],
    [2, 'long', '2026-11-03 2027-01-02 2027-01-11'],
    [2, 'short', '2026-11-03 2026-12-02 2026-12-11'],
    [3, 'long', '2026-11-03 2026-12-03 2026-12-12'],
    [31, 'long', '2026-11-03 2026-12-31 2027-01-09'],
    [31, 'short', '2026-11-03 2026-11-30 2026-12-09'],
  ] as const)('end the cycle of a change to the %d as the rule says: %s', (statementDay, rule, expected) => {
    expect(bills(calendar([['2026-11-10', statementDay]], rule), '2026-11-10', '2026-11-10')).toEqual([expected]);
  });

  it('take several changes, also two within one long cycle', () => {
    const often = {
      ...calendar([
        ['2026-11-10', 20],
        ['2026-12-15', 25],
      ]),
      rule: { monthsBetweenChanges: 1, cycleOfChange: 'long' as const },
    };

    expect(bills(often, '2026-11-10', '2027-01-10')).toEqual([
      '2026-11-03 2026-12-25 2027-01-03',
      '2026-12-25 2027-01-25 2027-02-03',
    ]);
  });

  it('refuse a change that comes too soon, a day that no month has, and a span that nobody lives', () => {
    expect(
      bills(
        calendar([
          ['2026-11-10', 20],
          ['2027-05-09', 5],
        ]),
        '2026-11-10',
        '2027-01-10',
      ),
    ).toEqual({
      code: 'statement.day_changed_recently',
      data: { earliest: '2027-05-10' },
    });
    expect(bills(calendar([['2026-11-10', 32]]), '2026-11-10', '2027-01-10')).toEqual({
      code: 'statement.day_out_of_range',
      data: { day: 32 },
    });
    expect(bills(calendar([]), '2026-11-10', '9999-12-31')).toMatchObject({ code: 'statement.span_too_long' });
  });

  it('leave no gap and no overlap, whatever changes', () => {
    const start = day('2026-01-01');
    const change = fc.record({ after: fc.integer({ min: 184, max: 500 }), statementDay: fc.integer({ min: 1, max: 31 }) });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 4 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('long', 'short' as const),
        (steps, statementDay, cycleOfChange) => {
          let decidedOn = start;
          const changes = steps.map(({ after, statementDay: to }): StatementDayChange => {
            decidedOn = addDays(decidedOn, after);
            return { decidedOn, statementDay: to };
          });
          const cycles = statementCycles(
            { terms: { statementDay, dueDaysAfterStatement: 9 }, changes, rule: { monthsBetweenChanges: 6, cycleOfChange } },
            start,
            dayFromNumber(22_500),
          );

          if (!cycles.ok) throw new Error(cycles.failure.code);
          cycles.value.forEach(({ periodFrom, periodTo, statementDate, dueDate }, index) => {
            const next = cycles.value[index + 1];
            expect(
              periodFrom <= periodTo && addDays(periodTo, 1) === statementDate && dueDate === addDays(statementDate, 9),
            ).toBe(true);
            if (next !== undefined) expect(next.periodFrom).toBe(statementDate);
          });
          expect((cycles.value[0]?.periodFrom ?? '') <= start).toBe(true);
        },
      ),
      propertyRuns,
    );
  });
});
