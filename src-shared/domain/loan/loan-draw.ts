import type { Day } from '../calendar/day';
import type { Frequency } from '../calendar/frequency';
import type { Money } from '../money/money';

/**
 * When instalments fall due: in a run from a first day on, or on listed days (those of statement cycles), which rise.
 * `every` says what a period counts for where periods count as equal.
 */
export type DueDates =
  | { readonly kind: 'run'; readonly firstDueDate: Day; readonly every: Frequency; readonly count: number }
  | { readonly kind: 'listed'; readonly dates: readonly Day[]; readonly every: Frequency };

/** What was drawn, when, and when it is to be paid back. */
export interface LoanDraw {
  readonly principal: Money;
  readonly drawnOn: Day;
  readonly due: DueDates;
  /** What flat charges are reckoned on where it is not the principal: that of the schedule which this one continues. */
  readonly originalPrincipal?: Money;
}
