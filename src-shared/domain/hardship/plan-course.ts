import { addDays } from '../calendar/day';
import { planArrears, type ArrearsPlan } from '../forbearance/plan-arrears';
import type { RescheduleFailureCode } from '../forbearance/reschedule-failures';
import { waiveAmounts } from '../forbearance/waive-amounts';
import { flatFeeTerms } from '../loan/flat-fee-terms';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { addAmounts, noAmounts, subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import { success, type Failure, type Result } from '../result';
import { courseByLines, nothingArranged } from './course-by-lines';
import type { PayableLine } from './debt';
import { inOrderOfDays, type DebtCourse, type PlannedPayment } from './debt-course';
import type { PlanTerms } from './hardship-policy';
import { maximumPlanCount } from './check-policy';
import type { OptionQuestion } from './option-question';

/**
 * The course in which what is asked about is paid by monthly instalments: equal parts of its principal and of its costs,
 * less the penalty that is given up, and the plan's own fee with each. What the plan is not about is paid as agreed.
 */
export function planCourse(
  question: OptionQuestion,
  terms: PlanTerms,
  count: number,
): Result<DebtCourse, Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  const { debt, lines, asOf, policy } = question;
  const remaining = waivedLines(lines, terms);
  const left = (line: PayableLine): ComponentAmounts => remaining.get(line.id) ?? line.outstanding;
  const made = planArrears({
    arrears: lines.reduce((sum, line) => addAmounts(sum, left(line)), noAmounts(debt.currency)),
    decidedOn: asOf,
    firstDueDate: addDays(asOf, terms.firstAfterDays),
    every: { count: 1, unit: 'month' },
    count,
    maximumCount: maximumPlanCount,
    terms: flatFeeTerms(terms),
    capitalised: [],
  });
  if (!made.ok) return made;
  const payments = instalmentPayments(made.value, lines);
  const last = payments.at(-1)?.date ?? asOf;
  const course = courseByLines(
    debt,
    {
      ...nothingArranged(debt),
      lines,
      sparedThrough: () => (policy.effects.lateCharge === 'stops' ? last : null),
      givenUp: (line) => subtractAmounts(line.outstanding, left(line)),
    },
    asOf,
  );
  const planned = new Set(lines.map(({ id }) => id));
  const others = course.payments.filter(({ lineIds }) => lineIds.every((id) => !planned.has(id)));
  return success({ ...course, payments: inOrderOfDays([...payments, ...others]), plan: made.value });
}

function waivedLines(lines: readonly PayableLine[], { penaltyWaived, rounding }: PlanTerms): ReadonlyMap<string, ComponentAmounts> {
  const [first, ...others] = lines.map(({ id, outstanding }) => {
    return { id, due: outstanding, paid: noAmounts(outstanding.principal.currency) };
  });
  if (first === undefined) return new Map();
  const waiver = { component: 'penalty', extent: { kind: 'percent', percent: penaltyWaived, rounding } } as const;
  return new Map(waiveAmounts([first, ...others], waiver).lines.map(({ id, due }) => [id, due]));
}

/** Of an amount smaller than the count some instalments ask for nothing: they are no payments. */
function instalmentPayments({ instalments }: ArrearsPlan, lines: readonly PayableLine[]): readonly PlannedPayment[] {
  const lineIds = lines.map(({ id }) => id);
  return instalments
    .filter(({ due }) => totalOf(due).minor > 0)
    .map(({ number, dueDate, due }) => ({ date: dueDate, origin: { kind: 'plan', number }, lineIds, amounts: due }));
}
