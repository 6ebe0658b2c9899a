import { assertNever } from '../broken-invariant';
import { addMonths, daysBetween, type Day } from '../calendar/day';
import { monthsBack } from '../calendar/months-back';
import type { FlowDay } from './flow';
import type { Fraction, UnitPeriod } from './unit-period';

/** A number of full unit-periods and a fraction of one. */
export interface UnitPeriods {
  readonly whole: number;
  readonly fraction: Fraction;
}

/**
 * The unit-periods from the beginning of a term to a flow. Months are measured back from the flow's day. Days in a
 * fraction count 30 to a month, 15 to half a month and 365 to a year, of which whole months count as twelfths.
 * Source: 12 CFR 1026 Appendix J (b)(5).
 */
export function unitPeriodsBetween(begin: Day, { day, anchor }: FlowDay, unitPeriod: UnitPeriod): UnitPeriods {
  if (unitPeriod.kind === 'term') return divided(day === begin ? 0 : 1, 1);
  const { count, unit } = unitPeriod.every;
  const daysInMonths = (): number => {
    const { months, days } = monthsBack(begin, day, anchor);
    return 30 * months + days;
  };
  switch (unit) {
    case 'day':
      return divided(daysBetween(begin, day), count);
    case 'week':
      return divided(daysBetween(begin, day), 7 * count);
    case 'half-month':
      return divided(daysInMonths(), 15);
    case 'month':
      return count === 12 ? yearsBetween(begin, day, anchor) : wholeMonths(begin, day, anchor, count);
    case 'year':
      return yearsBetween(begin, day, anchor);
    default:
      return assertNever(unit);
  }
}

// Odd days of a single month are divided by 30 as they are; those of several months are added up with 30 for each
// full month.
function wholeMonths(begin: Day, day: Day, anchor: number | null, count: number): UnitPeriods {
  const { months, days } = monthsBack(begin, day, anchor);
  if (count > 1) return divided(30 * months + days, 30 * count);
  return { whole: months, fraction: { numerator: days, denominator: 30 } };
}

function yearsBetween(begin: Day, day: Day, anchor: number | null): UnitPeriods {
  const { months, days, anchor: kept } = monthsBack(begin, day, anchor);
  const [whole, rest] = [Math.floor(months / 12), months % 12];
  if (days === 0) return { whole, fraction: { numerator: rest, denominator: 12 } };
  const yearsBegin = whole === 0 ? day : addMonths(day, -12 * whole, kept);
  return { whole, fraction: { numerator: daysBetween(begin, yearsBegin), denominator: 365 } };
}

function divided(count: number, perUnitPeriod: number): UnitPeriods {
  return {
    whole: Math.floor(count / perUnitPeriod),
    fraction: { numerator: count % perUnitPeriod, denominator: perUnitPeriod },
  };
}
