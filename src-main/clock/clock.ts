import { day, isDay, type Day } from '#shared/domain/calendar/day';

/** The one place that looks at a clock: everything else is handed the day and the moment. */
export interface Clock {
  readonly today: () => Day;
  readonly now: () => string;
  /** True where the day was named, and so is the same everywhere. */
  readonly standsOnADay: boolean;
}

/** The computer's own clock; the day is the one its user lives in. */
export const systemClock: Clock = {
  today: () => {
    const now = new Date();
    const pad = (value: number, width: number): string => String(value).padStart(width, '0');
    return day(`${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`);
  },
  now: () => new Date().toISOString(),
  standsOnADay: false,
};

/** A clock that stands on the day that `--date` names, for demonstrations and tests; the computer's own without it. */
export function clockOf(dateOption: string): Clock {
  if (!isDay(dateOption)) return systemClock;
  return { today: () => dateOption, now: () => `${dateOption}${systemClock.now().slice(10)}`, standsOnADay: true };
}
