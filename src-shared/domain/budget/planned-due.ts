import type { Day } from '../calendar/day';
import type { Money } from '../money/money';

/** A payment to a lender that is not made yet. */
export interface PlannedDue {
  readonly dueDate: Day;
  /** Not negative; a due of nothing asks for nothing. */
  readonly amount: Money;
  /** What it is for, as whoever asks names it: a bill, an instalment of an offer. Handed back, not looked at. */
  readonly about: string;
}
