import type { Frequency } from '../calendar/frequency';
import type { InstalmentTerms } from './instalment-terms';
import type { SchedulePeriod } from './schedule-periods';

/** What is to be repaid, in minor units, and over which periods. */
export interface AmortisedLoan {
  readonly terms: InstalmentTerms;
  readonly principal: number;
  /** What flat charges are reckoned on. */
  readonly originalPrincipal: number;
  readonly periods: readonly SchedulePeriod[];
  readonly every: Frequency;
}
