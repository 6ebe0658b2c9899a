import type { Day } from '../calendar/day';
import type { Frequency } from '../calendar/frequency';
import type { FlowDay, FlowPeriods, Flows } from './flow';

/** How an annual rate is worked out of flows. */
export type RateMethod = RateQuestion['method'];

/** What an annual rate is asked of: flows in one currency, with their times in the terms of the method. */
export type RateQuestion =
  /**
   * 12 CFR 1026 Appendix J. A unit-period that is not given is the transaction's own; a term that is not given begins
   * with the first flow.
   */
  | {
      readonly method: 'us-actuarial';
      readonly flows: Flows<FlowDay>;
      readonly unitPeriod: Frequency | null;
      readonly termBegin: Day | null;
    }
  /** Directive 2008/48/EC Annex I: days counted as it says, or years as given. */
  | {
      readonly method: 'eu';
      readonly flows: Flows<FlowDay | FlowPeriods>;
      /** What intervals without a run of their own are counted in; null for what the flows suggest. */
      readonly unitPeriod: Frequency | null;
      readonly termBegin: Day | null;
    }
  /** As spreadsheets do: days over 365, compounded. */
  | { readonly method: 'xirr'; readonly flows: Flows<FlowDay> }
  /** Periods of equal length, so many a year. */
  | { readonly method: 'irr'; readonly flows: Flows<FlowPeriods>; readonly periodsPerYear: number };
