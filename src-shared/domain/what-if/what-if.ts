import { assertNever } from '../broken-invariant';
import { daysBetween, type Day } from '../calendar/day';
import { countedAsOf } from '../ledger/counted-as-of';
import type { LedgerAccount } from '../ledger/ledger-account';
import type { LedgerFailureCode } from '../ledger/ledger-failures';
import { payoffAmount } from '../ledger/payoff-amount';
import type { PayoffRules } from '../ledger/payoff-rules';
import { addAmounts, subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import type { Money } from '../money/money';
import { refusal, success, type Failure, type Result } from '../result';
import { followCourse, ordinaryPaydays, type PaymentCourse } from './payment-course';
import type { WhatIfFailureCode } from './what-if-failures';

/** What the borrower would do otherwise than pay each due on its date. */
export type WhatIfQuestion =
  /** Pay so much on a day besides; `due` is the place of the due it is meant for, null where it is meant for none. */
  | { readonly kind: 'pay'; readonly date: Day; readonly amount: Money; readonly due: number | null }
  /** Leave out the payment of a due date; it is paid on `until`, or with the next due date where that is null. */
  | { readonly kind: 'skip'; readonly dueDate: Day; readonly until: Day | null }
  /** Pay everything on a day. */
  | { readonly kind: 'pay-off'; readonly date: Day; readonly rules: PayoffRules };

/** What follows, beside the ordinary course: every due paid on its date, arrears with the next due date. */
export interface WhatIfAnswer {
  readonly ordinary: PaymentCourse;
  readonly asked: PaymentCourse;
  /** What is paid more (less, where negative) than in the ordinary course. */
  readonly more: ComponentAmounts;
  readonly moreInAll: Money;
  /** By how many days the last payment is later; null where one of the courses has none. */
  readonly daysLater: number | null;
  readonly moreDaysPastDue: number;
}

/**
 * What follows if the borrower does as asked from `asOf` on. Payments after it that the account holds are left out: the answer knows
 * only what was paid by then. Amounts of dues stay what they are but for paying off, which ends them by the rules given.
 */
export function whatIf(
  account: LedgerAccount,
  question: WhatIfQuestion,
  asOf: Day,
): Result<WhatIfAnswer, Failure<WhatIfFailureCode | LedgerFailureCode>> {
  const known = countedAsOf(account, asOf);
  const ordinary = followCourse(known, asOf, ordinaryPaydays(known, asOf), []);
  if (!ordinary.ok) return ordinary;
  const asked = askedCourse(known, question, asOf);
  return asked.ok ? success(compared(ordinary.value.course, asked.value)) : asked;
}

function askedCourse(
  account: LedgerAccount,
  question: WhatIfQuestion,
  asOf: Day,
): Result<PaymentCourse, Failure<WhatIfFailureCode | LedgerFailureCode>> {
  const paydays = ordinaryPaydays(account, asOf);
  switch (question.kind) {
    case 'pay': {
      const { date, amount, due } = question;
      if (date < asOf) return refusal('what_if.date_past');
      const payment = due === null ? { date, amount } : { date, amount, designatedDue: due };
      const course = followCourse(account, asOf, paydays, [payment]);
      return course.ok ? success(course.value.course) : course;
    }
    case 'skip': {
      const { dueDate, until } = question;
      if (!paydays.includes(dueDate)) return refusal('what_if.nothing_due_then');
      const others = paydays.filter((date) => date !== dueDate);
      const later = until === null ? others : [...new Set([...others, until])].sort();
      if (!later.some((date) => date > dueDate)) return refusal('what_if.no_later_payment');
      const course = followCourse(account, asOf, later, []);
      return course.ok ? success(course.value.course) : course;
    }
    case 'pay-off':
      return question.date < asOf ? refusal('what_if.date_past') : paidOff(account, question, asOf);
    default:
      return assertNever(question);
  }
}

/** Pays in the ordinary course until the day before, and the payoff amount on the day. */
function paidOff(
  account: LedgerAccount,
  { date, rules }: { readonly date: Day; readonly rules: PayoffRules },
  asOf: Day,
): Result<PaymentCourse, Failure<LedgerFailureCode>> {
  const before = followCourse(
    account,
    asOf,
    ordinaryPaydays(account, asOf).filter((payday) => payday < date),
    [],
  );
  if (!before.ok) return before;
  const payoff = payoffAmount(before.value.account, rules, date);
  if (!payoff.ok) return payoff;
  const { course } = before.value;
  if (payoff.value.total.minor === 0) return success(course);
  return success({
    ...course,
    payments: [...course.payments, { date, amount: payoff.value.total }],
    paid: addAmounts(course.paid, payoff.value.amounts),
    settledDate: date,
  });
}

function compared(ordinary: PaymentCourse, asked: PaymentCourse): WhatIfAnswer {
  const more = subtractAmounts(asked.paid, ordinary.paid);
  return {
    ordinary,
    asked,
    more,
    moreInAll: totalOf(more),
    daysLater:
      ordinary.settledDate === null || asked.settledDate === null
        ? null
        : daysBetween(ordinary.settledDate, asked.settledDate),
    moreDaysPastDue: asked.mostDaysPastDue - ordinary.mostDaysPastDue,
  };
}
