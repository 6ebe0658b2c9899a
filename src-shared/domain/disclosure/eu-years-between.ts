import { addDays, addMonths, daysBetween, type Day } from '../calendar/day';
import { monthsBack } from '../calendar/months-back';
import type { FlowDay } from './flow';

/** The equal periods of a year that intervals are counted in, where they are not counted in days alone. */
export type EuPeriod = 'week' | 'month' | 'year';

const periodsPerYear = { week: 52, month: 12, year: 1 } as const;

/** An interval in years: `periods / periodsPerYear + days / daysOfYear`. */
export interface EuYears {
  readonly periods: number;
  readonly periodsPerYear: 52 | 12 | 1;
  readonly days: number;
  /** 365 or 366. */
  readonly daysOfYear: number;
}

/**
 * The years from the first drawdown to a flow: whole periods counted backwards from the flow's day, then days. A year
 * has 52 weeks or 12 equal months; days are counted without the first and with the last, over the days of the year
 * that ends on the last of them.
 * Source: Directive 2008/48/EC Annex I part I remark (c), as in Directive 2014/17/EU Annex I and Directive (EU)
 * 2023/2225 Annex III.
 */
export function euYearsBetween(begin: Day, flow: FlowDay, period: EuPeriod): EuYears {
  const { periods, lastDay } = wholePeriods(begin, flow, period);
  return {
    periods,
    periodsPerYear: periodsPerYear[period],
    days: daysBetween(begin, lastDay),
    daysOfYear: daysBetween(addMonths(lastDay, -12), lastDay),
  };
}

/** Whole periods that end with the flow, and the last day of those that are counted as days before them. */
function wholePeriods(begin: Day, { day, anchor }: FlowDay, period: EuPeriod): { readonly periods: number; readonly lastDay: Day } {
  if (period === 'week') {
    const periods = Math.floor(daysBetween(begin, day) / 7);
    return { periods, lastDay: addDays(day, -7 * periods) };
  }
  const { months, monthsBegin, anchor: kept } = monthsBack(begin, day, anchor);
  if (period === 'month') return { periods: months, lastDay: monthsBegin };
  const years = Math.floor(months / 12);
  return { periods: years, lastDay: years === 0 ? day : addMonths(day, -12 * years, kept) };
}
