import { assertNever } from '../broken-invariant';
import { daysBetween, partsOf, type Day } from './day';
import { dayOfRun, type Frequency } from './frequency';

/**
 * Whether a day is one of a run's: a whole number of periods after `first`, or before it. The days are those of
 * `dayOfRun`, so that a run on the 31st has the last day of a shorter month.
 */
export function isDayOfRun(first: Day, frequency: Frequency, date: Day): boolean {
  switch (frequency.unit) {
    case 'day':
      return daysBetween(first, date) % frequency.count === 0;
    case 'week':
      return daysBetween(first, date) % (7 * frequency.count) === 0;
    case 'half-month': {
      const halves = 2 * monthsBetween(first, date);
      return [halves - 1, halves, halves + 1].some((index) => dayOfRun(first, frequency, index) === date);
    }
    case 'month':
    case 'year': {
      const index = monthsBetween(first, date) / (frequency.count * (frequency.unit === 'year' ? 12 : 1));
      return Number.isInteger(index) && dayOfRun(first, frequency, index) === date;
    }
    default:
      return assertNever(frequency.unit);
  }
}

function monthsBetween(from: Day, to: Day): number {
  const [earlier, later] = [partsOf(from), partsOf(to)];
  return (later.year - earlier.year) * 12 + later.month - earlier.month;
}
