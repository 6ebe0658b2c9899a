import { addAmounts, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import { add, zero, type Money } from '#shared/domain/money/money';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';

/** A row of the table: a line, and what is still to pay up to and with it. */
export interface ScheduleRow {
  readonly line: RepaymentLine;
  readonly runningOutstanding: Money;
}

/** The table of a schedule: its rows, and their sums. */
export interface ScheduleTableModel {
  readonly rows: readonly ScheduleRow[];
  readonly totals: { readonly due: ComponentAmounts; readonly paid: Money; readonly outstanding: Money } | null;
  /** True where the sums hold fees or interest of instalments that no bill has called for yet. */
  readonly hasLaterFees: boolean;
}

/** Adds a running total to a schedule's lines, and their sums below. */
export function scheduleTableModel(lines: readonly RepaymentLine[]): ScheduleTableModel {
  const [first, ...rest] = lines;
  if (first === undefined) return { rows: [], totals: null, hasLaterFees: false };
  let running = zero(first.due.principal.currency);
  const rows = lines.map((line) => {
    running = add(running, totalOf(line.outstanding));
    return { line, runningOutstanding: running };
  });
  const paid = rest.reduce((sum, line) => addAmounts(sum, line.paid), first.paid);
  const due = rest.reduce((sum, line) => addAmounts(sum, line.due), first.due);
  const hasLaterFees = lines.some(({ billId, due: { fee, interest } }) => billId === null && fee.minor + interest.minor > 0);
  return { rows, totals: { due, paid: totalOf(paid), outstanding: running }, hasLaterFees };
}
