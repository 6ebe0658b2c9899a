import { lateChargeRange, type LateChargeRange } from '../arrears/late-charge';
import { lateChargeAccrual, type LateChargeAccrual } from '../arrears/late-charge-accrual';
import { dayNumber, type Day } from '../calendar/day';
import { components } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { sum, type Money } from '../money/money';
import { courseReductions, type CourseReduction } from './course-reductions';
import type { Debt, DebtLateCharge } from './debt';
import type { CourseLine, DebtCourse } from './debt-course';

/** The late charge of the days from the one after `asOf` through another, and the ranges it sums from. */
export interface LateChargeAhead {
  readonly through: Day;
  readonly total: Money;
  readonly ranges: readonly LateChargeRange[];
}

/**
 * What late payment adds in a course from the day after `asOf` through each of some days, which rise, if the payments
 * are made as planned: an estimate. A day counts as for `lateCharge`; what was charged through `asOf` is left out, but
 * counts towards a cap. Nothing where the terms are not known.
 */
export function lateChargeAhead(
  debt: Debt,
  course: Pick<DebtCourse, 'payments' | 'lines' | 'plan'>,
  asOf: Day,
  days: readonly Day[],
): readonly LateChargeAhead[] {
  const { lateCharge, currency } = debt;
  if (lateCharge === null || days.length === 0) return [];
  const accrual = accrualOf(course.lines, lateCharge, asOf);
  const reductions = [...courseReductions(course, asOf)].sort((a, b) => a.day - b.day);
  let next = 0;
  return days.map((through) => {
    const last = dayNumber(through);
    for (let reduction = reductions[next]; reduction !== undefined && reduction.day <= last; reduction = reductions[next]) {
      reduce(accrual, reduction);
      next += 1;
    }
    accrual.closeThrough(last);
    return chargedThrough(accrual, through, currency);
  });
}

function chargedThrough(accrual: LateChargeAccrual, through: Day, currency: CurrencyCode): LateChargeAhead {
  const ranges = accrual
    .ranges()
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => a.from - b.from)
    .map((range) => lateChargeRange(range, currency));
  return { through, total: sum(ranges.map(({ amount }) => amount), currency), ranges };
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
