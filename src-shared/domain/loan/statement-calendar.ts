import { assertNever } from '../broken-invariant';
import { addMonths, dayOf, daysBetween, partsOf, type Day } from '../calendar/day';
import { refusal, success, type Failure, type Result } from '../result';
import {
  cycleEndingOn,
  laterStatementCycle,
  statementCycle,
  type StatementCycle,
  type StatementTerms,
} from './statement-cycle';
import type { StatementFailureCode } from './statement-failures';

/** What the terms say of a change of the statement day. The bill that was issued last keeps its due date in any case. */
export interface StatementDayRule {
  /** So many months have to lie between two changes. */
  readonly monthsBetweenChanges: number;
  /**
   * How the cycle ends in which the day is changed: on the first new statement day that does not come before the old
   * one, so that its bill can hold two periods; or on the first new statement day after the change, so that it is
   * shorter than a month.
   */
  readonly cycleOfChange: 'long' | 'short';
}

/** A new statement day, and when the borrower chose it. */
export interface StatementDayChange {
  readonly decidedOn: Day;
  /** 1 to 31. */
  readonly statementDay: number;
}

/** The calendar of an account's bills: the terms it began with and the changes since, by the day they were decided on. */
export interface StatementCalendar {
  readonly terms: StatementTerms;
  readonly changes: readonly StatementDayChange[];
  readonly rule: StatementDayRule;
}

/**
 * The cycles from that of `from` on, up to that which holds `until`, without a gap; refuses a change that the terms
 * do not allow.
 */
export function statementCycles(
  { terms: begun, changes, rule }: StatementCalendar,
  from: Day,
  until: Day,
): Result<readonly StatementCycle[], Failure<StatementFailureCode>> {
  if (daysBetween(from, until) > longestSpan) return refusal('statement.span_too_long', { days: longestSpan });
  const pending = [...changes].sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
  const refused = refusedChange(pending, rule);
  if (refused !== null) return refused;
  let terms = begun;
  let cycle = statementCycle(terms, earlier(pending[0]?.decidedOn ?? from, from));
  const cycles: StatementCycle[] = [];
  for (;;) {
    for (let change = pending[0]; change !== undefined && change.decidedOn <= cycle.periodTo; change = pending[0]) {
      terms = { statementDay: change.statementDay, dueDaysAfterStatement: begun.dueDaysAfterStatement };
      cycle = cycleOfChange(terms, cycle, change, rule);
      pending.shift();
    }
    if (cycle.periodTo >= from) cycles.push(cycle);
    if (cycle.periodTo >= until) return success(cycles);
    cycle = laterStatementCycle(terms, cycle, 1);
  }
}

/** A hundred years: nobody has bills for longer, and whoever asks mistyped a year. */
const longestSpan = 36_525;

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The open cycle once its statement day was changed: it began when it began, and ends as the rule says. */
function cycleOfChange(
  terms: StatementTerms,
  open: StatementCycle,
  { decidedOn }: StatementDayChange,
  { cycleOfChange: rule }: StatementDayRule,
): StatementCycle {
  switch (rule) {
    case 'long':
      return { ...cycleEndingOn(terms, firstStatementDay(terms, open.statementDate)), periodFrom: open.periodFrom };
    case 'short':
      return { ...statementCycle(terms, decidedOn), periodFrom: open.periodFrom };
    default:
      return assertNever(rule);
  }
}

/** The first statement day that does not come before a day. */
function firstStatementDay({ statementDay }: StatementTerms, date: Day): Day {
  const { year, month } = partsOf(date);
  const inThisMonth = dayOf(year, month, statementDay);
  return inThisMonth >= date ? inThisMonth : addMonths(inThisMonth, 1, statementDay);
}

function refusedChange(
  changes: readonly StatementDayChange[],
  { monthsBetweenChanges }: StatementDayRule,
): { readonly ok: false; readonly failure: Failure<StatementFailureCode> } | null {
  let previous: Day | null = null;
  for (const { decidedOn, statementDay } of changes) {
    const isDay = Number.isInteger(statementDay) && statementDay >= 1 && statementDay <= 31;
    if (!isDay) return refusal('statement.day_out_of_range', { day: statementDay });
    const earliest = previous === null ? null : addMonths(previous, monthsBetweenChanges);
    if (earliest !== null && decidedOn < earliest) return refusal('statement.day_changed_recently', { earliest });
    previous = decidedOn;
  }
  return null;
}
