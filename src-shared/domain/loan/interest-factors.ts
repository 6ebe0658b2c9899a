import { assertNever } from '../broken-invariant';
import { equalPartOfYear, nominalDays, type PartOf } from '../calendar/day-count';
import type { Frequency } from '../calendar/frequency';
import { factor, type Factor } from '../money/factor';
import { percent, type Rational } from '../money/rational';
import type { InterestTerms } from './instalment-terms';
import type { SchedulePeriod } from './schedule-periods';

/** The interest on one unit for each period, as the terms count it. */
export function interestFactors({ annualRate }: InterestTerms, periods: readonly SchedulePeriod[]): readonly Factor[] {
  return factorsOf(
    annualRate,
    periods.map(({ counted }) => counted),
  );
}

/** The interest on one unit for one day of each period, where a year has as many days as the day count says. */
export function dailyFactors({ annualRate }: InterestTerms, periods: readonly SchedulePeriod[]): readonly Factor[] {
  return factorsOf(
    annualRate,
    periods.map(({ counted: { part, whole } }) => ({ part: Math.min(part, 1), whole })),
  );
}

/** The interest on one unit for each period, as the level payment counts it. */
export function levelPaymentFactors(
  interest: InterestTerms,
  periods: readonly SchedulePeriod[],
  every: Frequency,
): readonly Factor[] {
  if (interest.levelPayment === 'as-counted') return interestFactors(interest, periods);
  return factorsOf(
    interest.annualRate,
    periods.map((period) => levelPaymentPart(interest, period, every)),
  );
}

/**
 * The part of a year that a period counts for in a level payment which is not found from the days counted: the same for
 * all, a period without a day too, but nothing for one that is free of interest.
 */
export function levelPaymentPart(interest: InterestTerms, { counted, days }: SchedulePeriod, every: Frequency): PartOf {
  if (counted.part === 0 && days > 0) return counted;
  if (interest.levelPayment === 'nominal-days') return { part: nominalDays(every), whole: daysOfYear(interest) };
  return equalPartOfYear(every);
}

/** The interest on one unit for all periods together, without any on interest. */
export function factorOfAll({ annualRate }: InterestTerms, periods: readonly SchedulePeriod[]): Factor {
  const sum = periods.reduce<Rational>(
    ({ numerator, denominator }, { counted: { part, whole } }) => ({
      numerator: numerator * BigInt(whole) + BigInt(part) * denominator,
      denominator: denominator * BigInt(whole),
    }),
    { numerator: 0n, denominator: 1n },
  );
  const rate = percent(annualRate);
  return factor({ numerator: rate.numerator * sum.numerator, denominator: rate.denominator * sum.denominator });
}

/** The days that a year is taken for where the level payment counts nominal days. */
function daysOfYear({ dayCount }: InterestTerms): number {
  switch (dayCount) {
    case 'equal-periods':
    case 'actual/365':
    case 'actual/actual':
      return 365;
    case 'actual/360':
    case '30/360':
    case '30/360-us':
    case '30e/360':
      return 360;
    default:
      return assertNever(dayCount);
  }
}

// Few periods of a schedule differ, and bringing a fraction to its lowest terms is the dear part of it.
function factorsOf(annualRate: string, parts: readonly PartOf[]): readonly Factor[] {
  const rate = percent(annualRate);
  const known = new Map<number, Map<number, Factor>>();
  return parts.map(({ part, whole }) => {
    const ofWhole = known.get(whole) ?? new Map<number, Factor>();
    known.set(whole, ofWhole);
    const made =
      ofWhole.get(part) ??
      factor({ numerator: rate.numerator * BigInt(part), denominator: rate.denominator * BigInt(whole) });
    ofWhole.set(part, made);
    return made;
  });
}
