import type { Day } from '../calendar/day';
import { creditSeverity } from '../credit-file/credit-code';
import type { CreditDue, CreditHistory } from '../credit-file/credit-history';
import type { CreditFileFailureCode } from '../credit-file/credit-file-failures';
import { creditMonths, type CreditMonth, type MonthRange } from '../credit-file/credit-months';
import { subtract, sum, type Money } from '../money/money';
import { subtractAmounts, totalOf } from '../money/components';
import { success, type Failure, type Result } from '../result';
import type { CourseLine, DebtCourse, PlannedPayment } from './debt-course';
import type { PolicyEffects } from './hardship-policy';

/** By which due dates an account is reported, and what is assumed of its payments. */
export interface CreditReporting {
  /** Of the lines that the option is about; all others are reported by their own dates. */
  readonly reportedBy: PolicyEffects['reportedBy'];
  /** `as-planned`: the payments of the course are made; `nothing`: none is. */
  readonly paid: 'as-planned' | 'nothing';
  readonly asOf: Day;
}

/**
 * What the credit file shows of an account month by month in a course. By agreed dates what is granted stands in it from
 * the day of the decision on, so from the end of that month; by original dates a line counts as past due until it is paid.
 * What is paid for the lines that the option is about is counted for these, and the rest for the others.
 */
export function creditStrip(
  course: DebtCourse,
  reporting: CreditReporting,
  range: MonthRange,
): Result<readonly CreditMonth[], Failure<CreditFileFailureCode>> {
  const covered = creditMonths(historyOf(partOf(course, true), reporting), range);
  if (!covered.ok) return covered;
  const others = creditMonths(historyOf(partOf(course, false), reporting), range);
  if (!others.ok) return others;
  return success(covered.value.map((month, index) => moreTelling(month, others.value[index] ?? month)));
}

function historyOf(course: DebtCourse, { reportedBy, paid, asOf }: CreditReporting): CreditHistory {
  const isNothingPaid = paid === 'nothing';
  return {
    dues: isNothingPaid ? course.lines.map(originalDue) : duesOf(course, reportedBy),
    payments: isNothingPaid ? [] : course.payments.map(({ date, amounts }) => ({ date, amount: totalOf(amounts) })),
    openedOn: null,
    closedOn: course.closedOn,
    asOf,
    afterAsOf: 'payments-as-given',
  };
}

/** The lines that the option is about, or the others, with their payments. */
function partOf(course: DebtCourse, isCovered: boolean): DebtCourse {
  const lines = course.lines.filter((line) => line.isCovered === isCovered);
  const ids = new Set(lines.map(({ line }) => line.id));
  return { ...course, lines, payments: course.payments.filter(({ lineIds }) => lineIds.some((id) => ids.has(id))) };
}

/** Of two parts of an account the one that decides its month: the worse; of two with nothing late the one that had a due. */
function moreTelling(a: CreditMonth, b: CreditMonth): CreditMonth {
  const difference = creditSeverity(a.code) - creditSeverity(b.code);
  if (difference !== 0) return difference > 0 ? a : b;
  return b.code === 'N' ? b : a;
}

function duesOf({ payments, lines, plan }: DebtCourse, reportedBy: PolicyEffects['reportedBy']): readonly CreditDue[] {
  const byId = new Map(lines.map((line) => [line.line.id, line]));
  const isReportedAsAgreed = (line: CourseLine): boolean => line.isCovered && reportedBy === 'agreed-dates';
  const linesSpread = reportedBy === 'agreed-dates' ? [] : spreadLines(payments, byId).map(originalDue);
  const ofPayments = payments.map(({ date, origin, lineIds, amounts }): CreditDue => {
    const amount = totalOf(amounts);
    const line = byId.get(lineIds[0] ?? '');
    switch (origin.kind) {
      case 'line':
      case 'share':
        return { dueDate: line === undefined || isReportedAsAgreed(line) ? date : line.line.dueDate, amount };
      case 'plan':
        return { dueDate: date, amount: reportedBy === 'agreed-dates' ? amount : ownCost(plan, origin.number, amount) };
      case 'settlement':
        return { dueDate: date, amount: reportedBy === 'agreed-dates' ? amount : subtract(amount, amount) };
      case 'option-fee':
      case 'late-charge':
        return { dueDate: date, amount };
    }
  });
  return [...linesSpread, ...ofPayments];
}

/** The lines whose payments are no longer told apart: those of a plan or a settlement. */
function spreadLines(payments: readonly PlannedPayment[], byId: ReadonlyMap<string, CourseLine>): readonly CourseLine[] {
  const spread = payments.filter(({ origin }) => origin.kind === 'plan' || origin.kind === 'settlement');
  return [...new Set(spread.flatMap(({ lineIds }) => lineIds))].flatMap((id) => byId.get(id) ?? []);
}

function originalDue({ line, givenUp }: CourseLine): CreditDue {
  return { dueDate: line.dueDate, amount: totalOf(subtractAmounts(line.outstanding, givenUp)) };
}

/** What a plan costs beside what was owed: that falls due with its instalments, whatever the lines are reported by. */
function ownCost(plan: DebtCourse['plan'], number: number, amount: Money): Money {
  const own = plan?.schedule.instalments.find((instalment) => instalment.number === number);
  return sum(own === undefined ? [] : [own.interest, own.fee], amount.currency);
}
