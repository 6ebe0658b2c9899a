/** What may be refused when an annual rate is asked for. */
export type RateFailureCode =
  /** No rate balances advances and payments: nothing is advanced, nothing paid, or all at one time. */
  | 'rate.no_solution'
  /** More than one does; `count` of them, the first in `solutions`, in percent. */
  | 'rate.several_solutions'
  /** Every rate does: advances and payments cancel out day by day. */
  | 'rate.undetermined'
  /** The rate is lower than -99.9999999 % or higher than 10^32 % a period. */
  | 'rate.out_of_range'
  /** The flows change their direction so often that the rates cannot be counted. */
  | 'rate.too_irregular'
  /** The day that terms are counted from is later than a flow, on `date`. */
  | 'rate.flow_before_term'
  /** A unit-period is a year at most. */
  | 'rate.unit_period_too_long'
  /** More flows than `maximum`. */
  | 'rate.too_many_flows'
  /** Advances or payments add up to more than can be counted exactly. */
  | 'rate.amounts_too_large';
