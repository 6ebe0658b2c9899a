import { daysPastDueSince } from '../arrears/days-past-due';
import type { Day } from '../calendar/day';
import { addToMonth, lastDayOf, monthOf, monthsBetween, type Month } from '../calendar/month';
import { refusal, success, type Failure, type Result } from '../result';
import { cnCreditCentre } from './cn-credit-centre';
import { creditMeaning, type CreditCode, type CreditMeaning } from './credit-code';
import type { CreditFileFailureCode } from './credit-file-failures';
import type { CreditHistory } from './credit-history';
import { paidDues, type PaidDue } from './paid-dues';

/** How an account stands at the end of a month. */
export interface CreditMonth {
  readonly month: Month;
  readonly code: CreditCode;
  readonly meaning: CreditMeaning;
  /** Of the oldest unpaid due at the month's end; 0 unless the code is a number. */
  readonly daysPastDue: number;
  /** True where the month ends after the day up to which payments are known: it rests on what is assumed of the days between. */
  readonly isAssumed: boolean;
}

/** Months from one to another, both included. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/** The longest range that is told at once: a hundred years. */
export const maximumCreditMonths = 1_200;

/**
 * What the model of the credit centre shows of an account for each month, by how it stands at the end of the month's last day. The month of `asOf` is
 * no exception: it is told as it will end if what is assumed of the days after `asOf` comes about, so a due of those days counts. A due on the
 * last day of a month is not yet past due in that month. What is past due outweighs a closing. What lenders report is theirs to say: the
 * codes rest on weak sources (`cnCreditCentre`).
 * Refuses a range that ends before it begins or is longer than `maximumCreditMonths`, and an account that is closed before it is opened.
 */
export function creditMonths(
  history: CreditHistory,
  { from, to }: MonthRange,
): Result<readonly CreditMonth[], Failure<CreditFileFailureCode>> {
  const { openedOn, closedOn } = history;
  if (to < from) return refusal('credit_file.range_reversed', { from, to });
  const count = monthsBetween(from, to) + 1;
  if (count > maximumCreditMonths) return refusal('credit_file.range_too_long', { maximum: maximumCreditMonths });
  if (openedOn !== null && closedOn !== null && closedOn < openedOn)
    return refusal('credit_file.closed_before_opened', { openedOn, closedOn });
  const standingAt = standings(history);
  return success(Array.from({ length: count }, (_, index) => standingAt(addToMonth(from, index))));
}

/** Tells the standing of one month after the other; the months asked for must rise. */
function standings(history: CreditHistory): (month: Month) => CreditMonth {
  const { openedOn, closedOn, asOf } = history;
  const dues = paidDues(history);
  const ownDues = duesByMonth(dues);
  let oldest = 0;
  return (month) => {
    const end = lastDayOf(month);
    // Dues are paid in their order, so the oldest unpaid one only moves on.
    while (isPaidBy(dues[oldest], end)) oldest += 1;
    const unpaidSince = dues[oldest]?.dueDate ?? null;
    const isOpen = openedOn === null || openedOn <= end;
    const isSettled = closedOn !== null && closedOn <= end && unpaidSince === null;
    const days = isOpen && unpaidSince !== null ? daysPastDueSince(unpaidSince, end) : 0;
    const code = isOpen ? openCode(days, isSettled, ownDues.get(month) ?? null) : '/';
    return { month, code, meaning: creditMeaning(code), daysPastDue: days, isAssumed: end > asOf };
  };
}

function openCode(days: number, isSettled: boolean, own: OwnDues | null): CreditCode {
  const pastDue = cnCreditCentre.pastDue.find(({ fromDays }) => days >= fromDays);
  if (pastDue !== undefined) return pastDue.code;
  if (isSettled) return 'C';
  if (own === null) return '*';
  return own.isPaidLate ? 'M' : 'N';
}

/** What fell due in a month: whether any of it was paid after its due date and before the month was over. */
interface OwnDues {
  readonly isPaidLate: boolean;
}

function duesByMonth(dues: readonly PaidDue[]): ReadonlyMap<Month, OwnDues> {
  const byMonth = new Map<Month, OwnDues>();
  for (const { dueDate, paidOn } of dues) {
    const month = monthOf(dueDate);
    const isLate = paidOn !== null && paidOn > dueDate && monthOf(paidOn) === month;
    byMonth.set(month, { isPaidLate: isLate || byMonth.get(month)?.isPaidLate === true });
  }
  return byMonth;
}

function isPaidBy(due: PaidDue | undefined, end: Day): boolean {
  return due !== undefined && due.paidOn !== null && due.paidOn <= end;
}
