import { partsOf } from '../calendar/day';
import { equalPartOfYear } from '../calendar/day-count';
import { dayOfRun, type Frequency } from '../calendar/frequency';
import type { InstalmentSchedule } from '../loan/instalment-schedule';
import { annualRate } from './annual-rate';
import type { Flow, FlowDay, FlowPeriods, Flows } from './flow';
import type { RateQuestion } from './rate-question';

/** What a schedule costs a year in percent, as plain decimals; null where no rate balances it or none can be stated. */
export interface ScheduleRate {
  /** The rate a period times the periods a year. */
  readonly nominal: string | null;
  /** With compounding. */
  readonly effective: string | null;
}

/** What is asked to find each rate of a schedule; `nominal` is null where its periods are longer than a year. */
export interface ScheduleRateQuestions {
  readonly nominal: RateQuestion | null;
  readonly effective: RateQuestion;
}

/**
 * The annual rate of what a schedule pays for its principal, fees included. Where its periods are equal, or count as
 * equal, both rates are those of the rate a period (IRR); else the nominal one is that of 12 CFR 1026 Appendix J, and
 * the effective one counts days over 365.
 */
export function scheduleRate(schedule: InstalmentSchedule): ScheduleRate {
  const { nominal, effective } = scheduleRateQuestions(schedule);
  const [byPeriod, byYear] = [nominal === null ? null : annualRate(nominal), annualRate(effective)];
  return {
    nominal: byPeriod !== null && byPeriod.ok ? byPeriod.value.nominal : null,
    effective: byYear.ok ? byYear.value.effective : null,
  };
}

/** The questions that `scheduleRate` asks. */
export function scheduleRateQuestions(schedule: InstalmentSchedule): ScheduleRateQuestions {
  const { every } = schedule.sources[0].draw.due;
  const periodsPerYear = wholePeriodsPerYear(every);
  if (periodsPerYear !== null && hasEqualPeriods(schedule)) {
    const question: RateQuestion = { method: 'irr', flows: flowsInPeriods(schedule), periodsPerYear };
    return { nominal: question, effective: question };
  }
  const flows = flowsOnDays(schedule);
  const { part, whole } = equalPartOfYear(every);
  return {
    nominal: part > whole ? null : { method: 'us-actuarial', flows, unitPeriod: every, termBegin: null },
    effective: { method: 'xirr', flows },
  };
}

function wholePeriodsPerYear(every: Frequency): number | null {
  const { part, whole } = equalPartOfYear(every);
  return whole % part === 0 ? whole / part : null;
}

/** True where one period is like the other: the terms count them so, or none is longer or shorter than the rest. */
function hasEqualPeriods({ sources, adjustments = [] }: InstalmentSchedule): boolean {
  const [{ terms, draw }, another] = sources;
  if (another !== undefined || adjustments.length > 0) return false;
  const { due, drawnOn } = draw;
  if (terms.interest.dayCount === 'equal-periods') return true;
  return due.kind === 'run' && terms.dueDates.whenDayOff === 'stay' && dayOfRun(drawnOn, due.every, 1) === due.firstDueDate;
}

function flowsInPeriods({ sources, instalments }: InstalmentSchedule): Flows<FlowPeriods> {
  const [{ draw, terms }] = sources;
  const first = terms.downPayment === null ? 1 : 0;
  const payments = instalments.map(({ payment }, index) => ({ amount: payment, time: { periods: String(first + index) } }));
  return { advances: [{ amount: draw.principal, time: { periods: '0' } }], payments: payments.filter(isPayment) };
}

function flowsOnDays({ sources, instalments }: InstalmentSchedule): Flows<FlowDay> {
  const [{ draw }] = sources;
  const { due, drawnOn, principal } = draw;
  const anchor = due.kind === 'run' ? partsOf(due.firstDueDate).dayOfMonth : null;
  const payments = instalments.map(({ payment, dueDate }) => ({
    amount: payment,
    time: { day: dueDate, anchor, every: due.every },
  }));
  return {
    advances: [{ amount: principal, time: { day: drawnOn, anchor: null, every: null } }],
    payments: payments.filter(isPayment),
  };
}

function isPayment({ amount }: Flow<unknown>): boolean {
  return amount.minor > 0;
}
