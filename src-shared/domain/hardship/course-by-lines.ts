import type { Day } from '../calendar/day';
import { noAmounts, subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import type { Money } from '../money/money';
import { pourIntoRanks } from '../payment/pour-into-ranks';
import { payableLines, type Debt, type PayableLine } from './debt';
import { inOrderOfDays, type CourseLine, type DebtCourse, type PlannedPayment } from './debt-course';
import { pouredAmounts } from './poured-amounts';

/** What is arranged for some lines of a debt; the others are paid on their dates, and at once where these are past. */
export interface LineArrangement {
  readonly lines: readonly PayableLine[];
  /** A sum that is paid before the rest, by the debt's order; null for none. */
  readonly first: { readonly amount: Money; readonly payOn: Day } | null;
  /** When the rest of a line is paid. */
  readonly payOn: (line: PayableLine) => Day;
  readonly sparedThrough: (line: PayableLine) => Day | null;
  readonly givenUp: (line: PayableLine) => ComponentAmounts;
  /** What the arrangement costs, when it is paid and with which lines; null where it costs nothing. */
  readonly fee: { readonly amount: Money; readonly payOn: Day; readonly lineIds: readonly string[] } | null;
}

/** The course of a debt whose lines are each paid on a day, with what is arranged for some of them. */
export function courseByLines(debt: Debt, arranged: LineArrangement, asOf: Day): DebtCourse {
  const nothing = noAmounts(debt.currency);
  const covered = new Set(arranged.lines.map(({ id }) => id));
  const lines = payableLines(debt).map((line): CourseLine => {
    const isCovered = covered.has(line.id);
    return {
      line,
      isCovered,
      sparedThrough: isCovered ? arranged.sparedThrough(line) : null,
      givenUp: isCovered ? arranged.givenUp(line) : nothing,
    };
  });
  const shares = arranged.first === null ? [] : sharesOf(arranged.first, lines, debt);
  const rests = lines.flatMap(({ line, isCovered, givenUp }) => {
    const paid = shares.find(({ lineIds }) => lineIds.includes(line.id))?.amounts ?? nothing;
    const amounts = subtractAmounts(subtractAmounts(line.outstanding, givenUp), paid);
    const date = isCovered ? arranged.payOn(line) : agreedPayday(line, asOf);
    return totalOf(amounts).minor === 0 ? [] : [{ date, origin: { kind: 'line' as const }, lineIds: [line.id], amounts }];
  });
  return {
    payments: inOrderOfDays([...shares, ...rests, ...feePayment(arranged, debt)]),
    lines,
    plan: null,
    condition: null,
    closedOn: null,
  };
}

/** The day on which a line is paid as agreed: its due date, or at once where that is past. */
export function agreedPayday({ dueDate }: PayableLine, asOf: Day): Day {
  return dueDate < asOf ? asOf : dueDate;
}

/** The course in which everything past due is paid at once and the rest on its dates. */
export function agreedCourse(debt: Debt, asOf: Day): DebtCourse {
  return courseByLines(debt, nothingArranged(debt), asOf);
}

/** No arrangement for any line. */
export function nothingArranged({ currency }: Debt): LineArrangement {
  return {
    lines: [],
    first: null,
    payOn: ({ dueDate }) => dueDate,
    sparedThrough: () => null,
    givenUp: () => noAmounts(currency),
    fee: null,
  };
}

function sharesOf(
  { amount, payOn }: NonNullable<LineArrangement['first']>,
  lines: readonly CourseLine[],
  { componentOrder, currency }: Debt,
): readonly PlannedPayment[] {
  const ranks = lines
    .filter(({ isCovered }) => isCovered)
    .map(({ line, givenUp }) => {
      const left = subtractAmounts(line.outstanding, givenUp);
      return [{ id: line.id, owed: componentOrder.map((component) => ({ component, minor: left[component].minor })) }];
    });
  const { parts } = pourIntoRanks(amount.minor, ranks);
  return [...new Set(parts.map(({ id }) => id))].map((id) => ({
    date: payOn,
    origin: { kind: 'share', of: amount },
    lineIds: [id],
    amounts: pouredAmounts(parts.filter((part) => part.id === id), currency),
  }));
}

function feePayment({ fee }: LineArrangement, { currency }: Debt): readonly PlannedPayment[] {
  if (fee === null || fee.amount.minor === 0) return [];
  const amounts = { ...noAmounts(currency), fee: fee.amount };
  return [{ date: fee.payOn, origin: { kind: 'option-fee' }, lineIds: fee.lineIds, amounts }];
}
