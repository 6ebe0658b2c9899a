import type { Day } from '../calendar/day';
import { refusal, success, type Failure, type Result } from '../result';
import type { RateFailureCode } from './failures';
import type { Flow, FlowDay, Flows } from './flow';

/** The days on which flows move money, in rising order, each once; a flow of nothing has none. */
export function distinctDays(flows: readonly Flow<FlowDay>[]): readonly Day[] {
  return [...new Set(flows.filter(({ amount }) => amount.minor !== 0).map(({ time }) => time.day))].sort();
}

/**
 * The day that times are counted from: the one given, or else that of the first flow; null where there is neither.
 * Refuses a day given that is later than a flow.
 */
export function termBegin({ advances, payments }: Flows<FlowDay>, given: Day | null): Result<Day | null, Failure<RateFailureCode>> {
  let first: Day | null = null;
  for (const flows of [advances, payments]) {
    for (const { time } of flows) if (first === null || time.day < first) first = time.day;
  }
  if (given !== null && first !== null && first < given) return refusal('rate.flow_before_term', { date: first });
  return success(given ?? first);
}
