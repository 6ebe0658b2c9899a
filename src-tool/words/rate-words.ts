import type { RateFailureCode } from '../../src-shared/domain/disclosure/failures';
import type { FlowFailureCode } from '../tool-failure';
import type { Words } from './words';

/** Why flows have no annual rate. */
export const rateWords: Words<RateFailureCode | FlowFailureCode> = {
  'rate.no_solution': () => 'No rate balances the advances and the payments: something must be lent and paid, at two times at least.',
  'rate.several_solutions': ({ count = '', solutions = '' }) =>
    `${count} rates of nothing or more balance the advances and the payments, in percent: ${solutions}. None of them can be called the rate.`,
  'rate.undetermined': () => 'Every rate balances the advances and the payments: they cancel out at each time.',
  'rate.out_of_range': () => 'The rate is beyond what can be stated: lower than -99.9999999 %, or of more than 32 digits.',
  'rate.too_irregular': () => 'Advances and payments change places too often for the rates to be counted.',
  'rate.flow_before_term': ({ date = '' }) => `Terms are counted from this day, but money changes hands before it, on ${date}.`,
  'rate.unit_period_too_long': () => 'A unit-period is a year at most.',
  'rate.too_many_flows': ({ maximum = '' }) => `There are more than ${maximum} advances and payments, runs counted out.`,
  'rate.amounts_too_large': () => 'The advances or the payments add up to more than can be counted exactly.',
  'rate.time_not_of_method': ({ field = '', method = '', fields = '' }) => `"${field}" is no time of the method "${method}": it takes ${fields}.`,
  'rate.two_times': ({ field = '', other = '' }) => `Both "${field}" and "${other}" say when: one of them is enough.`,
  'rate.run_leaves_calendar': () => 'The run goes beyond the year 9999.',
};
