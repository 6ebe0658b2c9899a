import type { Day } from '../calendar/day';
import { lastDayOf, type Month } from '../calendar/month';
import type { CreditMonth } from '../credit-file/credit-months';
import { add, subtract, zero, type Money } from '../money/money';
import { totalOf, type ComponentAmounts } from '../money/components';
import { agreedCourse } from './course-by-lines';
import { costOf } from './course-figures';
import { outstandingOf, payableLines, type Debt } from './debt';
import type { DebtCourse } from './debt-course';
import { lateChargeAhead, type LateChargeAhead } from './late-charge-ahead';
import { stripOf } from './lab-option';

/** Where a debt stands if nothing is paid and nothing asked for through a day. */
export interface DoNothing {
  readonly through: Day;
  readonly owed: ComponentAmounts;
  readonly total: Money;
  /** Interest, fee and penalty in it. */
  readonly cost: Money;
  /** What the days through it add, an estimate; null where the terms of late payment are not known. */
  readonly lateCharge: LateChargeAhead | null;
  /** What it costs more than paying as agreed. */
  readonly costMore: Money;
  readonly course: DebtCourse;
  readonly creditMonths: readonly CreditMonth[];
}

/**
 * What follows if nothing is done through the last day of a month: what falls due until then is unpaid too.
 * @throws AmountOutOfRange where sums are beyond what can be counted exactly.
 */
export function doNothing(debt: Debt, asOf: Day, month: Month): DoNothing {
  const { currency } = debt;
  const through = lastDayOf(month);
  const course = { ...agreedCourse(debt, asOf), payments: [] };
  const ahead = lateChargeAhead(debt, course, asOf, through);
  const before = outstandingOf(payableLines(debt), currency);
  const owed = { ...before, penalty: add(before.penalty, ahead?.total ?? zero(currency)) };
  return {
    through,
    owed,
    total: totalOf(owed),
    cost: costOf(owed),
    lateCharge: ahead,
    costMore: subtract(costOf(owed), costOf(before)),
    course,
    creditMonths: stripOf(course, { reportedBy: 'original-dates', paid: 'nothing', asOf }, month),
  };
}
