import { dayNumber, type Day } from '../calendar/day';
import type { ArrearsPlan } from '../forbearance/plan-arrears';
import { noAmounts, subtractAmounts, type ComponentAmounts } from '../money/components';
import { money } from '../money/money';
import type { CourseLine, DebtCourse, PlannedPayment } from './debt-course';

/** What is taken off a line in a course. */
export interface CourseReduction {
  /** The place of the line in the course. */
  readonly line: number;
  /** As a day number. */
  readonly day: number;
  readonly amounts: ComponentAmounts;
}

/** What a course takes off its lines, in any order: what is given up on the day of the decision, and each payment on its day. */
export function* courseReductions(
  { payments, lines, plan }: Pick<DebtCourse, 'payments' | 'lines' | 'plan'>,
  asOf: Day,
): Generator<CourseReduction> {
  const places = new Map(lines.map(({ line }, place) => [line.id, place]));
  for (const [line, { givenUp }] of lines.entries()) yield { line, day: dayNumber(asOf), amounts: givenUp };
  for (const { date, origin, lineIds, amounts } of payments) {
    const line = places.get(lineIds[0] ?? '');
    const isOfLine = origin.kind === 'line' || origin.kind === 'share';
    if (line !== undefined && isOfLine) yield { line, day: dayNumber(date), amounts };
  }
  if (plan !== null) yield* planReductions(payments, lines, plan);
}

/** What the instalments of a plan pay of the lines in it: of each component the oldest first, the plan's own cost left out. */
function* planReductions(
  payments: readonly PlannedPayment[],
  lines: readonly CourseLine[],
  plan: ArrearsPlan,
): Generator<CourseReduction> {
  const left = lines.map(({ line, givenUp, isCovered }) => unpaidOf(line.outstanding, givenUp, isCovered));
  const next = { ...nothing };
  for (const { date, origin, amounts } of payments) {
    if (origin.kind !== 'plan') continue;
    const own = plan.schedule.instalments.find(({ number }) => number === origin.number);
    for (const component of ['principal', 'interest', 'fee'] as const) {
      let rest = amounts[component].minor - (component === 'principal' ? 0 : (own?.[component].minor ?? 0));
      for (let line = next[component]; line < left.length && rest > 0; line += 1) {
        const unpaid = left[line]?.[component] ?? 0;
        const paid = Math.min(rest, unpaid);
        if (paid === unpaid) next[component] = line + 1;
        if (paid === 0) continue;
        rest -= paid;
        left[line] = { ...(left[line] ?? nothing), [component]: unpaid - paid };
        const { currency } = amounts.principal;
        yield { line, day: dayNumber(date), amounts: { ...noAmounts(currency), [component]: money(paid, currency) } };
      }
    }
  }
}

interface Unpaid {
  principal: number;
  interest: number;
  fee: number;
}

const nothing: Unpaid = { principal: 0, interest: 0, fee: 0 };

function unpaidOf(outstanding: ComponentAmounts, givenUp: ComponentAmounts, isCovered: boolean): Unpaid {
  if (!isCovered) return nothing;
  const { principal, interest, fee } = subtractAmounts(outstanding, givenUp);
  return { principal: principal.minor, interest: interest.minor, fee: fee.minor };
}
