import type { Day } from '../calendar/day';
import type { WorkingDays } from '../calendar/working-days';
import { givenMoney, type Derivation } from '../derivation/derivation';
import { agreedDueDates, countOf } from '../loan/agreed-due-dates';
import { instalmentSchedule, type InstalmentSchedule } from '../loan/instalment-schedule';
import type { InstalmentTerms } from '../loan/instalment-terms';
import { totalsOf } from '../loan/instalment';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import type { ScheduleAdjustment } from '../loan/schedule-adjustment';
import type { ScheduleSource } from '../loan/schedule-source';
import { accruedInterest } from '../loan/derived-interest';
import { derivedSource } from '../loan/derived-source';
import { add, type Money } from '../money/money';
import { refusal, success, type Failure, type Result } from '../result';
import { adjustSchedule } from './adjust-schedule';
import type { RescheduleFailureCode } from './reschedule-failures';

/** How a schedule goes on from one of its instalments. */
export interface Continuation {
  /** The number of the first instalment that is made anew. */
  readonly from: number;
  /** What holds of that instalment and those after it; made of `remainingTerms`. */
  readonly terms: InstalmentTerms;
  /** How many instalments are made anew. */
  readonly count: number;
  /** Due dates to take instead of those that were agreed and those that follow them. */
  readonly dueDates?: readonly Day[];
  /** What is added to the principal that is left, and how it comes about. */
  readonly added?: { readonly amount: Money; readonly derivation: Derivation };
}

/** What is left of a schedule from one of its instalments on. */
export interface RemainingLoan {
  readonly source: ScheduleSource;
  /** The instalment at which it starts, by its number within the source, from 1. */
  readonly ownNumber: number;
  readonly count: number;
  readonly terms: InstalmentTerms;
  readonly balance: Money;
  /** The interest of a grace period that is not over, by period, which is due when it is. */
  readonly deferred: readonly Derivation[];
}

type Refused = Failure<ScheduleFailureCode | RescheduleFailureCode>;

/** What is left from an instalment on: the principal and the terms, without what was for the first instalments only. */
export function remainingLoan(schedule: InstalmentSchedule, from: number): Result<RemainingLoan, Refused> {
  const { instalments, sources } = schedule;
  if (!instalments.some(({ number }) => number === from)) return refusal('reschedule.unknown_instalment', { number: from });
  const source = sources.findLast(({ firstNumber }) => firstNumber <= from) ?? sources[0];
  const { terms, draw } = source;
  const ownNumber = from - source.firstNumber + 1;
  const kept = ownNumber - 1 - (terms.downPayment === null ? 0 : 1);
  if (kept < 0) return refusal('reschedule.unknown_instalment', { number: from });
  const before = ownNumber === 1 ? undefined : instalments.find(({ number }) => number === from - 1);
  return success({
    source,
    ownNumber,
    count: countOf(draw.due) - kept,
    terms: kept === 0 ? { ...terms, downPayment: null } : laterTerms(terms, kept),
    // A source may have begun with more than the instalment before it left.
    balance: before?.balance ?? draw.principal,
    deferred: deferredInterest(source, kept),
  });
}

function deferredInterest(source: ScheduleSource, kept: number): readonly Derivation[] {
  const { grace } = source.terms;
  if (kept > grace.interest || grace.interestMeanwhile === 'capitalised') return [];
  const derived = derivedSource(source, null);
  return Array.from({ length: kept }, (_, index) => accruedInterest(derived, index, 'part'));
}

function laterTerms(terms: InstalmentTerms, kept: number): InstalmentTerms {
  const less = (periods: number): number => Math.max(0, periods - kept);
  return {
    ...terms,
    interest: { ...terms.interest, freePeriods: less(terms.interest.freePeriods) },
    grace: { ...terms.grace, principal: less(terms.grace.principal), interest: less(terms.grace.interest) },
    fees: terms.fees
      .filter(({ due }) => due !== 'first-instalment')
      .map((fee) => (fee.notWithFirst === undefined ? fee : { ...fee, notWithFirst: less(fee.notWithFirst) })),
    downPayment: null,
  };
}

/**
 * The schedule whose instalments from one number on are made anew: they repay the principal that the one before left,
 * and what is added to it. The instalments before stay as they are. So does what single later instalments were to pay
 * beside, but for waivers.
 */
export function continueSchedule(
  schedule: InstalmentSchedule,
  { from, terms, count, dueDates, added }: Continuation,
  workingDays?: WorkingDays,
): Result<InstalmentSchedule, Refused> {
  const remaining = remainingLoan(schedule, from);
  if (!remaining.ok) return remaining;
  const { source, ownNumber, balance } = remaining.value;
  const { draw } = source;
  const before = schedule.instalments.find(({ number }) => number === from - 1);
  const first = ownNumber - 1 - (source.terms.downPayment === null ? 0 : 1);
  const dates = dueDates ?? agreedDueDates(draw, first + count)?.slice(first);
  if (dates === undefined) return refusal('schedule.date_out_of_range');
  const principal = added === undefined ? balance : sumWithin(balance, added.amount);
  if (principal === null) return refusal('schedule.amount_out_of_range');
  const made = instalmentSchedule(
    terms,
    {
      principal,
      drawnOn: before?.dueDate ?? draw.drawnOn,
      due: { kind: 'listed', dates, every: draw.due.every },
      originalPrincipal: draw.originalPrincipal ?? draw.principal,
    },
    ...(workingDays === undefined ? [] : [workingDays]),
  );
  if (!made.ok) return made;
  const inherited = ownNumber === 1 ? source.opening : undefined;
  const isDrawn = from === 1 && inherited === undefined && added === undefined;
  const opening = isDrawn ? null : openingOf(leftBefore(from, balance, inherited), added, principal);
  const continued = { ...made.value.sources[0], firstNumber: from, ...(opening === null ? {} : { opening }) };
  const whole = joined(schedule, continued);
  return whole.ok ? adjustSchedule(whole.value, owedBeside(schedule, continued, remaining.value.deferred)) : whole;
}

/** What is owed beside terms and draw from the first instalment made anew on, never within a grace period. */
function owedBeside(
  { adjustments = [] }: InstalmentSchedule,
  { firstNumber, instalments, terms }: ScheduleSource,
  deferred: readonly Derivation[],
): readonly ScheduleAdjustment[] {
  const last = firstNumber + instalments.length - 1;
  const afterGrace = Math.min(last, firstNumber + terms.grace.interest);
  const kept = adjustments
    .filter(({ number, amount }) => number >= firstNumber && amount.minor > 0)
    .map((adjustment) => ({ ...adjustment, number: Math.min(last, Math.max(adjustment.number, afterGrace)) }));
  const waited = deferred.flatMap((derivation) =>
    derivation.value.kind === 'money'
      ? [{ number: afterGrace, component: 'interest' as const, amount: derivation.value.money, derivation }]
      : [],
  );
  return [...kept, ...waited];
}

/** What an instalment finds unpaid, and how it comes about where a change before this one began with it. */
function leftBefore(from: number, balance: Money, opening: Derivation | undefined): Derivation {
  if (opening !== undefined) return { ...opening, name: 'part' };
  return from === 1
    ? givenMoney('part', balance, 'lender', 'draw/principal')
    : givenMoney('part', balance, 'schedule', `instalments/${from - 1}/balance`);
}

/** How the principal comes about that the rest of a schedule repays. */
function openingOf(left: Derivation, added: Continuation['added'], principal: Money): Derivation {
  if (added === undefined) return { ...left, name: 'principal' };
  return {
    name: 'principal',
    value: { kind: 'money', money: principal },
    formula: 'sum-of-parts',
    inputs: [left, { ...added.derivation, name: 'part' }],
  };
}

function joined(schedule: InstalmentSchedule, continued: ScheduleSource): Result<InstalmentSchedule, Refused> {
  const { firstNumber } = continued;
  const isBefore = ({ number }: { readonly number: number }): boolean => number < firstNumber;
  const instalments = [
    ...schedule.instalments.filter(isBefore),
    ...continued.instalments.map((instalment) => ({ ...instalment, number: firstNumber + instalment.number - 1 })),
  ];
  const totals = totalsOf(instalments, continued.draw.principal.currency);
  if (totals === null) return refusal('schedule.amount_out_of_range');
  const [first, ...others] = schedule.sources.filter((source) => source.firstNumber < firstNumber);
  const adjustments = schedule.adjustments?.filter(isBefore) ?? [];
  return success({
    instalments,
    totals,
    sources: first === undefined ? [continued] : [first, ...others, continued],
    ...(adjustments.length === 0 ? {} : { adjustments }),
  });
}

function sumWithin(a: Money, b: Money): Money | null {
  return Number.isSafeInteger(a.minor + b.minor) ? add(a, b) : null;
}
