import { addDays, type Day } from '#shared/domain/calendar/day';
import type { LateChargeDue } from '#shared/domain/arrears/late-charge';
import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';

/**
 * The late charge reckoned in the plainest way, day after day and due after due, in floating-point-free whole numbers: an independent model to
 * hold the engine to. It shares no code with it but the addition of days. Rounded each day; no pauses.
 */
export function dayByDayCharge(rules: LateChargeRules, dues: readonly LateChargeDue[], asOf: Day): number {
  const left = (due: LateChargeDue, name: 'principal' | 'interest' | 'fee', on: Day): number =>
    Math.max(0, due.amounts[name].minor - due.reductions.filter(({ date }) => date <= on).reduce((all, { amounts }) => all + amounts[name].minor, 0));
  const whole = (due: LateChargeDue, on: Day): number => left(due, 'principal', on) + left(due, 'interest', on) + left(due, 'fee', on);
  const counting = dues.filter((due) => {
    const graceEnd = addDays(due.dueDate, rules.graceDays);
    return graceEnd <= asOf && whole(due, graceEnd) > 0;
  });
  const first = dues.map(({ dueDate }) => dueDate).sort()[0];
  let total = 0;
  for (let on = first ?? asOf; on <= asOf; on = addDays(on, 1)) {
    const late = counting.filter((due) => due.dueDate < on && whole(due, on) > 0);
    const of = (list: readonly LateChargeDue[], ...names: readonly ('principal' | 'interest' | 'fee')[]): number =>
      list.reduce((all, due) => all + names.reduce((part, name) => part + left(due, name, on), 0), 0);
    const base = {
      'past-due-amount': () => of(late, 'principal', 'interest', 'fee'),
      'past-due-principal': () => of(late, 'principal'),
      'unpaid-principal': () => (late.length === 0 ? 0 : of(dues, 'principal')),
      'unpaid-principal-and-fee': () => (late.length === 0 ? 0 : of(dues, 'principal', 'fee')),
    }[rules.base]();
    if (base > 0) total += Math.max(rules.minimumDaily?.minor ?? 0, rounded(base, rules));
  }
  return rules.cap === null ? total : Math.min(total, rules.cap.minor);
}

/** `base` times the rate, whose decimals are taken as whole numbers of a hundred-thousandth of a percent. */
function rounded(base: number, { dailyRate, rounding }: LateChargeRules): number {
  const [whole = '0', fraction = ''] = dailyRate.split('.');
  const parts = BigInt(base) * BigInt(whole + fraction.padEnd(5, '0').slice(0, 5));
  const unit = 10_000_000n;
  const [floor, rest] = [parts / unit, parts % unit];
  const isUp = {
    up: rest > 0n,
    down: false,
    'half-up': rest * 2n >= unit,
    'half-even': rest * 2n > unit || (rest * 2n === unit && floor % 2n === 1n),
  }[rounding];
  return Number(floor) + (isUp ? 1 : 0);
}
