import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/day';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { changeRate } from '#shared/domain/forbearance/change-rate';
import { extendInstalment } from '#shared/domain/forbearance/extend-instalment';
import { extendTerm } from '#shared/domain/forbearance/extend-term';
import type { Rescheduled } from '#shared/domain/forbearance/schedule-difference';
import { takePaymentHoliday } from '#shared/domain/forbearance/take-payment-holiday';
import { waiveCosts } from '#shared/domain/forbearance/waive-costs';
import { instalmentDerivation, type InstalmentFigure } from '#shared/domain/loan/instalment-derivation';
import { instalmentSchedule, type InstalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import type { Result } from '#shared/domain/result';
import { propertyRuns } from '../../../support/property-runs';
import { loans } from '../loan/arbitrary-loans';

type Change = (schedule: InstalmentSchedule, from: number) => Result<Rescheduled>;

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      count: fc.integer({ min: 1, max: 6 }),
      end: fc.constantFrom('later', 'same' as const),
      interest: fc.constantFrom('due-after-grace', 'capitalised', 'not-charged' as const),
      fees: fc.constantFrom('charged', 'not-charged' as const),
    })
    .map(
      (holiday): Change =>
        (schedule, from) =>
          takePaymentHoliday(schedule, { ...holiday, from }),
    ),
  fc.integer({ min: 1, max: 36 }).map(
    (more): Change =>
      (schedule, from) =>
        extendTerm(schedule, { from, more }),
  ),
  fc
    .record({
      annualRate: fc.constantFrom('0', '4.35', '24'),
      changes: fc.constantFrom('payments', 'number-of-instalments' as const),
    })
    .map(
      (change): Change =>
        (schedule, from) =>
          changeRate(schedule, { ...change, from }),
    ),
  fc
    .record({
      days: fc.integer({ min: 1, max: 40 }),
      later: fc.constantFrom('stay', 'move-along' as const),
      fee: fc.nat(5_000),
      interest: fc.constantFrom('charged', 'not-charged' as const),
    })
    .map(({ days, fee, ...rest }): Change => (schedule, number) => {
      const dueDate = schedule.instalments[number - 1]?.dueDate ?? schedule.instalments[0]?.dueDate;
      if (dueDate === undefined) throw new Error('a schedule has an instalment');
      return extendInstalment(schedule, { ...rest, number, newDueDate: addDays(dueDate, days), fee: money(fee, CNY) });
    }),
  fc.record({ component: fc.constantFrom('fee', 'interest' as const), percent: fc.constantFrom('0', '33.3', '100') }).map(
    (waiver): Change =>
      (schedule, from) =>
        waiveCosts(schedule, { ...waiver, from, to: from + 5, rounding: 'half-up' }),
  ),
);
const figures: readonly InstalmentFigure[] = ['principal', 'interest', 'fee', 'payment', 'capitalised', 'balance'];

/** Changes any loan once or several times, and looks at each change that is not refused. */
function holds(check: (before: InstalmentSchedule, after: Rescheduled, from: number) => void): void {
  let made = 0;
  fc.assert(
    fc.property(
      loans,
      fc.array(fc.record({ change: changes, at: fc.nat() }), { minLength: 1, maxLength: 3 }),
      ({ terms, draw }, steps) => {
        const schedule = instalmentSchedule(terms, draw);
        let before = schedule.ok ? schedule.value : null;
        for (const { change, at } of steps) {
          if (before === null) return;
          const from = (at % before.instalments.length) + 1;
          const result = change(before, from);
          if (!result.ok) continue;
          check(before, result.value, from);
          made += 1;
          before = result.value.schedule;
        }
      },
    ),
    propertyRuns,
  );
  expect(made).toBeGreaterThan(propertyRuns.numRuns / 2);
}

describe('any change of a schedule', () => {
  it('conserves the principal, but for interest that it makes principal', () => {
    holds((_before, { difference }) => {
      expect(difference.principal.minor).toBe(difference.capitalised.minor);
      expect(difference.payment.minor).toBe(difference.principal.minor + difference.interest.minor + difference.fee.minor);
    });
  });

  it('leaves the instalments before it as they were', () => {
    holds((before, { schedule }, from) => {
      expect(schedule.instalments.slice(0, from - 1)).toEqual(before.instalments.slice(0, from - 1));
    });
  });

  it('makes a schedule in order: numbers, due dates, balances down to zero, nothing negative, sums of the parts', () => {
    holds((before, { schedule }) => {
      const { instalments, totals } = schedule;
      let balance =
        before.instalments[0] === undefined
          ? 0
          : before.instalments[0].balance.minor +
            before.instalments[0].principal.minor -
            before.instalments[0].capitalised.minor;
      instalments.forEach(
        ({ number, from, dueDate, principal, interest, fee, payment, capitalised, balance: left }, index) => {
          balance += capitalised.minor - principal.minor;
          expect([number, left.minor, payment.minor]).toEqual([
            index + 1,
            balance,
            principal.minor + interest.minor + fee.minor,
          ]);
          expect(dueDate >= from && from === (instalments[index - 1]?.dueDate ?? from)).toBe(true);
          expect(Math.min(principal.minor, interest.minor, fee.minor, capitalised.minor, balance)).toBeGreaterThanOrEqual(0);
        },
      );
      expect(balance).toBe(0);
      expect(totals.payment.minor).toBe(instalments.reduce((sum, { payment }) => sum + payment.minor, 0));
    });
  });

  it('can be asked how every figure comes about', () => {
    holds((_before, { schedule }, from) => {
      for (const number of new Set([1, Math.min(from, schedule.instalments.length), schedule.instalments.length])) {
        const instalment = schedule.instalments[number - 1];
        for (const figure of figures) {
          const derivation = instalmentDerivation(schedule, number, figure);
          if (derivation === null || instalment === undefined) throw new Error('an instalment has derivations');
          expect(recomputed(derivation)).toEqual({ kind: 'money', money: instalment[figure] });
          expect(isConsistent(derivation)).toBe(true);
        }
      }
    });
  });
});
