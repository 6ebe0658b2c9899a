import type { ScheduleFailureCode } from '../../src-shared/domain/loan/schedule-failures';
import type { PriceFailureCode } from '../tool-failure';
import type { Words } from './words';

/** Why no repayment schedule can be made. */
export const scheduleWords: Words<ScheduleFailureCode | PriceFailureCode> = {
  'terms.price_missing': () => 'Neither "annualRate" nor "feeRatePerPeriod" is given. A loan that costs nothing says "0".',
  'terms.rate_malformed': () =>
    'This is no percentage. A decimal number in quotes without the sign is expected, such as "13.0342".',
  'terms.rate_out_of_range': ({ minimum = '', maximum = '' }) =>
    `The rate is out of range: ${minimum} to ${maximum} percent is expected.`,
  'terms.grace_out_of_range': ({ grace = '', count = '' }) =>
    `${grace} instalments without payment are too many of ${count}.`,
  'terms.contradiction': ({ between = '' }) =>
    between === 'flat-fee, annualRate'
      ? 'The method "flat-fee" charges no interest: leave "annualRate" out, or choose "equal-principal".'
      : `The terms contradict one another: ${between}.`,
  'terms.none_in_force': ({ date = '' }) => `No terms are in force on ${date}.`,
  'schedule.no_instalments': () => 'A schedule has one instalment or more.',
  'schedule.too_many_periods': ({ maximum = '' }) => `There are more than ${maximum} instalments.`,
  'schedule.first_due_before_draw': ({ drawnOn = '', firstDueDate = '' }) =>
    `The first due date, ${firstDueDate}, must come after the draw, ${drawnOn}.`,
  'schedule.due_dates_not_rising': ({ number = '' }) => `Due date ${number} does not come after the one before.`,
  'schedule.date_out_of_range': () =>
    'The due dates leave the calendar, or the first comes more than a hundred years after the draw.',
  'schedule.amount_out_of_range': () => 'Amounts grow to more than can be counted exactly.',
  'schedule.payment_does_not_cover_interest': ({ number = '' }) =>
    `The payment of instalment ${number} does not cover its interest: the debt would grow.`,
};
