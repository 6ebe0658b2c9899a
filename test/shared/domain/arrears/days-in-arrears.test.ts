import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysInArrears,
  daysInArrearsDerivation,
  daysPastDueDerivation,
  type PausableObligation,
} from '#shared/domain/arrears/days-in-arrears';
import { daysPastDue } from '#shared/domain/arrears/days-past-due';
import { addDays, day } from '#shared/domain/calendar/day';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { anyDay } from './an-account-of-dues';

const due = (dueDate: string, minor = 100, pauses: readonly (readonly [string, string])[] = []): PausableObligation => ({
  dueDate: day(dueDate), outstanding: money(minor, CNY), pauses: pauses.map(([from, to]) => ({ from: day(from), to: day(to) })),
});

describe('daysInArrears', () => {
  it.each([
    // 20 January is ten days past due.
    ['counts as days past due where nothing is left out', [due('2026-01-10')], 0, 10],
    ['leaves out the grace days', [due('2026-01-10')], 3, 7],
    ['is 0 within the grace days', [due('2026-01-10')], 10, 0],
    ['leaves out paused days, both ends', [due('2026-01-10', 100, [['2026-01-12', '2026-01-15']])], 3, 3],
    ['counts overlapping pauses once', [due('2026-01-10', 100, [['2026-01-12', '2026-01-15'], ['2026-01-14', '2026-01-16']])], 0, 5],
    ['leaves out a pause only as far as it lies after the due date and before the day', [due('2026-01-10', 100, [['2026-01-01', '2026-01-12'], ['2026-01-19', '2026-03-01']])], 0, 6],
    // Eleven days of which nine are paused; the later due has five.
    ['takes the due for which most days count', [due('2026-01-09', 100, [['2026-01-10', '2026-01-18']]), due('2026-01-15')], 0, 5],
    ['is 0 where all is paid', [due('2026-01-10', 0)], 0, 0],
    ['is 0 on the due date', [due('2026-01-20')], 0, 0],
    ['is 0 for no dues', [], 0, 0],
  ])('%s', (_what, dues, graceDays, expected) => {
    expect(daysInArrears(dues, graceDays, day('2026-01-20'))).toBe(expected);
  });

  it('comes about as its derivation says, never above the days past due', () => {
    const obligations = fc.array(
      fc.record({
        dueDate: anyDay,
        outstanding: fc.constantFrom(0, 5).map((minor) => money(minor, CNY)),
        pauses: fc.array(fc.tuple(anyDay, fc.nat(40)).map(([from, length]) => ({ from, to: addDays(from, length) })), { maxLength: 3 }),
      }),
      { maxLength: 4 },
    );

    fc.assert(
      fc.property(obligations, fc.nat(10), anyDay, (dues, graceDays, asOf) => {
        const [inArrears, pastDue] = [daysInArrears(dues, graceDays, asOf), daysPastDue(dues, asOf)];
        const derivations = [daysInArrearsDerivation(dues, graceDays, asOf), daysPastDueDerivation(dues, asOf)];

        expect(inArrears).toBeLessThanOrEqual(pastDue);
        expect(derivations.map(recomputed)).toEqual([{ kind: 'count', count: inArrears }, { kind: 'count', count: pastDue }]);
        expect(derivations.every(isConsistent)).toBe(true);
      }),
      propertyRuns,
    );
  });
});
