import { addDays, type Day } from '../calendar/day';
import { noAmounts } from '../money/components';
import { subtract, zero } from '../money/money';
import type { Debt } from './debt';
import { inOrderOfDays, type DebtCourse, type PlannedPayment } from './debt-course';
import { lateChargeTotals } from './late-charge-ahead';

/**
 * The course with the late charge that goes on while it lasts: with the payments of a day for what the option is about
 * comes what was charged since those before, through the day before it; nothing else is past due in a course. An
 * estimate, as `lateChargeAhead` is.
 */
export function withLateCharge(debt: Debt, course: DebtCourse, asOf: Day): DebtCourse {
  const covered = new Set(course.lines.flatMap(({ line, isCovered }) => (isCovered ? [line.id] : [])));
  const ofCovered = course.payments.filter(({ date, lineIds }) => date > asOf && lineIds.some((id) => covered.has(id)));
  const dates = [...new Set(ofCovered.map(({ date }) => date))];
  const days = dates.map((date) => addDays(date, -1));
  const charged = lateChargeTotals(debt, course, asOf, days);
  const lastPayments = lastPaymentOf(course);
  let before = zero(debt.currency);
  const added: PlannedPayment[] = [];
  for (const [index, total] of charged.entries()) {
    const [date = asOf, through = asOf] = [dates[index], days[index]];
    const since = subtract(total, before);
    before = total;
    if (since.minor <= 0) continue;
    added.push({
      date,
      origin: { kind: 'late-charge', through },
      lineIds: linesCharged(course, through, lastPayments),
      amounts: { ...noAmounts(debt.currency), penalty: since },
    });
  }
  return added.length === 0 ? course : { ...course, payments: inOrderOfDays([...course.payments, ...added]) };
}

// The instalments of a plan name the same list of lines, which may be long: each list is gone through once.
function lastPaymentOf({ payments }: DebtCourse): ReadonlyMap<string, Day> {
  const lastOf = new Map(payments.map(({ date, lineIds }) => [lineIds, date]));
  const last = new Map<string, Day>();
  for (const [lineIds, date] of lastOf) {
    for (const id of lineIds) if ((last.get(id) ?? date) <= date) last.set(id, date);
  }
  return last;
}

/** The lines that a day counts for: past due on it, not spared and unpaid at its end. */
function linesCharged({ lines }: DebtCourse, date: Day, lastPayments: ReadonlyMap<string, Day>): readonly string[] {
  return lines
    .filter(({ line, sparedThrough }) => line.dueDate < date && (sparedThrough === null || sparedThrough < date))
    .map(({ line }) => line.id)
    .filter((id) => (lastPayments.get(id) ?? date) > date);
}
