import { addDays, type Day } from '../calendar/day';
import { noAmounts } from '../money/components';
import { subtract, zero } from '../money/money';
import type { Debt } from './debt';
import { inOrderOfDays, type DebtCourse, type PlannedPayment } from './debt-course';
import { lateChargeAhead } from './late-charge-ahead';

/**
 * The course with the late charge that goes on while it lasts: with the payments of a day for what the option is about
 * comes what was charged since those before, through the day before it; nothing else is past due in a course. An
 * estimate, as `lateChargeAhead` is.
 */
export function withLateCharge(debt: Debt, course: DebtCourse, asOf: Day): DebtCourse {
  const covered = new Set(course.lines.flatMap(({ line, isCovered }) => (isCovered ? [line.id] : [])));
  const ofCovered = course.payments.filter(({ date, lineIds }) => date > asOf && lineIds.some((id) => covered.has(id)));
  const dates = [...new Set(ofCovered.map(({ date }) => date))];
  const charged = lateChargeAhead(
    debt,
    course,
    asOf,
    dates.map((date) => addDays(date, -1)),
  );
  let before = zero(debt.currency);
  const added: PlannedPayment[] = [];
  for (const { through, total } of charged) {
    const since = subtract(total, before);
    before = total;
    if (since.minor <= 0) continue;
    const date = addDays(through, 1);
    added.push({
      date,
      origin: { kind: 'late-charge', through },
      lineIds: linesCharged(course, through),
      amounts: { ...noAmounts(debt.currency), penalty: since },
    });
  }
  return added.length === 0 ? course : { ...course, payments: inOrderOfDays([...course.payments, ...added]) };
}

/** The lines that a day counts for: past due on it, not spared and unpaid at its end. */
function linesCharged({ payments, lines }: DebtCourse, date: Day): readonly string[] {
  const unpaid = new Set(payments.filter((payment) => payment.date > date).flatMap(({ lineIds }) => lineIds));
  return lines
    .filter(({ line, sparedThrough }) => line.dueDate < date && (sparedThrough === null || sparedThrough < date))
    .filter(({ line }) => unpaid.has(line.id))
    .map(({ line }) => line.id);
}
