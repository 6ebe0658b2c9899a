import { day, type Day } from '#shared/domain/calendar/day';

/** Where the servicer takes its time from. Nothing else in it looks at a clock. */
export interface Clock {
  /** The moment, ISO 8601 with the offset of the account's zone. */
  readonly now: () => string;
  /** The lender's book-keeping day. */
  readonly businessDate: () => Day;
}

// Asia/Shanghai, the zone of the sandbox account, has had this one offset since 1991.
const offsetHours = 8;

function localNow(): string {
  return new Date(Date.now() + offsetHours * 3_600_000).toISOString();
}

/** The real moment and day in the account's zone. */
export const systemClock: Clock = {
  now: () => `${localNow().slice(0, 19)}+08:00`,
  businessDate: () => day(localNow().slice(0, 10)),
};

/** A clock whose business date stands still; the time of day goes on. */
export function fixedClock(date: Day): Clock {
  return { now: () => `${date}${systemClock.now().slice(10)}`, businessDate: () => date };
}
