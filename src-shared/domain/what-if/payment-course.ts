import { addDays, type Day } from '../calendar/day';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { noAmounts, totalOf, addAmounts, type ComponentAmounts } from '../money/components';
import { subtract, sum, zero, type Money } from '../money/money';
import { accountLedger, type AccountLedger } from '../ledger/account-ledger';
import type { LedgerAccount, LedgerPayment } from '../ledger/ledger-account';
import type { LedgerFailureCode } from '../ledger/ledger-failures';
import { refusal, success, type Failure, type Result } from '../result';

/** How an account is paid from a day on, and where that leads. */
export interface PaymentCourse {
  /** The payments made from that day on, in the order of their days. */
  readonly payments: readonly { readonly date: Day; readonly amount: Money }[];
  /** What they pay, by component; what is paid beyond what is owed is `unallocated`. */
  readonly paid: ComponentAmounts;
  readonly unallocated: Money;
  /** The day of the last payment; null where there is none. */
  readonly settledDate: Day | null;
  /** The most days past due on any day from the first on. */
  readonly mostDaysPastDue: number;
  readonly ledger: AccountLedger;
}

/** The account with what is paid in a course, and the course. */
export interface FollowedCourse {
  readonly account: LedgerAccount;
  readonly course: PaymentCourse;
}

/** The days on which an account is paid in the ordinary course: its due dates from a day on, or that day where only arrears are left. */
export function ordinaryPaydays({ dues }: LedgerAccount, asOf: Day): readonly Day[] {
  const ahead = [...new Set(dues.map(({ dueDate }) => dueDate).filter((dueDate) => dueDate >= asOf))].sort();
  return ahead.length === 0 ? [asOf] : ahead;
}

/**
 * Pays on each payday all that has fallen due by then, with the penalty charged up to the day before, and beside that what is paid
 * extra. `account` holds what was paid before.
 */
export function followCourse(
  account: LedgerAccount,
  asOf: Day,
  paydays: readonly Day[],
  extra: readonly LedgerPayment[],
): Result<FollowedCourse, Failure<LedgerFailureCode>> {
  try {
    return followed(account, asOf, paydays, extra);
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refusal('ledger.amount_out_of_range');
    throw error;
  }
}

function followed(
  account: LedgerAccount,
  asOf: Day,
  paydays: readonly Day[],
  extra: readonly LedgerPayment[],
): Result<FollowedCourse, Failure<LedgerFailureCode>> {
  const made = [...extra];
  const withMade = (): LedgerAccount => ({ ...account, payments: [...account.payments, ...made] });
  for (const date of paydays) {
    const due = fallenDue(withMade(), date);
    if (!due.ok) return due;
    if (due.value.minor > 0) made.push({ date, amount: due.value });
  }
  const course = courseOf(withMade(), account.payments.length, asOf);
  return course.ok ? success({ account: withMade(), course: course.value }) : course;
}

/** All that has fallen due by a day and is unpaid, as one who pays on that day owes it. */
function fallenDue(account: LedgerAccount, date: Day): Result<Money, Failure<LedgerFailureCode>> {
  const [ledger, before] = [accountLedger(account, date), accountLedger(account, addDays(date, -1))];
  if (!ledger.ok) return ledger;
  if (!before.ok) return before;
  const dues = account.dues.flatMap(({ dueDate }, index) => {
    const outstanding = ledger.value.dues[index]?.outstanding;
    return dueDate > date || outstanding === undefined ? [] : [subtract(totalOf(outstanding), outstanding.penalty)];
  });
  const penalty = subtract(ledger.value.outstanding.penalty, subtract(ledger.value.charged, before.value.charged));
  return success(sum([...dues, penalty], account.currency));
}

function courseOf(
  account: LedgerAccount,
  paidBefore: number,
  asOf: Day,
): Result<PaymentCourse, Failure<LedgerFailureCode>> {
  const made = account.payments.slice(paidBefore);
  const last = made.reduce((latest, { date }) => (date > latest ? date : latest), asOf);
  const ledger = accountLedger(account, last);
  if (!ledger.ok) return ledger;
  const postings = ledger.value.postings.filter(({ payment }) => payment >= paidBefore);
  const paid = postings
    .flatMap(({ allocations }) => allocations)
    .map(({ component, amount }) => ({ ...noAmounts(account.currency), [component]: amount }))
    .reduce(addAmounts, noAmounts(account.currency));
  const days = [asOf, last, ...made.map(({ date }) => addDays(date, -1))].filter((date) => date >= asOf);
  const pastDue = days.map((date) => accountLedger(account, date));
  return success({
    payments: made
      .map(({ date, amount }) => ({ date, amount }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    paid,
    unallocated: postings.reduce(
      (total, { unallocated }) => sum([total, unallocated], account.currency),
      zero(account.currency),
    ),
    settledDate: made.length === 0 ? null : last,
    mostDaysPastDue: pastDue.reduce((most, then) => Math.max(most, then.ok ? then.value.daysPastDue : 0), 0),
    ledger: ledger.value,
  });
}
