import { assertNever } from '../broken-invariant';
import { daysBetween, type Day } from '../calendar/day';
import { refusal, success, type Failure, type Result } from '../result';
import { commonUnitPeriod } from './common-unit-period';
import type { FractionRule } from './discountable-flow';
import { euPeriodOf } from './eu-period';
import { euYearsBetween, type EuYears } from './eu-years-between';
import type { RateFailureCode } from './failures';
import type { Flow, FlowDay, FlowPeriods, Flows } from './flow';
import { distinctDays, termBegin } from './flow-days';
import type { RateQuestion } from './rate-question';
import { isUnitPeriod, unitPeriodsPerYear, type Fraction, type UnitPeriod } from './unit-period';
import { unitPeriodsBetween, type UnitPeriods } from './unit-periods-between';

/** The time of a flow, with what it was counted from. */
export type FlowTime =
  | { readonly kind: 'unit-periods'; readonly begin: Day; readonly day: Day; readonly count: UnitPeriods }
  | { readonly kind: 'eu-years'; readonly begin: Day; readonly day: Day; readonly years: EuYears }
  | { readonly kind: 'days-of-365'; readonly begin: Day; readonly day: Day; readonly days: number }
  | { readonly kind: 'given'; readonly periods: string };

/** The times of all flows of a question, and what their periods are. */
export interface FlowTimes {
  readonly flows: Flows<FlowTime>;
  readonly rule: FractionRule;
  /** How many periods a year has; null where the period is a year. */
  readonly periodsPerYear: Fraction | null;
  readonly unitPeriod: UnitPeriod | null;
}

/** Counts the times of a question's flows as its method says. */
export function flowTimes(question: RateQuestion): Result<FlowTimes, Failure<RateFailureCode>> {
  switch (question.method) {
    case 'us-actuarial':
      return actuarialTimes(question);
    case 'eu':
      return euTimes(question);
    case 'xirr':
      return spreadsheetTimes(question);
    case 'irr': {
      const flows = timed(question.flows, givenTime);
      const periodsPerYear = { numerator: question.periodsPerYear, denominator: 1 };
      return success({ flows, rule: 'compound', periodsPerYear, unitPeriod: null });
    }
    default:
      return assertNever(question);
  }
}

function actuarialTimes(question: RateQuestion & { method: 'us-actuarial' }): Result<FlowTimes, Failure<RateFailureCode>> {
  const { unitPeriod: given, flows } = question;
  if (given !== null && !isUnitPeriod(given)) return refusal('rate.unit_period_too_long');
  const term = termBegin(flows, question.termBegin);
  if (!term.ok) return term;
  const begin = term.value;
  if (begin === null) return refusal('rate.no_solution');
  const unitPeriod: UnitPeriod = given === null ? ownUnitPeriod(flows, begin) : { kind: 'recurring', every: given };
  const timedFlows = timed(flows, (time): FlowTime => {
    return { kind: 'unit-periods', begin, day: time.day, count: unitPeriodsBetween(begin, time, unitPeriod) };
  });
  return success({ flows: timedFlows, rule: 'simple', periodsPerYear: unitPeriodsPerYear(unitPeriod), unitPeriod });
}

function ownUnitPeriod({ advances, payments }: Flows<FlowDay>, begin: Day): UnitPeriod {
  return commonUnitPeriod({ begin, advances: distinctDays(advances), payments: distinctDays(payments) });
}

function euTimes({ flows, unitPeriod, ...question }: RateQuestion & { method: 'eu' }): Result<FlowTimes, Failure<RateFailureCode>> {
  const dated = { advances: flows.advances.filter(isDated), payments: flows.payments.filter(isDated) };
  const term = termBegin(dated, question.termBegin);
  if (!term.ok) return term;
  const periodOf = euPeriodOf(dated, term.value, unitPeriod);
  const timedFlows = timed(flows, (time): FlowTime => {
    if ('periods' in time) return givenTime(time);
    const begin = term.value ?? time.day;
    return { kind: 'eu-years', begin, day: time.day, years: euYearsBetween(begin, time, periodOf(time)) };
  });
  return success({ flows: timedFlows, rule: 'compound', periodsPerYear: null, unitPeriod: null });
}

function isDated(flow: Flow<FlowDay | FlowPeriods>): flow is Flow<FlowDay> {
  return 'day' in flow.time;
}

function spreadsheetTimes({ flows }: RateQuestion & { method: 'xirr' }): Result<FlowTimes, Failure<RateFailureCode>> {
  const term = termBegin(flows, null);
  if (!term.ok) return term;
  const begin = term.value;
  if (begin === null) return refusal('rate.no_solution');
  const timedFlows = timed(flows, ({ day }): FlowTime => ({ kind: 'days-of-365', begin, day, days: daysBetween(begin, day) }));
  return success({ flows: timedFlows, rule: 'compound', periodsPerYear: null, unitPeriod: null });
}

function givenTime({ periods }: FlowPeriods): FlowTime {
  return { kind: 'given', periods };
}

function timed<Time>({ advances, payments }: Flows<Time>, timeOf: (time: Time) => FlowTime): Flows<FlowTime> {
  return {
    advances: advances.map(({ amount, time }) => ({ amount, time: timeOf(time) })),
    payments: payments.map(({ amount, time }) => ({ amount, time: timeOf(time) })),
  };
}
