import { totalsOf, type Instalment } from '../loan/instalment';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import type { ScheduleAdjustment } from '../loan/schedule-adjustment';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { money } from '../money/money';
import { refusal, success, type Failure, type Result } from '../result';

/** The schedule with what was agreed of single instalments in their amounts. Refuses amounts that are none. */
export function adjustSchedule(
  schedule: InstalmentSchedule,
  adjustments: readonly ScheduleAdjustment[],
): Result<InstalmentSchedule, Failure<ScheduleFailureCode>> {
  const instalments: Instalment[] = [];
  for (const instalment of schedule.instalments) {
    const after = adjusted(instalment, adjustments);
    if (after === null) return refusal('schedule.amount_out_of_range');
    instalments.push(after);
  }
  const totals = totalsOf(instalments, schedule.totals.principal.currency);
  if (totals === null) return refusal('schedule.amount_out_of_range');
  return success({ ...schedule, instalments, totals, adjustments: [...(schedule.adjustments ?? []), ...adjustments] });
}

function adjusted(instalment: Instalment, adjustments: readonly ScheduleAdjustment[]): Instalment | null {
  const own = adjustments.filter(({ number }) => number === instalment.number);
  if (own.length === 0) return instalment;
  const { currency } = instalment.payment;
  const sumOf = (component: 'interest' | 'fee'): number =>
    own
      .filter((adjustment) => adjustment.component === component)
      .reduce((sum, { amount }) => sum + amount.minor, instalment[component].minor);
  const [interest, fee] = [sumOf('interest'), sumOf('fee')];
  const payment = instalment.principal.minor + interest + fee;
  const isSound = [interest, fee, payment].every((minor) => Number.isSafeInteger(minor) && minor >= 0);
  return isSound
    ? { ...instalment, interest: money(interest, currency), fee: money(fee, currency), payment: money(payment, currency) }
    : null;
}
