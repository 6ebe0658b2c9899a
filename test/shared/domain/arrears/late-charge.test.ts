import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateCharge, type LateCharge, type LateChargeDue } from '#shared/domain/arrears/late-charge';
import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { noAmounts, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money, sum } from '#shared/domain/money/money';

function rules(change: Partial<LateChargeRules> = {}): LateChargeRules {
  return {
    dailyRate: '0.05',
    base: 'past-due-amount',
    graceDays: 0,
    minimumDaily: null,
    cap: null,
    roundEach: 'day',
    rounding: 'half-up',
    ...change,
  };
}

function amounts(principal: number, fee = 0, penalty = 0): ComponentAmounts {
  return { ...noAmounts(CNY), principal: money(principal, CNY), fee: money(fee, CNY), penalty: money(penalty, CNY) };
}

/** 1,000.00 of principal and 20.00 of fee, due on 13 November 2026. */
function aDue(change: Partial<LateChargeDue> = {}): LateChargeDue {
  return { dueDate: day('2026-11-13'), amounts: amounts(100_000, 2_000), reductions: [], ...change };
}

function charge(asOf: string, change: Partial<LateChargeRules> = {}, ...dues: readonly LateChargeDue[]): LateCharge {
  return lateCharge(rules(change), dues.length === 0 ? [aDue()] : dues, day(asOf), CNY);
}

const table = ({ ranges }: LateCharge): readonly unknown[] =>
  ranges.map(({ from, to, days, base, amount }) => [from, to, days, base.minor, amount.minor]);

describe('lateCharge', () => {
  it('charges nothing on the due date and one day on the day after', () => {
    expect(charge('2026-11-13').ranges).toEqual([]);
    // 1,020.00 x 0.05 % = 0.51
    expect(table(charge('2026-11-14'))).toEqual([['2026-11-14', '2026-11-14', 1, 102_000, 51]]);
  });

  it('counts every day up to and with the day asked for', () => {
    // 14 to 23 November: 10 days x 0.51 = 5.10
    expect(table(charge('2026-11-23'))).toEqual([['2026-11-14', '2026-11-23', 10, 102_000, 510]]);
  });

  it('does not count the day of a payment in full', () => {
    const due = aDue({ reductions: [{ date: day('2026-11-17'), amounts: amounts(100_000, 2_000) }] });

    // Paid on the 17th: unpaid at the end of the 14th, 15th and 16th, 3 x 0.51 = 1.53
    expect(table(charge('2026-11-30', {}, due))).toEqual([['2026-11-14', '2026-11-16', 3, 102_000, 153]]);
  });

  it('starts a new range where a part payment lowers the base', () => {
    const due = aDue({ reductions: [{ date: day('2026-11-17'), amounts: amounts(40_000, 2_000) }] });

    // 3 x 0.51 on 1,020.00; then 4 x (600.00 x 0.05 % = 0.30) from the 17th to the 20th: 1.53 + 1.20 = 2.73
    const late = charge('2026-11-20', {}, due);
    expect(table(late)).toEqual([
      ['2026-11-14', '2026-11-16', 3, 102_000, 153],
      ['2026-11-17', '2026-11-20', 4, 60_000, 120],
    ]);
    expect(late.total).toEqual(money(273, CNY));
  });

  it('charges nothing on a payment made before the due date', () => {
    const due = aDue({ reductions: [{ date: day('2026-11-10'), amounts: amounts(100_000, 2_000) }] });

    expect(charge('2027-01-01', {}, due).total.minor).toBe(0);
  });

  it('bears no penalty on a penalty', () => {
    const due = aDue({ amounts: amounts(100_000, 2_000, 99_999) });

    expect(charge('2026-11-14', {}, due).total.minor).toBe(51);
  });

  it.each([
    // Two dues: 1,000.00 + 20.00 fee past due, and 500.00 + 10.00 fee due on 13 December; one day, 14 November.
    ['past-due-amount', 102_000, 51],
    ['past-due-principal', 100_000, 50],
    ['unpaid-principal', 150_000, 75],
    // 1,530.00 x 0.05 % = 0.765 -> 0.77
    ['unpaid-principal-and-fee', 153_000, 77],
  ] as const)('takes the base %s', (base, expectedBase, expected) => {
    const later = aDue({ dueDate: day('2026-12-13'), amounts: amounts(50_000, 1_000) });

    const late = charge('2026-11-14', { base }, aDue(), later);

    expect(table(late)).toEqual([['2026-11-14', '2026-11-14', 1, expectedBase, expected]]);
  });

  it('charges no unpaid base while nothing is past due', () => {
    expect(charge('2026-11-13', { base: 'unpaid-principal' }).ranges).toEqual([]);
  });

  it('adds a due to the base from the day after its own due date', () => {
    const later = aDue({ dueDate: day('2026-11-15'), amounts: amounts(50_000) });

    // 14-15: 1,020.00 -> 2 x 0.51; 16-17: 1,520.00 x 0.05 % = 0.76 -> 2 x 0.76
    expect(table(charge('2026-11-17', {}, aDue(), later))).toEqual([
      ['2026-11-14', '2026-11-15', 2, 102_000, 102],
      ['2026-11-16', '2026-11-17', 2, 152_000, 152],
    ]);
  });

  it('rounds each day or each range, as the terms say', () => {
    const due = aDue({ amounts: amounts(169_702) });

    // 1,697.02 x 0.05 % = 0.84851: ten days of 0.85 are 8.50, ten days at once 8.4851 -> 8.49
    expect(charge('2026-11-23', { roundEach: 'day' }, due).total.minor).toBe(850);
    expect(charge('2026-11-23', { roundEach: 'range' }, due).total.minor).toBe(849);
  });

  it('charges at least the daily minimum while something is owed', () => {
    const due = aDue({ amounts: amounts(800) });

    // 8.00 x 0.05 % = 0.004 -> 0.00 a day; with a minimum of 0.01: ten days, 0.10
    expect(charge('2026-11-23', {}, due).total.minor).toBe(0);
    expect(charge('2026-11-23', { minimumDaily: money(1, CNY) }, due).total.minor).toBe(10);
    expect(charge('2026-11-23', { minimumDaily: money(1, CNY), roundEach: 'range' }, due).total.minor).toBe(10);
  });

  it('stops at the cap', () => {
    const due = aDue({ reductions: [{ date: day('2026-11-17'), amounts: amounts(50_000) }] });

    // 3 x 0.51 = 1.53, then 0.26 a day (520.00 x 0.05 %): the cap of 2.00 leaves 0.47
    expect(table(charge('2026-11-30', { cap: money(200, CNY) }, due))).toEqual([
      ['2026-11-14', '2026-11-16', 3, 102_000, 153],
      ['2026-11-17', '2026-11-30', 14, 52_000, 47],
    ]);
  });
});

describe('lateCharge with grace days', () => {
  it('charges nothing if all is paid within them', () => {
    const due = aDue({ reductions: [{ date: day('2026-11-16'), amounts: amounts(100_000, 2_000) }] });

    expect(charge('2026-12-31', { graceDays: 3 }, due).total.minor).toBe(0);
  });

  it('charges all days if a part is unpaid when they end', () => {
    const due = aDue({ reductions: [{ date: day('2026-11-15'), amounts: amounts(99_900, 2_000) }] });

    // 14: 1,020.00 -> 0.51; 15 to 17: 1.00 x 0.05 % = 0.0005 -> 0.00 a day
    expect(table(charge('2026-11-17', { graceDays: 3 }, due))).toEqual([
      ['2026-11-14', '2026-11-14', 1, 102_000, 51],
      ['2026-11-15', '2026-11-17', 3, 100, 0],
    ]);
  });

  it('shows nothing before they end, and all days at their end', () => {
    expect(charge('2026-11-15', { graceDays: 3 }).total.minor).toBe(0);
    // 14, 15, 16 November: 3 x 0.51
    expect(charge('2026-11-16', { graceDays: 3 }).total.minor).toBe(153);
  });
});

describe('lateCharge with a pause', () => {
  const paused = aDue({ pauses: [{ from: day('2026-11-23'), to: day('2026-12-03') }] });

  it('leaves out its days and goes on after it', () => {
    // 14-22 November: 9 x 0.51 = 4.59; 4-5 December: 2 x 0.51 = 1.02
    expect(table(charge('2026-12-05', {}, paused))).toEqual([
      ['2026-11-14', '2026-11-22', 9, 102_000, 459],
      ['2026-12-04', '2026-12-05', 2, 102_000, 102],
    ]);
  });

  it('counts grace days only outside it', () => {
    const early = aDue({ pauses: [{ from: day('2026-11-10'), to: day('2026-11-20') }] });

    // Grace days are 21, 22 and 23 November.
    expect(charge('2026-11-22', { graceDays: 3 }, early).total.minor).toBe(0);
    expect(charge('2026-11-23', { graceDays: 3 }, early).total.minor).toBe(153);
  });
});

describe('lateCharge over time', () => {
  const dates = fc.integer({ min: 0, max: 120 }).map((count) => addDays(day('2026-11-01'), count));
  const reductions = fc.array(
    fc.record({ date: dates, amounts: fc.tuple(fc.nat(30_000), fc.nat(900)).map(([principal, fee]) => amounts(principal, fee)) }),
    { maxLength: 4 },
  );

  it('sums to its ranges, which follow one another without overlap', () => {
    fc.assert(
      fc.property(reductions, dates, (list, asOf) => {
        const { total, ranges } = charge(asOf, {}, aDue({ reductions: list }));

        expect(sum(ranges.map(({ amount }) => amount), CNY)).toEqual(total);
        ranges.slice(1).forEach((range, index) => expect(range.from > (ranges[index]?.to ?? range.from)).toBe(true));
      }),
    );
  });

  it('charges a split span what it charges the whole, where each day is rounded', () => {
    const after = (from: Day, to: Day, list: LateChargeDue['reductions']): number => {
      const whole = charge(to, {}, aDue({ reductions: list }));
      const inside = whole.ranges.flatMap((range) =>
        Array.from({ length: range.days }, (_, index) => ({ date: addDays(range.from, index), minor: range.amount.minor / range.days })),
      );
      return inside.filter(({ date }) => date > from).reduce((total, { minor }) => total + minor, 0);
    };

    fc.assert(
      fc.property(reductions, dates, dates, (list, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const due = aDue({ reductions: list });

        expect(charge(from, {}, due).total.minor + after(from, to, list)).toBe(charge(to, {}, due).total.minor);
      }),
    );
  });

  it('never falls from one day to the next', () => {
    fc.assert(
      fc.property(reductions, dates, fc.constantFrom('day', 'range' as const), (list, asOf, roundEach) => {
        const due = aDue({ reductions: list });

        expect(charge(addDays(asOf, 1), { roundEach }, due).total.minor).toBeGreaterThanOrEqual(charge(asOf, { roundEach }, due).total.minor);
      }),
    );
  });
});
