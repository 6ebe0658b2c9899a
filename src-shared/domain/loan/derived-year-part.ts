import { givenCount, givenDay, givenFraction, type Derivation } from '../derivation/derivation';
import type { InterestTerms } from './instalment-terms';
import type { SchedulePeriod } from './schedule-periods';

/** Which part of a year bears interest in a period, and how its days were counted. */
export function derivedYearPart({ dayCount }: InterestTerms, period: SchedulePeriod): Derivation {
  const { counted } = period;
  if (counted.part === 0) return givenFraction('yearPart', counted, 'terms', 'interest/freePeriods');
  switch (dayCount) {
    case 'equal-periods':
    case 'actual/actual':
      return givenFraction('yearPart', counted, 'calendar', dayCount);
    case 'actual/365':
    case 'actual/360':
    case '30/360':
    case '30/360-us':
    case '30e/360':
      return {
        name: 'yearPart',
        value: { kind: 'fraction', numerator: counted.part, denominator: counted.whole },
        formula: 'part-of-year',
        inputs: [derivedDays({ dayCount }, period), givenCount('daysOfYear', counted.whole, 'terms', dayCount)],
      };
  }
}

/** The days that a period counts for interest, where its day count counts days. */
export function derivedDays(
  { dayCount }: Pick<InterestTerms, 'dayCount'>,
  { counted, from, dueDate }: SchedulePeriod,
): Derivation {
  if (!dayCount.startsWith('actual')) return givenCount('days', counted.part, 'calendar', `${dayCount} ${from}/${dueDate}`);
  return {
    name: 'days',
    value: { kind: 'count', count: counted.part },
    formula: 'days-after',
    inputs: [givenDay('from', from, 'calendar'), givenDay('to', dueDate, 'calendar')],
  };
}
