import type { Day } from '../calendar/day';
import type { Money } from '../money/money';

/** An amount and the day on which it is due; one of nothing counts as none. A concession stands here as the dues that hold after it. */
export interface CreditDue {
  readonly dueDate: Day;
  readonly amount: Money;
}

/** Money received, or planned to be paid. */
export interface CreditPayment {
  readonly date: Day;
  readonly amount: Money;
}

/** What an account is reported by. All amounts are of one currency, and none is negative. */
export interface CreditHistory {
  /** In any order. */
  readonly dues: readonly CreditDue[];
  /** In any order. They reach the oldest due first. */
  readonly payments: readonly CreditPayment[];
  /** Null: open from before anything that is asked for. */
  readonly openedOn: Day | null;
  /** Null: not closed. What was to fall due later is settled with the closing. */
  readonly closedOn: Day | null;
  /** What was paid is known up to the end of this day. */
  readonly asOf: Day;
  /**
   * What is assumed of the days after `asOf`: `nothing-is-paid` leaves payments of those days out; with `payments-as-given` they are made as
   * they stand in `payments`, and no others.
   */
  readonly afterAsOf: 'nothing-is-paid' | 'payments-as-given';
}
