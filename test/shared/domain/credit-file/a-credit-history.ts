import { day } from '#shared/domain/calendar/day';
import { month } from '#shared/domain/calendar/month';
import { creditMonths, type CreditMonth } from '#shared/domain/credit-file/credit-months';
import type { CreditHistory } from '#shared/domain/credit-file/credit-history';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

/** A day and an amount in minor units. */
export type Dated = readonly [date: string, minor: number];

/** What a test says of a history; the rest is an account that was always open, of which all is known to the end of 2026. */
export interface HistoryWords {
  readonly dues: readonly Dated[];
  readonly payments?: readonly Dated[];
  readonly openedOn?: string;
  readonly closedOn?: string;
  readonly asOf?: string;
  readonly afterAsOf?: CreditHistory['afterAsOf'];
}

/** The history that these words tell of. */
export function aHistory({ dues, payments = [], openedOn, closedOn, asOf, afterAsOf }: HistoryWords): CreditHistory {
  return {
    dues: dues.map(([dueDate, minor]) => ({ dueDate: day(dueDate), amount: money(minor, CNY) })),
    payments: payments.map(([date, minor]) => ({ date: day(date), amount: money(minor, CNY) })),
    openedOn: openedOn === undefined ? null : day(openedOn),
    closedOn: closedOn === undefined ? null : day(closedOn),
    asOf: day(asOf ?? '2026-12-31'),
    afterAsOf: afterAsOf ?? 'nothing-is-paid',
  };
}

/** The months of a history, which must be told. */
export function monthsOf(history: CreditHistory, from: string, to: string): readonly CreditMonth[] {
  const months = creditMonths(history, { from: month(from), to: month(to) });
  if (!months.ok) throw new Error(months.failure.code);
  return months.value;
}
