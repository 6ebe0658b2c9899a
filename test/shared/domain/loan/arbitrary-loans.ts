import fc from 'fast-check';
import { addDays, dayFromNumber } from '#shared/domain/calendar/day';
import type { DayCount } from '#shared/domain/calendar/day-count';
import type { InstalmentMethod, InstalmentTerms } from '#shared/domain/loan/instalment-terms';
import type { LoanDraw } from '#shared/domain/loan/loan-draw';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { frequency, someTerms } from './some-terms';

/** Terms and a draw that go together. */
export interface Loan {
  readonly terms: InstalmentTerms;
  readonly draw: LoanDraw;
}

const modes = fc.constantFrom('half-up', 'half-even', 'down', 'up' as const);
const oddCents = fc.constantFrom('last', 'first', 'spread' as const);
const everyOnes = fc.constantFrom(
  '1 week',
  '2 weeks',
  '4 weeks',
  'half month',
  '1 month',
  '2 months',
  '3 months',
  '6 months',
  '1 year',
  '15 days',
);
const dayCounts: fc.Arbitrary<DayCount> = fc.constantFrom(
  'equal-periods',
  'actual/365',
  'actual/360',
  'actual/actual',
  '30/360',
  '30/360-us',
  '30e/360',
);
const decimals = (maximum: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: maximum * 10_000 }).map((tenThousandths) => (tenThousandths / 10_000).toFixed(4));

const methods = (principal: number): fc.Arbitrary<InstalmentMethod> =>
  fc.oneof(
    fc
      .constantFrom('equal-payment', 'equal-principal', 'flat-fee', 'flat-interest', 'interest-only')
      .map((kind) => ({ kind }) as const),
    fc.integer({ min: 0, max: principal }).map((minor) => ({ kind: 'balloon' as const, balloon: money(minor, CNY) })),
    fc.record({
      kind: fc.constant('stepped-payment' as const),
      percentChange: fc.constantFrom('-5', '0', '2.5', '10'),
      every: fc.integer({ min: 1, max: 12 }),
    }),
    fc.integer({ min: 1, max: principal }).map((minor) => ({ kind: 'fixed-payment' as const, payment: money(minor, CNY) })),
  );

/**
 * Loans of up to ten million yuan over up to sixty instalments, of every method, frequency and day count; a few are
 * refused.
 */
export const loans: fc.Arbitrary<Loan> = fc
  .record({
    principal: fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 1_000_000_000 })),
    count: fc.integer({ min: 1, max: 60 }),
  })
  .chain(({ principal, count }) =>
    fc.record({
      principal: fc.constant(principal),
      count: fc.constant(count),
      method: methods(principal),
      annualRate: fc.oneof(decimals(36), fc.constantFrom('0', '12', '1000')),
      dayCount: dayCounts,
      oddPeriod: fc.constantFrom('as-one', 'whole-periods-and-days', 'by-days', 'by-days-of-period' as const),
      levelPayment: fc.constantFrom('as-counted', 'as-counted', 'equal', 'nominal-days' as const),
      mode: modes,
      oddCent: oddCents,
      multiple: fc.constantFrom(null, null, money(100, CNY)),
      flatEach: fc.constantFrom('instalment', 'total' as const),
      feePercent: fc.oneof(fc.constant(null), decimals(2)),
      grace: fc.record({
        principal: fc.nat(Math.max(0, Math.min(3, count - 1))),
        interest: fc.nat(Math.min(3, count)),
        interestMeanwhile: fc.constantFrom('due-after-grace', 'capitalised' as const),
      }),
      hasGrace: fc.boolean(),
      freePeriods: fc.constantFrom(0, 0, 1),
      downPayment: fc.constantFrom(null, null, '25'),
      drawnOn: fc.integer({ min: 10_000, max: 25_000 }).map(dayFromNumber),
      daysToFirst: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 2_000 })),
      every: everyOnes,
    }),
  )
  .map(({ principal, count, hasGrace, grace, feePercent, drawnOn, daysToFirst, every, downPayment, ...rest }) => ({
    terms: someTerms({
      method: rest.method,
      interest: {
        annualRate: rest.method.kind === 'flat-fee' ? '0' : rest.annualRate,
        dayCount: rest.dayCount,
        oddPeriod: rest.oddPeriod,
        levelPayment: rest.levelPayment,
        freePeriods: rest.freePeriods,
      },
      fees:
        feePercent === null
          ? []
          : [{ amount: { kind: 'percent-of-principal', percent: feePercent }, due: 'each-instalment' }],
      rounding: { mode: rest.mode, oddCent: rest.oddCent, multiple: rest.multiple, flatEach: rest.flatEach },
      downPayment,
      ...(hasGrace ? { grace } : {}),
    }),
    draw: {
      principal: money(principal, CNY),
      drawnOn,
      due: { kind: 'run', firstDueDate: addDays(drawnOn, daysToFirst), every: frequency(every), count },
    },
  }));
