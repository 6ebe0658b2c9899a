import { monthOf, type Month } from '../calendar/month';
import type { Day } from '../calendar/day';
import type { CreditMonth } from '../credit-file/credit-months';
import { BrokenInvariant } from '../broken-invariant';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { courseFigures, type FollowedDebt } from './course-figures';
import type { Asked } from './asked';
import { creditStrip, type CreditReporting } from './credit-strip';
import type { Debt } from './debt';
import type { DebtCourse, PlannedPayment } from './debt-course';
import type { HardshipPolicy, OptionKind } from './hardship-policy';
import { condition, type OptionCondition } from './option-condition';
import { optionConditions } from './option-conditions';
import { optionCourse } from './option-course';
import type { OptionQuestion } from './option-question';
import { withLateCharge } from './with-late-charge';

/** What of a course is assumed rather than known. */
export type Estimate =
  /** The lender decides on the day of the question. */
  | 'decided-at-once'
  /** Late charges of days to come, by the terms as they are. */
  | 'late-charge-ahead'
  /** The terms of late payment are not known: its cost is left out. */
  | 'late-charge-unknown'
  /** What a promise leaves open is paid with the next due date. */
  | 'rest-with-next-due';

/** One way that a debt could be dealt with: whether it can be had, why, and what follows from it. */
export interface LabOption {
  /** The debt, the kind and a number; of no meaning beyond the lab. */
  readonly id: string;
  readonly debtId: string;
  readonly kind: OptionKind;
  /** Null where the lender publishes none of the kind. */
  readonly policy: HardshipPolicy | null;
  /** Null where there is no policy that could be reckoned with. */
  readonly asked: Asked | null;
  readonly lineIds: readonly string[];
  readonly conditions: readonly OptionCondition[];
  readonly isPossible: boolean;
  /** Null where it is not possible. */
  readonly followed: FollowedDebt | null;
  readonly estimates: readonly Estimate[];
}

/**
 * An option as asked for, judged and followed. `through` is the last month that the credit file is told for, where the
 * last payment is not later.
 */
export function labOption(id: string, question: OptionQuestion, through: Month): LabOption {
  const { debt, policy, asked, lines } = question;
  const judged = {
    id,
    debtId: debt.id,
    kind: policy.terms.kind,
    policy,
    asked,
    lineIds: lines.map((line) => line.id),
  };
  const refused = (conditions: readonly OptionCondition[]): LabOption => {
    return { ...judged, conditions, isPossible: false, followed: null, estimates: [] };
  };
  let conditions: readonly OptionCondition[] = [];
  try {
    conditions = optionConditions(question);
    if (conditions.some(({ isMet }) => !isMet)) return refused(conditions);
    const course = optionCourse(question);
    if (!course.ok) return refused([...conditions, condition('countable', false, { code: course.failure.code })]);
    const { reportedBy } = policy.effects;
    const followed = followedDebt(debt, course.value, { reportedBy, paid: 'as-planned', asOf: question.asOf }, through);
    return { ...judged, conditions, isPossible: true, followed, estimates: estimatesOf(question, followed) };
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refused([...conditions, condition('countable', false)]);
    throw error;
  }
}

/**
 * A course with the late charge that goes on in it, its figures and its months in the credit file.
 * @throws AmountOutOfRange where they are beyond what can be counted exactly.
 */
export function followedDebt(debt: Debt, planned: DebtCourse, reporting: CreditReporting, through: Month): FollowedDebt {
  const course = withLateCharge(debt, planned, reporting.asOf);
  const figures = courseFigures(course, debt.currency);
  return { course, figures, creditMonths: stripOf(course, reporting, laterMonth(through, figures.endDate)) };
}

/** What the credit file shows of a course through a month. */
export function stripOf(course: DebtCourse, reporting: CreditReporting, through: Month): readonly CreditMonth[] {
  const months = creditStrip(course, reporting, { from: monthOf(reporting.asOf), to: through });
  if (!months.ok) throw new BrokenInvariant('the months of a course are in order and within the calendar');
  return months.value;
}

function laterMonth(through: Month, endDate: Day | null): Month {
  return endDate === null || monthOf(endDate) < through ? through : monthOf(endDate);
}

function estimatesOf({ debt, policy: { terms, effects }, asked, lines }: OptionQuestion, { course }: FollowedDebt): readonly Estimate[] {
  const isCharged = course.payments.some(({ origin }) => origin.kind === 'late-charge');
  const isUnknown = debt.lateCharge === null && effects.lateCharge === 'goes-on' && terms.kind !== 'settlement';
  const isOfPromise = ({ lineIds }: PlannedPayment): boolean => lines.some(({ id }) => id === lineIds[0]);
  const isRest = ({ origin }: PlannedPayment): boolean => origin.kind === 'line';
  const isRestOpen = asked.kind === 'promise-to-pay' && course.payments.filter(isOfPromise).some(isRest);
  return [
    'decided-at-once',
    ...(isCharged ? (['late-charge-ahead'] as const) : []),
    ...(isUnknown ? (['late-charge-unknown'] as const) : []),
    ...(isRestOpen ? (['rest-with-next-due'] as const) : []),
  ];
}
