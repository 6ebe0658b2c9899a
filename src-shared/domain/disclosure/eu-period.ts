import { assertNever } from '../broken-invariant';
import { daysBetween, type Day } from '../calendar/day';
import type { Frequency } from '../calendar/frequency';
import { monthsBack } from '../calendar/months-back';
import type { EuPeriod } from './eu-years-between';
import type { Flow, FlowDay, Flows } from './flow';

/**
 * What the intervals of flows are counted in. A flow of a run is counted in what the run recurs by; any other in the
 * unit-period given, or else in what all runs recur by. Where that says nothing, in weeks if all single flows are
 * whole weeks from the beginning and not all whole months, else in months. What recurs by days is counted in whole
 * years and days.
 */
export function euPeriodOf(
  { advances, payments }: Flows<FlowDay>,
  begin: Day | null,
  unitPeriod: Frequency | null,
): (time: FlowDay) => EuPeriod {
  const flows = [...advances, ...payments];
  const recurring = new Set(flows.flatMap(({ time }) => (time.every === null ? [] : [periodOf(time.every)])));
  const [first, another] = recurring;
  const given = unitPeriod === null ? undefined : periodOf(unitPeriod);
  const single = given ?? (another === undefined ? first : undefined) ?? suggested(flows, begin);
  return ({ every }) => (every === null ? single : periodOf(every));
}

function periodOf({ unit }: Frequency): EuPeriod {
  switch (unit) {
    case 'week':
      return 'week';
    case 'half-month':
    case 'month':
      return 'month';
    case 'day':
    case 'year':
      return 'year';
    default:
      return assertNever(unit);
  }
}

function suggested(flows: readonly Flow<FlowDay>[], begin: Day | null): EuPeriod {
  const single = flows.filter(({ time }) => time.every === null);
  const isWhole = (test: (from: Day, time: FlowDay) => boolean): boolean =>
    single.every(({ time }) => test(begin ?? time.day, time));
  if (isWhole((from, { day, anchor }) => monthsBack(from, day, anchor).days === 0)) return 'month';
  return isWhole((from, { day }) => daysBetween(from, day) % 7 === 0) ? 'week' : 'month';
}
