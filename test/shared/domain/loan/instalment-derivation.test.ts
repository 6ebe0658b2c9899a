import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import type { Derivation } from '#shared/domain/derivation/derivation';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { instalmentDerivation, type InstalmentFigure } from '#shared/domain/loan/instalment-derivation';
import { instalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { loans } from './arbitrary-loans';
import { aDraw, scheduleOf, someTerms, type DrawInWords, type TermsInWords } from './some-terms';

const figures: readonly InstalmentFigure[] = ['principal', 'interest', 'fee', 'payment', 'capitalised', 'balance'];

function derivationOf(terms: TermsInWords, draw: DrawInWords, number: number, figure: InstalmentFigure): Derivation {
  const derivation = instalmentDerivation(scheduleOf(someTerms(terms), aDraw(draw)), number, figure);
  if (derivation === null) throw new Error('no such instalment');
  return derivation;
}

/** A derivation as one line a step: name, value, and the formula or the origin. */
function outline({ name, value, formula, origin, inputs = [] }: Derivation): readonly string[] {
  const said =
    value.kind === 'money'
      ? value.money.minor
      : value.kind === 'percent'
        ? value.percent
        : value.kind === 'fraction'
          ? `${value.numerator}/${value.denominator}`
          : value.kind === 'day'
            ? value.day
            : value.count;
  return [
    `${name} ${said} ${formula ?? origin?.kind}`,
    ...inputs.flatMap((input) => outline(input).map((line) => `  ${line}`)),
  ];
}

describe('instalmentDerivation', () => {
  it('shows the interest of a period: what was owed, the rate, and the part of a year', () => {
    // 803.97 is what 1,200.00 less 396.03 leaves; at 12 % a twelfth of a year costs 8.0397.
    expect(outline(derivationOf({}, { count: 3 }, 2, 'interest'))).toEqual([
      'interest 804 interest-for-part-of-year',
      '  base 80397 balance-left',
      '    total 120000 lender',
      '    part 39603 schedule',
      '  annualRate 12 terms',
      '  yearPart 1/12 calendar',
    ]);
  });

  it('shows the days where days are counted', () => {
    const terms = { interest: { annualRate: '7.3', dayCount: 'actual/365' } } as const;

    expect(outline(derivationOf(terms, { principal: 90_000, count: 3 }, 1, 'interest'))).toEqual([
      'interest 558 interest-for-part-of-year',
      '  base 90000 lender',
      '  annualRate 7.3 terms',
      '  yearPart 31/365 part-of-year',
      '    days 31 days-after',
      '      from 2026-01-01 calendar',
      '      to 2026-02-01 calendar',
      '    daysOfYear 365 terms',
    ]);
  });

  it('shows how the level payment is found', () => {
    const [payment, ...rest] = outline(derivationOf({}, { count: 3 }, 1, 'principal'));

    expect([payment, ...rest.slice(0, 5)]).toEqual([
      'principal 39603 principal-of-payment',
      '  levelPayment 40803 level-payment-of-equal-periods',
      '    total 120000 lender',
      '    annualRate 12 terms',
      '    yearPart 1/12 calendar',
      '    count 3 terms',
    ]);
  });

  it('says what the last instalment takes: what the others left', () => {
    expect(outline(derivationOf({}, { count: 3 }, 3, 'principal'))).toEqual([
      'principal 40398 balance-left',
      '  total 120000 lender',
      '  part 39603 schedule',
      '  part 39999 schedule',
    ]);
  });

  it('names the figures of other instalments by their place', () => {
    const derivation = derivationOf({}, { count: 3 }, 3, 'principal');

    expect(derivation.inputs?.map(({ origin }) => origin)).toEqual([
      { kind: 'lender', reference: 'draw/principal' },
      { kind: 'schedule', reference: 'instalments/1/principal' },
      { kind: 'schedule', reference: 'instalments/2/principal' },
    ]);
  });

  it('carries the terms with their version and date where rounding happens', () => {
    const rule = { id: 'terms_2026', source: 'agreement, clause 4', validFrom: day('2026-01-01') };
    const derivation = instalmentDerivation(scheduleOf(someTerms(), aDraw({ count: 3 })), 1, 'interest', rule);

    expect([derivation?.rule, derivation?.rounding]).toEqual([rule, 'half-up']);
  });

  it('knows no instalment that there is not', () => {
    const schedule = scheduleOf(someTerms(), aDraw({ count: 3 }));

    expect([0, 4, -1, 1.5].map((number) => instalmentDerivation(schedule, number, 'payment'))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    [
      'a tie of an amount beyond floating point',
      { interest: { annualRate: '0' }, rounding: { mode: 'half-even' } },
      { principal: 8_000_000_000_000_001, count: 2 },
    ],
    [
      'a balloon without interest',
      { method: { kind: 'balloon', balloon: money(500, CNY) }, interest: { annualRate: '0' } },
      { principal: 1_000, count: 3 },
    ],
    [
      '360 instalments by days',
      { interest: { annualRate: '4.9', dayCount: 'actual/actual' } },
      { principal: 100_000_000, count: 360 },
    ],
  ] as const)('recomputes %s', (_name, terms, draw) => {
    const schedule = scheduleOf(someTerms(terms), aDraw(draw));
    const number = Math.ceil(schedule.instalments.length / 2);

    for (const figure of figures) {
      const derivation = instalmentDerivation(schedule, number, figure);
      expect(derivation !== null && isConsistent(derivation)).toBe(true);
    }
  });

  it('recomputes to the figure, for every figure of any loan', () => {
    fc.assert(
      fc.property(loans, fc.nat(), ({ terms, draw }, pick) => {
        const schedule = instalmentSchedule(terms, draw);
        if (!schedule.ok) return;
        const { instalments } = schedule.value;
        const shown = [instalments[0], instalments[pick % instalments.length], instalments.at(-1)].filter(
          (instalment) => instalment !== undefined,
        );
        for (const instalment of shown) {
          for (const figure of figures) {
            const derivation = instalmentDerivation(schedule.value, instalment.number, figure);
            if (derivation === null) throw new Error('an instalment has derivations');
            expect(recomputed(derivation)).toEqual({ kind: 'money', money: instalment[figure] });
            expect(isConsistent(derivation)).toBe(true);
          }
        }
      }),
      propertyRuns,
    );
  });
});
