import { daysBetween } from '../calendar/day';
import { subtract, type Money } from '../money/money';
import type { InstalmentSchedule } from '../loan/instalment-schedule';

/** What a change of a schedule changes: after less before, so that what the borrower saves is negative. */
export interface ScheduleDifference {
  readonly principal: Money;
  readonly interest: Money;
  readonly fee: Money;
  readonly payment: Money;
  /** Interest added to the principal: so much of the difference in principal was not drawn. */
  readonly capitalised: Money;
  readonly instalments: number;
  /** From the last due date before to that after. */
  readonly days: number;
}

/** A schedule as changed, and what the change changes. */
export interface Rescheduled {
  readonly schedule: InstalmentSchedule;
  readonly difference: ScheduleDifference;
}

/** A changed schedule beside the one before. */
export function rescheduled(before: InstalmentSchedule, after: InstalmentSchedule): Rescheduled {
  const [old, now] = [before.totals, after.totals];
  const [oldLast, last] = [before.instalments.at(-1), after.instalments.at(-1)];
  return {
    schedule: after,
    difference: {
      principal: subtract(now.principal, old.principal),
      interest: subtract(now.interest, old.interest),
      fee: subtract(now.fee, old.fee),
      payment: subtract(now.payment, old.payment),
      capitalised: subtract(now.capitalised, old.capitalised),
      instalments: after.instalments.length - before.instalments.length,
      days: oldLast === undefined || last === undefined ? 0 : daysBetween(oldLast.dueDate, last.dueDate),
    },
  };
}
