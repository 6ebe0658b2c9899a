import type { Clock } from './clock';

const lookEveryMilliseconds = 60_000;

const quarterOfAnHourMilliseconds = 900_000;

/**
 * Calls back when the day may have turned somewhere: what is shown was reckoned for yesterday. An account's day turns at its own
 * place, and everywhere on earth that is at a quarter of an hour. Answers the function that ends it.
 */
export function followDay(clock: Clock, onNewDay: () => void): () => void {
  const quarter = (): number => Math.floor(Date.parse(clock.now()) / quarterOfAnHourMilliseconds);
  let latest = quarter();
  const timer = setInterval(() => {
    if (quarter() === latest) return;
    latest = quarter();
    onNewDay();
  }, lookEveryMilliseconds);
  return () => clearInterval(timer);
}
