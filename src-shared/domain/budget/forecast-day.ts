import type { Day } from '../calendar/day';
import type { Money } from '../money/money';

/** One amount that comes or goes on a day; not zero. */
export interface Movement {
  readonly kind: 'income' | 'essential' | 'other' | 'due';
  /** The place of its entry: in the budget's incomes or spendings, or in the dues given. */
  readonly index: number;
  readonly amount: Money;
}

/** A day of a forecast. */
export interface ForecastDay {
  readonly date: Day;
  readonly comes: readonly Movement[];
  /** Spending, then dues. */
  readonly goes: readonly Movement[];
  /** Money in hand at the end of the day; negative where more went than there was. */
  readonly balance: Money;
}
