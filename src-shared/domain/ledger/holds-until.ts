import { graceEnd } from '../arrears/grace-end';
import { joinedSpans } from '../arrears/day-span';
import { day, dayFromNumber, dayNumber, type Day } from '../calendar/day';
import type { LedgerAccount } from './ledger-account';

const lastDay = dayNumber(day('9999-12-31'));

/**
 * The last day through which some figures of an account stay what they are on `date`, while nothing more is paid; null where they never
 * change. `figures` gives them in minor units for a day, or null where they can no longer be counted. Between the days on which the
 * account's calendar turns they may only rise or only fall, so the first day of change is found without walking over days.
 */
export function holdsUntil(
  account: LedgerAccount,
  date: Day,
  figures: (on: Day) => readonly number[] | null,
): Day | null {
  const now = figures(date);
  const isSame = (on: number): boolean => {
    const then = figures(dayFromNumber(on));
    return now !== null && then !== null && then.every((minor, index) => minor === now[index]);
  };
  let from = dayNumber(date);
  for (const turn of [...turningDays(account, from), lastDay + 1]) {
    const last = turn - 1;
    if (!isSame(last)) return dayFromNumber(lastSame(from, last, isSame));
    from = last;
    if (turn <= lastDay && !isSame(turn)) return dayFromNumber(last);
    from = Math.min(turn, lastDay);
  }
  return null;
}

/** The last day that is the same, where `same` is one and `other` is not, and there is one change between them. */
function lastSame(same: number, other: number, isSame: (on: number) => boolean): number {
  let [low, high] = [same, other];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isSame(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The days after one on which something may begin or end; a payment sees what a day brings on the day after, so that is one too. */
function turningDays({ dues, lateCharge }: LedgerAccount, after: number): readonly number[] {
  const days = new Set<number>();
  const turn = (on: number): void => {
    for (const next of [on, on + 1, on + 2]) if (next > after && next <= lastDay) days.add(next);
  };
  const longestGrace = lateCharge.map(({ rules }) => rules.graceDays);
  for (const { dueDate, periodFrom, pauses = [], waived = [] } of dues) {
    const numbered = [...pauses, ...waived].map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
    const own = joinedSpans(pauses.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })));
    turn(dayNumber(dueDate));
    if (periodFrom !== undefined) turn(dayNumber(periodFrom));
    for (const graceDays of longestGrace) turn(graceEnd(dayNumber(dueDate), graceDays, own));
    for (const { from, to } of numbered) {
      turn(from);
      turn(to);
    }
  }
  for (const { validFrom } of lateCharge) if (validFrom !== null) turn(dayNumber(validFrom));
  return [...days].sort((a, b) => a - b);
}
