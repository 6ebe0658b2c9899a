import type { Day } from '../calendar/day';
import { add, zero, type Money } from '../money/money';
import type { ForecastDay } from './forecast-day';

/** What must still be in hand at the end of a day. */
export interface EssentialsAhead {
  /** Essential spending of the days after it and before the next that brings income. */
  readonly needed: Money;
  /** That next day; null where none brings income until the forecast ends, which then is as far as is looked. */
  readonly nextIncome: Day | null;
}

/** For the end of each day of a forecast, the essential spending until the next income; income comes before spending. */
export function essentialsAhead(days: readonly ForecastDay[]): readonly EssentialsAhead[] {
  const ahead: EssentialsAhead[] = [];
  let then: EssentialsAhead | null = null;
  for (const { date, comes, goes, balance } of days.toReversed()) {
    const nothing = zero(balance.currency);
    then ??= { needed: nothing, nextIncome: null };
    ahead.push(then);
    const essential = goes.filter(({ kind }) => kind === 'essential').map(({ amount }) => amount);
    then =
      comes.length > 0
        ? { needed: nothing, nextIncome: date }
        : { needed: essential.reduce(add, then.needed), nextIncome: then.nextIncome };
  }
  return ahead.toReversed();
}
