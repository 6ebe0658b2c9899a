import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayFromNumber, type Day } from '#shared/domain/calendar/day';
import { equalPartOfYear, nominalDays, partOfYear, type DatedDayCount, type PartOf } from '#shared/domain/calendar/day-count';
import { propertyRuns } from '../../../support/property-runs';

const part = (dayCount: DatedDayCount, from: string, to: string): PartOf => partOfYear(dayCount, day(from), day(to));
const days = (dayCount: '30/360' | '30/360-us' | '30e/360', from: string, to: string): number => part(dayCount, from, to).part;

describe('partOfYear', () => {
  // ISDA memorandum "The actual/actual day count fraction" (1998), the ISDA column, as printed in the tests of QuantLib, good to
  // ten decimals; the case of July 2003 is QuantLib's, which differs from the memorandum's misprint.
  it.each([
    ['2003-11-01', '2004-05-01', '0.4977243806'],
    ['1999-02-01', '1999-07-01', '0.4109589041'],
    ['1999-07-01', '2000-07-01', '1.0013773486'],
    ['2002-08-15', '2003-07-15', '0.9150684932'],
    ['2003-07-15', '2004-01-15', '0.5040047908'],
    ['1999-07-30', '2000-01-30', '0.5038925069'],
    ['2000-01-30', '2000-06-30', '0.4153005464'],
  ])('actual/actual from %s to %s', (from, to, expected) => {
    const { part: numerator, whole } = part('actual/actual', from, to);

    expect((numerator / whole).toFixed(10)).toBe(expected);
  });

  it('counts a whole leap year and a whole plain year as one each in actual/actual', () => {
    const { part: numerator, whole } = part('actual/actual', '2023-01-01', '2027-01-01');

    expect(numerator / whole).toBe(4);
  });

  // ISDA, "30/360 day count conventions" (2008), worked table: bond basis, then Eurobond basis.
  it.each([
    ['2006-08-20', '2007-02-20', 180, 180],
    ['2008-02-20', '2008-08-20', 180, 180],
    ['2006-08-31', '2007-02-28', 178, 178],
    ['2007-02-28', '2007-08-31', 183, 182],
    ['2007-08-31', '2008-02-29', 179, 179],
    ['2008-02-29', '2008-08-31', 182, 181],
    ['2006-01-31', '2006-02-28', 28, 28],
    ['2006-02-28', '2006-03-03', 5, 5],
    ['2006-02-14', '2006-02-28', 14, 14],
    ['2006-09-30', '2006-10-31', 30, 30],
    ['2006-10-31', '2006-11-28', 28, 28],
    ['2008-02-28', '2008-08-31', 183, 182],
    ['2007-02-26', '2008-02-29', 363, 363],
    ['2008-02-29', '2009-02-28', 359, 359],
    ['2008-02-28', '2008-03-31', 33, 32],
  ])('from %s to %s: %d days of 30/360, %d of 30e/360', (from, to, bondBasis, eurobondBasis) => {
    expect([days('30/360', from, to), days('30e/360', from, to)]).toEqual([bondBasis, eurobondBasis]);
  });

  // By hand, by the rule of the SIA: the last of February at the start counts as the 30th, and so does that at the end then.
  it.each([
    ['2006-02-28', '2006-08-31', 180],
    ['2006-08-31', '2007-02-28', 178],
    ['2007-02-28', '2008-02-29', 360],
    ['2008-02-28', '2008-02-29', 1],
    ['2008-02-28', '2008-03-31', 33],
    ['2008-02-29', '2008-03-31', 30],
  ])('from %s to %s: %d days of 30/360-us', (from, to, expected) => {
    expect(days('30/360-us', from, to)).toBe(expected);
  });

  it('counts calendar days of 365 and of 360', () => {
    expect(part('actual/365', '2024-01-31', '2024-03-01')).toEqual({ part: 30, whole: 365 });
    expect(part('actual/360', '2023-01-31', '2023-03-01')).toEqual({ part: 29, whole: 360 });
  });

  it('adds up over any day between, for counts of calendar days', () => {
    const date = fc.integer({ min: 0, max: 40_000 }).map((count): Day => dayFromNumber(count));
    const span = fc.nat(4_000);
    fc.assert(
      fc.property(date, span, span, fc.constantFrom('actual/365', 'actual/360', 'actual/actual'), (from, first, second, dayCount) => {
        const [middle, to] = [addDays(from, first), addDays(from, first + second)];
        const inDays = ({ part: numerator, whole }: PartOf): number => Math.round((numerator * 133_590 * 72) / whole);

        const whole = inDays(partOfYear(dayCount, from, to));
        expect(inDays(partOfYear(dayCount, from, middle)) + inDays(partOfYear(dayCount, middle, to))).toBe(whole);
      }),
      propertyRuns,
    );
  });
});

describe('equalPartOfYear', () => {
  it.each([
    [{ count: 1, unit: 'month' }, { part: 1, whole: 12 }],
    [{ count: 3, unit: 'month' }, { part: 3, whole: 12 }],
    [{ count: 1, unit: 'half-month' }, { part: 1, whole: 24 }],
    [{ count: 2, unit: 'week' }, { part: 2, whole: 52 }],
    [{ count: 15, unit: 'day' }, { part: 15, whole: 365 }],
    [{ count: 1, unit: 'year' }, { part: 1, whole: 1 }],
  ] as const)('of %j', (frequency, expected) => {
    expect(equalPartOfYear(frequency)).toEqual(expected);
  });
});

describe('nominalDays', () => {
  it('takes a month for 30 days, half a month for 15, a week for 7', () => {
    expect([nominalDays({ count: 2, unit: 'month' }), nominalDays({ count: 1, unit: 'half-month' }), nominalDays({ count: 4, unit: 'week' })]).toEqual([60, 15, 28]);
  });
});
