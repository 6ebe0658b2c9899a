import type { ReportingRule } from '../../src-shared/domain/credit-file/cn-credit-centre';
import type { CreditMeaning } from '../../src-shared/domain/credit-file/credit-code';
import type { CreditFileFailureCode } from '../../src-shared/domain/credit-file/credit-file-failures';
import type { Words } from './words';

/** Why an account's months cannot be told. */
export const creditFileWords: Words<CreditFileFailureCode> = {
  'credit_file.range_reversed': ({ from = '', to = '' }) => `The last month, ${to}, comes before the first, ${from}.`,
  'credit_file.range_too_long': ({ maximum = '' }) => `There are more than ${maximum} months from the first to the last.`,
  'credit_file.closed_before_opened': ({ openedOn = '', closedOn = '' }) =>
    `The account cannot be closed on ${closedOn}: it was opened later, on ${openedOn}.`,
  'credit_file.ages_out_beyond_calendar': ({ endedOn = '' }) =>
    `The last past-due amount was paid on ${endedOn}: the calendar, which ends with the year 9999, has no day five years after it.`,
};

/** What each code means. */
export const creditMeaningWords: Readonly<Record<CreditMeaning, string>> = {
  'not-open': 'The account is not open yet.',
  'nothing-due': 'Nothing fell due in this month, and nothing is past due.',
  'nothing-past-due': 'Nothing is past due at the end of the month.',
  'paid-late-within-month': 'Nothing is past due at the end of the month, but a due of this month was paid after its due date.',
  'past-due-1-to-30-days': 'The oldest unpaid due is 1 to 30 days past due at the end of the month.',
  'past-due-31-to-60-days': 'The oldest unpaid due is 31 to 60 days past due at the end of the month.',
  'past-due-61-to-90-days': 'The oldest unpaid due is 61 to 90 days past due at the end of the month.',
  'past-due-91-to-120-days': 'The oldest unpaid due is 91 to 120 days past due at the end of the month.',
  'past-due-121-to-150-days': 'The oldest unpaid due is 121 to 150 days past due at the end of the month.',
  'past-due-151-to-180-days': 'The oldest unpaid due is 151 to 180 days past due at the end of the month.',
  'past-due-over-180-days': 'The oldest unpaid due is more than 180 days past due at the end of the month.',
  'settled-and-closed': 'The account is settled and closed.',
};

/** What is known of each rule that the months rest on. */
export const reportingRuleWords: Readonly<Record<ReportingRule['id'], string>> = {
  'cn-credit-codes':
    "The codes and their meanings are taken from public pages that agree with one another, not from the credit centre's own guide. " +
    "What is reported is the lender's act: the report itself decides.",
  'cn-credit-retention': 'Negative information is kept for five years from the day on which the bad conduct or event ended.',
};
