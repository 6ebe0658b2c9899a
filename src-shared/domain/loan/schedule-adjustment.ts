import type { Derivation } from '../derivation/derivation';
import type { Money } from '../money/money';

/** What was agreed of one instalment beside what terms and draw make of it: a fee for more time, a fee given up. */
export interface ScheduleAdjustment {
  /** Of the instalment. */
  readonly number: number;
  readonly component: 'interest' | 'fee';
  /** Negative where something was given up. */
  readonly amount: Money;
  /** How the amount comes about. */
  readonly derivation: Derivation;
}
