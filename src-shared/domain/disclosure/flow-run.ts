import type { Day } from '../calendar/day';
import { anchorOfRun, dayOfRun, type Frequency } from '../calendar/frequency';
import type { Money } from '../money/money';
import { decimalsOf, scaledDecimal } from '../money/plain-decimal';
import type { Flow, FlowDay, FlowPeriods } from './flow';

/** A run of `count` equal flows by the calendar; null where it leaves the calendar, which ends with the year 9999. */
export function runOfDays(amount: Money, first: Day, every: Frequency, count: number): readonly Flow<FlowDay>[] | null {
  const flows: Flow<FlowDay>[] = [];
  for (let index = 0; index < count; index += 1) {
    const day = dayOfRun(first, every, index);
    if (day === null) return null;
    flows.push({ amount, time: { day, anchor: anchorOfRun(first, every, index), every } });
  }
  return flows;
}

/** A run of `count` equal flows whose times are numbers of years or periods, `every` apart; exact. */
export function runOfPeriods(amount: Money, first: string, every: string, count: number): readonly Flow<FlowPeriods>[] {
  const decimals = Math.max(decimalsOf(first), decimalsOf(every));
  const scaled = (decimal: string): bigint => BigInt(decimal.replace('.', '') + '0'.repeat(decimals - decimalsOf(decimal)));
  const [start, step] = [scaled(first), scaled(every)];
  return Array.from({ length: count }, (_, index) => {
    return { amount, time: { periods: scaledDecimal(start + step * BigInt(index), decimals) } };
  });
}
