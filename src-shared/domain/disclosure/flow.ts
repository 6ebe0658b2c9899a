import type { Day } from '../calendar/day';
import type { Frequency } from '../calendar/frequency';
import type { Money } from '../money/money';

/**
 * Money that changes hands, with its time in the terms of a method. Whether it is an advance or a payment is said by
 * the list it is in.
 */
export interface Flow<Time> {
  readonly amount: Money;
  readonly time: Time;
}

/** A calendar day on which money changes hands. */
export interface FlowDay {
  readonly day: Day;
  /**
   * The day of the month it stands for where its month is too short, as part of a run (`anchorOfRun`); null by
   * itself.
   */
  readonly anchor: number | null;
  /** How often the run recurs that it is part of; null by itself. */
  readonly every: Frequency | null;
}

/** A time given as a number of years or periods: a plain decimal of nothing or more, as text. */
export interface FlowPeriods {
  readonly periods: string;
}

/** What is lent and what is paid for it. */
export interface Flows<Time> {
  readonly advances: readonly Flow<Time>[];
  readonly payments: readonly Flow<Time>[];
}
