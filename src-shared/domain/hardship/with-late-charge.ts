import { addDays, type Day } from '../calendar/day';
import { noAmounts } from '../money/components';
import { subtract, zero } from '../money/money';
import type { Debt } from './debt';
import { inOrderOfDays, type DebtCourse, type PlannedPayment } from './debt-course';
import { lateChargeAhead } from './late-charge-ahead';

/**
 * The course with the late charge that goes on while it lasts: with the payments of a day comes what was charged since
 * those before, through the day before it. An estimate, as `lateChargeAhead` is.
 */
export function withLateCharge(debt: Debt, course: DebtCourse, asOf: Day): DebtCourse {
  const dates = [...new Set(course.payments.map(({ date }) => date))].filter((date) => date > asOf);
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
