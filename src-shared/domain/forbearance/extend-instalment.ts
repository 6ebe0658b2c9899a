import { daysBetween, type Day } from '../calendar/day';
import { partOfYear } from '../calendar/day-count';
import { givenMoney, givenPercent } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import { derivedYearPart } from '../loan/derived-year-part';
import type { Instalment } from '../loan/instalment';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import type { ScheduleAdjustment } from '../loan/schedule-adjustment';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import type { ScheduleSource } from '../loan/schedule-source';
import { factor, roundedProduct } from '../money/factor';
import type { Money } from '../money/money';
import { percent } from '../money/rational';
import { refusal, success, type Failure, type Result } from '../result';
import { adjustSchedule } from './adjust-schedule';
import { movedDueDates, type DueDateMove } from './moved-due-dates';
import type { RescheduleFailureCode } from './reschedule-failures';
import { rescheduled, type Rescheduled } from './schedule-difference';

/** More time for one instalment. */
export interface InstalmentExtension extends DueDateMove {
  /** What the lender takes for it; comes with the instalment. */
  readonly fee: Money;
  /** Whether the days gained bear interest, at the loan's rate on what is owed before the instalment. */
  readonly interest: 'charged' | 'not-charged';
}

/**
 * The schedule after more time for one instalment. Principal and interest of every instalment stay as they were, but
 * for interest on the days gained where that is charged; with the fee, both come with the moved instalment.
 */
export function extendInstalment(
  schedule: InstalmentSchedule,
  extension: InstalmentExtension,
): Result<Rescheduled, Failure<ScheduleFailureCode | RescheduleFailureCode>> {
  const dates = movedDueDates(schedule, extension);
  if (!dates.ok) return dates;
  const instalments = withDates(schedule.instalments, dates.value);
  const [first, ...others] = schedule.sources;
  const moved: InstalmentSchedule = {
    ...schedule,
    instalments,
    sources: [withDueDates(first, instalments), ...others.map((source) => withDueDates(source, instalments))],
  };
  const interest = extension.interest === 'charged' ? interestOnDaysGained(schedule, extension) : null;
  if (interest !== null && !Number.isSafeInteger(interest.amount.minor)) return refusal('schedule.amount_out_of_range');
  const after = adjustSchedule(moved, [...(interest === null ? [] : [interest]), ...feeFor(extension)]);
  return after.ok ? success(rescheduled(schedule, after.value)) : after;
}

function withDates(instalments: readonly Instalment[], dates: readonly Day[]): readonly Instalment[] {
  return instalments.map((instalment, index) => {
    const dueDate = dates[index] ?? instalment.dueDate;
    const from = index === 0 ? instalment.from : (dates[index - 1] ?? instalment.from);
    if (dueDate === instalment.dueDate && from === instalment.from) return instalment;
    return {
      ...instalment,
      from,
      dueDate,
      days: daysBetween(from, dueDate),
      isDueDateFinal: dueDate !== instalment.dueDate || instalment.isDueDateFinal,
    };
  });
}

// Interest was counted on the periods as they were, and they stay in the source; a later change goes on from the new
// dates.
function withDueDates(source: ScheduleSource, instalments: readonly Instalment[]): ScheduleSource {
  const own = source.terms.downPayment === null ? source.firstNumber : source.firstNumber + 1;
  const last = source.firstNumber + source.instalments.length;
  const dates = instalments.filter(({ number }) => number >= own && number < last).map(({ dueDate }) => dueDate);
  return { ...source, draw: { ...source.draw, due: { kind: 'listed', dates, every: source.draw.due.every } } };
}

function feeFor({ number, fee }: InstalmentExtension): readonly ScheduleAdjustment[] {
  if (fee.minor === 0) return [];
  return [{ number, component: 'fee', amount: fee, derivation: givenMoney('part', fee, 'lender', 'extension/fee') }];
}

function interestOnDaysGained(
  { instalments, sources }: InstalmentSchedule,
  { number, newDueDate }: InstalmentExtension,
): ScheduleAdjustment | null {
  const instalment = instalments.find((candidate) => candidate.number === number);
  if (instalment === undefined) return null;
  const { terms, draw } = sources.findLast(({ firstNumber }) => firstNumber <= number) ?? sources[0];
  const before = instalments.find((candidate) => candidate.number === number - 1)?.balance ?? draw.principal;
  const dayCount = terms.interest.dayCount === 'equal-periods' ? 'actual/365' : terms.interest.dayCount;
  const counted = partOfYear(dayCount, instalment.dueDate, newDueDate);
  const rate = percent(terms.interest.annualRate);
  const ofDays = factor({
    numerator: rate.numerator * BigInt(counted.part),
    denominator: rate.denominator * BigInt(counted.whole),
  });
  const amount: Money = { minor: roundedProduct(before.minor, ofDays, terms.rounding.mode), currency: before.currency };
  const period = {
    from: instalment.dueDate,
    dueDate: newDueDate,
    isDueDateFinal: true,
    days: daysBetween(instalment.dueDate, newDueDate),
    counted,
  };
  return {
    number,
    component: 'interest',
    amount,
    derivation: amountStep({
      name: 'part',
      amount,
      formula: 'interest-for-part-of-year',
      inputs: [
        number === 1
          ? givenMoney('base', before, 'lender', 'draw/principal')
          : givenMoney('base', before, 'schedule', `instalments/${number - 1}/balance`),
        givenPercent('annualRate', terms.interest.annualRate, 'terms', 'interest/annualRate'),
        derivedYearPart({ ...terms.interest, dayCount }, period),
      ],
      rounding: terms.rounding.mode,
    }),
  };
}
