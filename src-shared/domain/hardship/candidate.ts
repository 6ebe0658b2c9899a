import { BrokenInvariant } from '../broken-invariant';
import { addDays, type Day } from '../calendar/day';
import { monthOf, type Month } from '../calendar/month';
import { creditSeverity } from '../credit-file/credit-code';
import { totalOf } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { sum, type Money } from '../money/money';
import { highestMonth, type FollowedDebt, type MonthAmount } from './course-figures';
import type { Debt } from './debt';
import type { LabOption } from './lab-option';
import { moneyLeft, type DatedPayment, type MonthMoney } from './money-left';
import { nextDayOfMonth } from './next-day-of-month';
import type { Situation } from './situation';

/** A way through for all debts of a situation: options for some of them, the others paid as agreed. */
export interface Candidate {
  /** Of the option; of the same kind for several debts `all/` and the kind; `as-agreed` where nothing is asked for. */
  readonly id: string;
  /** The identifiers of its options, one a debt at most. */
  readonly optionIds: readonly string[];
  readonly figures: CandidateFigures;
}

/** What a way through comes to, all debts together. Of debts in several currencies those of the first option's count. */
export interface CandidateFigures {
  /** What is paid within 31 days, the day asked for included. */
  readonly soon: Money;
  readonly next: DatedPayment | null;
  readonly highestMonth: MonthAmount | null;
  readonly total: Money;
  /** The day of the last payment; null where there is none. */
  readonly endDate: Day | null;
  /** The worst month of any debt's credit file, by `creditSeverity`, and how many months tell of something late. */
  readonly worstCredit: number;
  readonly lateMonths: number;
  /** The first day on which money comes after `asOf`; where no payday is told the day after it. */
  readonly payday: Day;
  /** What is paid before that day. */
  readonly beforePayday: Money;
  /** Null without a budget, and with debts in other currencies. */
  readonly moneyLeft: readonly MonthMoney[] | null;
  /** Whether essential spending stays covered in every month; null where that cannot be told. */
  readonly isEssentialCovered: boolean | null;
}

/** What candidates of a situation are made of. */
export interface CandidateSource {
  readonly situation: Situation;
  /** How each debt is paid as agreed, by its identifier. */
  readonly agreed: ReadonlyMap<string, FollowedDebt>;
  /** Money left is told through this month at least. */
  readonly through: Month;
}

/**
 * The way through with some options, one a debt at most; all of them possible.
 * @throws AmountOutOfRange where sums are beyond what can be counted exactly.
 */
export function candidate(id: string, options: readonly LabOption[], source: CandidateSource): Candidate {
  const { situation, agreed } = source;
  const chosen = new Map(options.map((option) => [option.debtId, option.followed]));
  const followed = situation.debts.flatMap((debt): readonly Followed[] => {
    const of = chosen.get(debt.id) ?? agreed.get(debt.id);
    return of === undefined ? [] : [{ debt, of }];
  });
  const [first] = options;
  const own = followed.find(({ debt }) => first === undefined || debt.id === first.debtId);
  if (own === undefined) throw new BrokenInvariant('a way through is one for a debt of the situation');
  return { id, optionIds: options.map((option) => option.id), figures: figuresOf(followed, own.debt.currency, source) };
}

interface Followed {
  readonly debt: Debt;
  readonly of: FollowedDebt;
}

function figuresOf(
  followed: readonly Followed[],
  currency: CurrencyCode,
  { situation: { asOf, budget }, through }: CandidateSource,
): CandidateFigures {
  const payments = followed.filter(({ debt }) => debt.currency === currency).flatMap(({ of }) => datedPayments(of));
  payments.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const total = (some: readonly DatedPayment[]): Money => sum(some.map(({ amount }) => amount), currency);
  const [first, last] = [payments[0], payments.at(-1)];
  const end = last === undefined || monthOf(last.date) < through ? through : monthOf(last.date);
  const isOneCurrency = followed.every(({ debt }) => debt.currency === budget?.income.currency);
  const left = budget === null || !isOneCurrency ? null : moneyLeft(budget, payments, asOf, end);
  const severities = followed.flatMap(({ of }) => of.creditMonths.map(({ code }) => creditSeverity(code)));
  const payday = budget === null ? addDays(asOf, 1) : nextDayOfMonth(addDays(asOf, 1), budget.incomeDay);
  return {
    soon: total(payments.filter(({ date }) => date <= addDays(asOf, 30))),
    next: first === undefined ? null : { date: first.date, amount: total(payments.filter(({ date }) => date === first.date)) },
    highestMonth: highestMonth(payments),
    total: total(payments),
    endDate: last?.date ?? null,
    worstCredit: Math.max(0, ...severities),
    lateMonths: severities.filter((severity) => severity > 0).length,
    payday,
    beforePayday: total(payments.filter(({ date }) => date < payday)),
    moneyLeft: left,
    isEssentialCovered: left === null ? null : left.every(({ isEssentialCovered }) => isEssentialCovered),
  };
}

function datedPayments({ course }: FollowedDebt): readonly DatedPayment[] {
  return course.payments.map(({ date, amounts }) => ({ date, amount: totalOf(amounts) }));
}
