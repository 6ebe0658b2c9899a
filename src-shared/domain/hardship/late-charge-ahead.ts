import { lateChargeRange, type LateChargeRange } from '../arrears/late-charge';
import { lateChargeAccrual, type LateChargeAccrual } from '../arrears/late-charge-accrual';
import { isUnpaidBase } from '../arrears/late-charge-rules';
import { dayNumber, type Day } from '../calendar/day';
import { components } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { money, sum, type Money } from '../money/money';
import { courseReductions, type CourseReduction } from './course-reductions';
import type { Debt, DebtLateCharge } from './debt';
import type { CourseLine, DebtCourse } from './debt-course';

/** A charged range, with what was charged before it towards the same cap. */
export interface RangeAhead extends LateChargeRange {
  readonly before: Money;
}

/** The late charge of the days from the one after `asOf` through another, and the ranges it sums from. */
export interface LateChargeAhead {
  readonly through: Day;
  readonly total: Money;
  readonly ranges: readonly RangeAhead[];
}

type Course = Pick<DebtCourse, 'payments' | 'lines' | 'plan'>;

/**
 * What late payment adds in a course from the day after `asOf` through another, if the payments are made as planned: an
 * estimate. A day counts as for `lateCharge`; what was charged through `asOf` is left out, but counts towards a cap.
 * Null where the terms are not known.
 */
export function lateChargeAhead(debt: Debt, course: Course, asOf: Day, through: Day): LateChargeAhead | null {
  const { lateCharge, currency } = debt;
  if (lateCharge === null) return null;
  const accrual = accrualOf(course.lines, lateCharge, asOf);
  accrueThrough(accrual, course, asOf, [through], () => null);
  const chargesEachLine = lateCharge.chargedOn === 'each-due' && !isUnpaidBase(lateCharge.rules.base);
  return chargedThrough(accrual, through, { currency, lines: course.lines, chargesEachLine });
}

/** The totals of the same through each of some days, which rise; none where the terms are not known. */
export function lateChargeTotals(debt: Debt, course: Course, asOf: Day, days: readonly Day[]): readonly Money[] {
  const { lateCharge, currency } = debt;
  if (lateCharge === null || days.length === 0) return [];
  const { lines } = course;
  const accrual = accrualOf(lines, lateCharge, asOf);
  const before = chargedSoFar(lines, null);
  const charged = (): number =>
    lateCharge.chargedOn === 'account'
      ? accrual.chargedOnAccount() - before
      : lines.reduce((all, _, line) => all + accrual.chargedOnDue(line), 0);
  return accrueThrough(accrual, course, asOf, days, () => money(charged(), currency));
}

/** Follows a course through each of some days, and asks a question at the end of each. */
function accrueThrough<Answer>(
  accrual: LateChargeAccrual,
  course: Course,
  asOf: Day,
  days: readonly Day[],
  ask: () => Answer,
): readonly Answer[] {
  const reductions = [...courseReductions(course, asOf)].sort((a, b) => a.day - b.day);
  let next = 0;
  return days.map((through) => {
    const last = dayNumber(through);
    for (let reduction = reductions[next]; reduction !== undefined && reduction.day <= last; reduction = reductions[next]) {
      reduce(accrual, reduction);
      next += 1;
    }
    accrual.closeThrough(last);
    return ask();
  });
}

function chargedThrough(
  accrual: LateChargeAccrual,
  through: Day,
  { currency, lines, chargesEachLine }: CappedLines,
): LateChargeAhead {
  const charged = new Map<number | null, number>();
  const metered = [...accrual.ranges()].filter(({ amount }) => amount !== 0).sort((a, b) => a.from - b.from);
  const ranges = metered.map((range): RangeAhead => {
    const bearer = chargesEachLine ? range.bearer : null;
    const before = charged.get(bearer) ?? chargedSoFar(lines, bearer);
    charged.set(bearer, before + range.amount);
    return { ...lateChargeRange(range, currency), before: money(before, currency) };
  });
  const amounts = ranges.map(({ amount }) => amount);
  return { through, total: sum(amounts, currency), ranges };
}

/** The lines of a course, and whether each has a cap of its own. */
interface CappedLines {
  readonly currency: CurrencyCode;
  readonly lines: readonly CourseLine[];
  readonly chargesEachLine: boolean;
}

function chargedSoFar(lines: readonly CourseLine[], bearer: number | null): number {
  const own = bearer === null ? lines : lines.slice(bearer, bearer + 1);
  return own.reduce((all, { line }) => all + line.chargedBefore.minor, 0);
}

function accrualOf(lines: readonly CourseLine[], { rules, chargedOn }: DebtLateCharge, asOf: Day): LateChargeAccrual {
  const today = dayNumber(asOf);
  return lateChargeAccrual({
    versions: [{ validFrom: null, rules }],
    dues: lines.map(({ line: { dueDate, outstanding }, sparedThrough }) => {
      const due = dayNumber(dueDate);
      // While its grace period runs nothing has been charged on a line; if it is not paid within it all its days count.
      const isDecided = due + rules.graceDays <= today;
      return {
        dueDate: due,
        owed: { principal: outstanding.principal.minor, interest: outstanding.interest.minor, fee: outstanding.fee.minor },
        pauses: sparedThrough === null ? [] : [{ from: today + 1, to: dayNumber(sparedThrough) }],
        waived: isDecided ? [{ from: due + 1, to: today }] : [],
      };
    }),
    chargedOn,
    chargedBefore: lines.map(({ line: { chargedBefore } }) => chargedBefore.minor),
  });
}

function reduce(accrual: LateChargeAccrual, { line, day, amounts }: CourseReduction): void {
  for (const component of components) {
    const { minor } = amounts[component];
    if (component !== 'penalty' && minor !== 0) accrual.reduce(line, component, minor, day);
  }
}
