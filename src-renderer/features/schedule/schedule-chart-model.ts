import type { Day } from '#shared/domain/calendar/day';
import { components, totalOf, type Component } from '#shared/domain/money/components';
import { money, type Money } from '#shared/domain/money/money';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';

/** A part of a column: how high it starts and how high it is, both as a share of the chart's height. */
export interface ChartSegment {
  readonly component: Component;
  readonly isPaid: boolean;
  readonly start: number;
  readonly size: number;
}

/** A column of the chart: one line of the schedule. */
export interface ChartBar {
  readonly line: RepaymentLine;
  readonly segments: readonly ChartSegment[];
  /** True for the first column that is not before the day asked for: today's mark stands before it. */
  readonly isFirstAhead: boolean;
}

/** The chart of a schedule. */
export interface ScheduleChartModel {
  readonly bars: readonly ChartBar[];
  /** The marks of the scale, lowest first, the last one the height of the chart. */
  readonly ticks: readonly Money[];
}

const tickCount = 4;

/** Lays a schedule out as columns on one scale. What is paid lies below what is outstanding; each by component in order. */
export function scheduleChartModel(lines: readonly RepaymentLine[], asOf: Day): ScheduleChartModel {
  const currency = lines[0]?.due.principal.currency;
  if (currency === undefined) return { bars: [], ticks: [] };
  const step = niceStep(Math.max(...lines.map(({ due }) => totalOf(due).minor), 1) / tickCount);
  const height = step * tickCount;
  const firstAhead = lines.findIndex(({ dueDate }) => dueDate >= asOf);
  return {
    bars: lines.map((line, index) => ({ line, segments: segmentsOf(line, height), isFirstAhead: index === firstAhead })),
    ticks: Array.from({ length: tickCount + 1 }, (_, index) => money(step * index, currency)),
  };
}

function segmentsOf(line: RepaymentLine, height: number): readonly ChartSegment[] {
  const parts = [
    ...components.map((component) => ({ component, isPaid: true, minor: line.paid[component].minor })),
    ...components.map((component) => ({ component, isPaid: false, minor: Math.max(0, line.outstanding[component].minor) })),
  ];
  let top = 0;
  const segments: ChartSegment[] = [];
  for (const { component, isPaid, minor } of parts) {
    if (minor === 0) continue;
    const size = minor / height;
    segments.push({ component, isPaid, start: top, size });
    top += size;
  }
  return segments;
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`, in whole minor units. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= least) ?? 10;
  return Math.max(1, Math.ceil(factor * power));
}
