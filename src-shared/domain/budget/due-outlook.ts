import type { Day } from '../calendar/day';
import { add, compare, money, subtract, zero, type Money } from '../money/money';
import { essentialsAhead } from './essentials-ahead';
import type { ForecastDay } from './forecast-day';
import type { PlannedDue } from './planned-due';

/** Whether a due can be paid in time, where everything that comes before it is paid. */
export interface DueOutlook {
  /** Its place in the dues given. */
  readonly index: number;
  readonly due: PlannedDue;
  /** Its due date, or the first day of the forecast where it is past due. */
  readonly payOn: Day;
  readonly canBePaid: boolean;
  /** Whether what is left then covers the essential spending until the next income. */
  readonly leavesEssentials: boolean;
  /** What is missing on that day; zero where it can be paid. */
  readonly shortfall: Money;
  /** The first later day on which it could be paid; null where it can be in time, or not in the whole forecast. */
  readonly firstLaterDay: Day | null;
}

/**
 * The outlook of each due that a forecast pays, in the order of payment. A due is paid from what is there after the
 * day's income, its spending, and all dues before it; later dues wait for it, so that those before it always count and
 * those after it never do.
 */
export function dueOutlooks(days: readonly ForecastDay[], dues: readonly PlannedDue[]): readonly DueOutlook[] {
  const before = balancesWithoutDues(days);
  const ahead = essentialsAhead(days);
  const outlooks: DueOutlook[] = [];
  let taken = 0;
  for (const [at, { date, goes, balance }] of days.entries()) {
    for (const { kind, index, amount } of goes) {
      const due = dues[index];
      if (kind !== 'due' || due === undefined) continue;
      taken += amount.minor;
      const left = (place: number): Money => subtract(before[place] ?? balance, money(taken, amount.currency));
      const leftThen = left(at);
      const canBePaid = leftThen.minor >= 0;
      const later = canBePaid ? -1 : days.findIndex((_, place) => place > at && left(place).minor >= 0);
      outlooks.push({
        index,
        due,
        payOn: date,
        canBePaid,
        leavesEssentials: compare(leftThen, ahead[at]?.needed ?? zero(amount.currency)) >= 0,
        shortfall: canBePaid ? zero(amount.currency) : money(-leftThen.minor, amount.currency),
        firstLaterDay: days[later]?.date ?? null,
      });
    }
  }
  return outlooks;
}

/** The balances at the ends of the days, had no due been paid. */
function balancesWithoutDues(days: readonly ForecastDay[]): readonly Money[] {
  let paid = 0;
  return days.map(({ goes, balance }) => {
    for (const { kind, amount } of goes) if (kind === 'due') paid += amount.minor;
    return add(balance, money(paid, balance.currency));
  });
}
