import type { Clock } from './clock';

const lookEveryMilliseconds = 60_000;

/** Calls back when the day has turned: what is shown was reckoned for yesterday. Answers the function that ends it. */
export function followDay(clock: Clock, onNewDay: () => void): () => void {
  let day = clock.today();
  const timer = setInterval(() => {
    if (clock.today() === day) return;
    day = clock.today();
    onNewDay();
  }, lookEveryMilliseconds);
  return () => clearInterval(timer);
}
