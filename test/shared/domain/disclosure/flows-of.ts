import { day } from '#shared/domain/calendar/day';
import { parseFrequency } from '#shared/domain/calendar/frequency';
import type { Flow, FlowDay, FlowPeriods } from '#shared/domain/disclosure/flow';
import { runOfDays, runOfPeriods } from '#shared/domain/disclosure/flow-run';
import { isCurrencyCode, type CurrencyCode } from '#shared/domain/money/currency';
import { parseDecimal } from '#shared/domain/money/decimal';
import type { Money } from '#shared/domain/money/money';

/** A currency of a test, by its code. */
export function currency(code: string): CurrencyCode {
  if (!isCurrencyCode(code)) throw new Error(`no currency: ${code}`);
  return code;
}

/** An amount of a test: renminbi, where nothing else is said. */
export function amountOf(text: string, code = 'CNY'): Money {
  const amount = parseDecimal(text, currency(code));
  if (!amount.ok) throw new Error(`no amount: ${text}`);
  return amount.value;
}

/** Flows on days: one, or a run. */
export function onDays(text: string, date: string, every: string | null = null, count = 1): readonly Flow<FlowDay>[] {
  const amount = amountOf(text);
  const frequency = every === null ? null : parseFrequency(every);
  if (frequency === null) return [{ amount, time: { day: day(date), anchor: null, every: null } }];
  const run = runOfDays(amount, day(date), frequency, count);
  if (run === null) throw new Error('a run leaves the calendar');
  return run;
}

/** Flows at numbers of years or periods: one, or a run. */
export function atPeriods(text: string, periods: string, every = '0', count = 1, code = 'CNY'): readonly Flow<FlowPeriods>[] {
  return runOfPeriods(amountOf(text, code), periods, every, count);
}
