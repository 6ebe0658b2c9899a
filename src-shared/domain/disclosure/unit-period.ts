import type { Frequency } from '../calendar/frequency';

/**
 * The unit-period of a transaction: a frequency of a year at most, or, of a single advance and a single payment,
 * their whole term.
 * Source: 12 CFR 1026 Appendix J (b)(4).
 */
export type UnitPeriod =
  | { readonly kind: 'recurring'; readonly every: Frequency }
  /** A term of less than a year, in whole months or in days. */
  | { readonly kind: 'term'; readonly count: number; readonly unit: 'month' | 'day' };

/** A whole number or a fraction of whole numbers, exact. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** True for a frequency that a unit-period may have: a year at most. */
export function isUnitPeriod({ count, unit }: Frequency): boolean {
  const most = { day: 365, week: 52, 'half-month': 1, month: 12, year: 1 };
  return count <= most[unit];
}

/** How many unit-periods a year has. Source: 12 CFR 1026 Appendix J (b)(5)(ii) to (vii). */
export function unitPeriodsPerYear(unitPeriod: UnitPeriod): Fraction {
  const { count, unit } = unitPeriod.kind === 'term' ? unitPeriod : unitPeriod.every;
  const perYear = { day: 365, week: 52, 'half-month': 24, month: 12, year: 1 };
  return { numerator: perYear[unit], denominator: count };
}
