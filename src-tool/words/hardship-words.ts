import type { OptionRule } from '../../src-shared/domain/hardship/option-condition';
import type { PolicyFailureCode } from '../../src-shared/domain/hardship/policy-failures';
import type { SituationFailureCode } from '../../src-shared/domain/hardship/situation-failures';
import type { Words } from './words';

/** Why a situation cannot be reckoned with. */
export const situationWords: Words<SituationFailureCode> = {
  'situation.no_debts': () => 'There is no debt.',
  'situation.too_many': ({ maximum = '' }) => `There are too many: ${maximum} at most, of all debts together.`,
  'situation.id_twice': () => 'An identifier stands twice in this list.',
  'situation.amount_negative': () => 'An amount may not be negative.',
  'situation.amount_out_of_range': () => 'Amounts grow to more than can be counted exactly.',
  'situation.currency_differs': () => 'All amounts must be in one currency.',
  'situation.day_out_of_range': () => 'Days lie between 1900-01-01 and 2199-12-31.',
  'situation.order_incomplete': () => 'The order names each of principal, interest, fee and penalty once.',
  'situation.late_charge_out_of_range': () =>
    'The daily rate is nothing or more, and grace days are a whole number from 0 to 366.',
  'situation.income_day_out_of_range': () => 'The day of the month on which income comes is a whole number from 1 to 31.',
  'situation.goal_date_past': () => 'The day by which all is to be paid lies before asOf.',
  'situation.horizon_out_of_range': ({ maximum = '' }) => `The number of months is a whole number from 1 to ${maximum}.`,
};

/** What is wrong with a policy: an option's reason, not a refusal of the document. */
export const policyWords: Words<PolicyFailureCode> = {
  'policy.dates_reversed': () => 'The policy ends before it takes effect.',
  'policy.days_out_of_range': ({ field = '', minimum = '', maximum = '' }) =>
    `"${field}" is a whole number of days from ${minimum} to ${maximum}.`,
  'policy.count_out_of_range': ({ field = '', minimum = '', maximum = '' }) =>
    `"${field}" is a whole number from ${minimum} to ${maximum}.`,
  'policy.limits_contradict': ({ field = '' }) => `"${field}" is less than the minimum beside it.`,
  'policy.percent_malformed': ({ field = '' }) => `"${field}" is no percentage.`,
  'policy.percent_out_of_range': ({ field = '', minimum = '', maximum = '' }) =>
    `"${field}" is out of range: ${minimum} to ${maximum} percent, and more than nothing where a share is meant.`,
  'policy.amount_out_of_range': ({ field = '' }) => `"${field}" is no amount of nothing or more.`,
  'policy.currency_differs': ({ field = '' }) => `"${field}" is in another currency than the debt.`,
  'policy.list_empty': ({ field = '' }) => `"${field}" is an empty list: nothing could be chosen.`,
  'policy.list_too_long': ({ field = '', maximum = '' }) => `"${field}" is too long: it may have ${maximum} at most.`,
  'policy.due_day_out_of_range': ({ field = '' }) => `"${field}" names days of the month, from 1 to 31.`,
};

/** What each condition of an option asks for. */
export const conditionWords: Readonly<Record<OptionRule, string>> = {
  'policy-published': 'The lender publishes a policy for it.',
  'policy-sound': 'The policy does not contradict itself.',
  'policy-in-force': 'The policy is in force.',
  'no-open-request': 'No other request about the debt is under way.',
  'something-outstanding': 'Something is unpaid that it could be about.',
  'past-due-long-enough': 'The debt has been past due for so many days.',
  'not-too-long-past-due': 'The debt has not been past due for more days than this.',
  'below-yearly-limit': 'It has been granted less often within twelve months.',
  'amount-at-least': 'It is about so much at least.',
  'amount-at-most': 'It is about so much at most.',
  'reason-accepted': 'The reason is one that the lender accepts.',
  'disaster-declared': 'The disaster has been declared.',
  'bill-issued': 'The bill has been issued.',
  'a-date-is-left': 'A later date is left that the policy allows.',
  'something-lies-ahead': 'Something falls due on or after this day.',
  'some-principal': 'Some principal is unpaid.',
  'something-to-give-up': 'Some of the costs that are given up are owed.',
  'choice-published': 'The choice is one of those published.',
  'choice-amount-within': 'The amount lies within what the policy takes.',
  'choice-date-within': 'The day lies within what the policy takes.',
  'countable': 'Its amounts can be counted exactly.',
};
