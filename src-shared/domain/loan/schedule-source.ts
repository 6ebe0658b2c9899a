import type { Derivation } from '../derivation/derivation';
import type { Instalment } from './instalment';
import type { InstalmentTerms } from './instalment-terms';
import type { LoanDraw } from './loan-draw';
import type { SchedulePeriod } from './schedule-periods';

/** What terms and a draw made of a loan. A rescheduled schedule has several, each from an instalment on. */
export interface ScheduleSource {
  /** The number of the first instalment that is from it. */
  readonly firstNumber: number;
  readonly terms: InstalmentTerms;
  readonly draw: LoanDraw;
  readonly periods: readonly SchedulePeriod[];
  /** All instalments that it made, also those that a later source replaced; their numbers count from 1. */
  readonly instalments: readonly Instalment[];
  /** How its principal comes about, where it continues another source. */
  readonly opening?: Derivation;
}
