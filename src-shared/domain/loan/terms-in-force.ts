import type { Day } from '../calendar/day';
import { refusal, success, type Failure, type Result } from '../result';

/** Something that holds from one day to another, both included; `effectiveTo` is null while no end is known. */
export interface DatedTerms {
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
}

/**
 * The terms in force on a day: of several sets for one account, that which took effect last. A new set ends the one
 * before whether that says so or not. Refuses a day on which none is in force.
 */
export function termsInForce<Terms extends DatedTerms>(
  sets: readonly Terms[],
  date: Day,
): Result<Terms, Failure<'terms.none_in_force'>> {
  const latest = sets
    .filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo))
    .reduce<Terms | null>((best, terms) => (best === null || terms.effectiveFrom > best.effectiveFrom ? terms : best), null);
  return latest === null ? refusal('terms.none_in_force', { date }) : success(latest);
}
