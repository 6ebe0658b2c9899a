import fc from 'fast-check';
import type { LateChargeDue } from '#shared/domain/arrears/late-charge';
import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { noAmounts, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

/** Rules of 0.05 % a day on what is past due, rounded each day; a test names what differs. */
export function someRules(change: Partial<LateChargeRules> = {}): LateChargeRules {
  return {
    dailyRate: '0.05', base: 'past-due-amount', graceDays: 0, minimumDaily: null, cap: null, roundEach: 'day', rounding: 'half-up', ...change,
  };
}

/** Amounts in fen. */
export function amountsOf(principal: number, interest = 0, fee = 0): ComponentAmounts {
  return { ...noAmounts(CNY), principal: money(principal, CNY), interest: money(interest, CNY), fee: money(fee, CNY) };
}

/** Any day in the first half of 2026. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 180 }).map((count) => addDays(day('2026-01-01'), count));

/** Amounts small enough that rounding bites and large enough that it does not always. */
export const anyAmounts: fc.Arbitrary<ComponentAmounts> = fc
  .tuple(fc.nat(300_000), fc.nat(9_000), fc.nat(3_000))
  .map(([principal, interest, fee]) => amountsOf(principal, interest, fee));

/** Up to five dues with what reduced them. */
export const anyDues: fc.Arbitrary<readonly LateChargeDue[]> = fc.array(
  fc.record({
    dueDate: anyDay,
    amounts: anyAmounts,
    reductions: fc.array(fc.record({ date: anyDay, amounts: anyAmounts }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Rules of every kind, rounded each day. */
export const anyDailyRules: fc.Arbitrary<LateChargeRules> = fc.record({
  dailyRate: fc.constantFrom('0.05', '0.07', '0.015', '0', '1.23456'),
  base: fc.constantFrom('past-due-amount', 'past-due-principal', 'unpaid-principal', 'unpaid-principal-and-fee'),
  graceDays: fc.constantFrom(0, 0, 1, 3, 30),
  minimumDaily: fc.constantFrom(null, money(1, CNY), money(70, CNY)),
  cap: fc.constantFrom(null, null, money(0, CNY), money(1_000, CNY)),
  roundEach: fc.constant('day'),
  rounding: fc.constantFrom('half-up', 'half-even', 'down', 'up'),
});
