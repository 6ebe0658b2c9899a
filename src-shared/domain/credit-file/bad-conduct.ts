import { addMonths, day, type Day } from '../calendar/day';
import { refusal, success, type Failure, type Result } from '../result';
import { cnCreditCentre } from './cn-credit-centre';
import type { CreditFileFailureCode } from './credit-file-failures';
import type { CreditHistory } from './credit-history';
import { paidDues } from './paid-dues';

/** When late payment ended, and when the record of it ages out; both null where nothing was ever late, and while something is past due. */
export interface BadConduct {
  /** The day on which the last past-due amount was paid. */
  readonly endedOn: Day | null;
  /** Five years after it; from 29 February the last day of February. */
  readonly agesOutOn: Day | null;
}

/**
 * When bad conduct on an account ended: as of the end of `asOf` where nothing is paid after it, whatever falls due later; where payments ahead are
 * given, once all of them are made, and never if they leave a due unpaid. What was paid late within its month is bad conduct too.
 * Sources: Regulation on the Administration of the Credit Reporting Industry (征信业管理条例), article 16: five years from the end of
 * the conduct; Civil Code, article 202: a month without the corresponding day ends the period with its last day.
 * Refuses an end after which the calendar has no five years.
 */
export function badConduct(history: CreditHistory): Result<BadConduct, Failure<CreditFileFailureCode>> {
  const dues = paidDues(history);
  const liesAhead = (dueDate: Day): boolean => history.afterAsOf === 'nothing-is-paid' && dueDate >= history.asOf;
  if (dues.some(({ dueDate, paidOn }) => paidOn === null && !liesAhead(dueDate))) return success(none);
  // Days of payment never fall: of the dues that were late, the last one was paid last.
  const endedOn = dues.findLast(({ dueDate, paidOn }) => paidOn !== null && paidOn > dueDate)?.paidOn ?? null;
  if (endedOn === null) return success(none);
  if (endedOn > lastToAgeOut) return refusal('credit_file.ages_out_beyond_calendar', { endedOn });
  return success({ endedOn, agesOutOn: addMonths(endedOn, cnCreditCentre.retentionMonths) });
}

const none: BadConduct = { endedOn: null, agesOutOn: null };
const lastToAgeOut = addMonths(day('9999-12-31'), -cnCreditCentre.retentionMonths);
