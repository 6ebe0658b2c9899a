import type { Day } from '../calendar/day';
import { givenMoney, sumDerivation, withSubject, type Derivation } from '../derivation/derivation';
import type { Component, ComponentAmounts } from '../money/components';
import { add, subtract, sum, type Money } from '../money/money';
import { lineDerivation, totalDerivation, type LineSide } from './line-derivation';
import { withRest } from './charge-derivation';
import { estimateDerivation } from './estimated-late-charge';
import { partDerivation } from './part-derivation';
import type { RepaymentLine } from './repayment-schedule';
import type { ScheduleRecords } from './schedule-records';

/** A schedule and the records it was made from. */
export interface DerivableSchedule {
  readonly lines: readonly RepaymentLine[];
  readonly records: ScheduleRecords;
  /** The day the lines were reckoned for. */
  readonly asOf: Day;
}

/** What of a line is asked for. */
export interface LineQuestion {
  readonly side: LineSide;
  readonly component: Component | 'total';
}

/** How one amount of a line comes about, down to the lender's documents and our own calculation. */
export function lineFigureDerivation({ records, asOf }: DerivableSchedule, line: RepaymentLine, question: LineQuestion): Derivation {
  const bill = records.bills.find(({ id }) => id === line.billId);
  return lineDerivation(line, question, records, (part, component) => {
    const estimate = part.kind === 'estimate' && bill !== undefined ? estimateDerivation(bill, records, asOf) : null;
    if (estimate === null) return partDerivation(part, component, records);
    return withSubject(estimate, { kind: 'estimate', id: null });
  });
}

/** How the sum of one amount over all lines comes about; with `upTo`, over the lines up to and with that one. */
export function scheduleFigureDerivation(
  schedule: DerivableSchedule,
  question: LineQuestion,
  upTo: RepaymentLine | null = null,
): Derivation {
  const { lines, records } = schedule;
  const end = upTo === null ? lines.length : lines.indexOf(upTo) + 1;
  const parts = lines
    .slice(0, end)
    .map((line) => withSubject(lineFigureDerivation(schedule, line, question), { kind: 'bill', id: line.billId }))
    .filter(({ value }) => value.kind === 'money' && value.money.minor !== 0);
  const total = sum(parts.flatMap(({ value }) => (value.kind === 'money' ? [value.money] : [])), records.currency);
  return sumDerivation('total', total, parts);
}

/**
 * How the lender's figure of what an account owes comes about, by component: what its bills hold unpaid, by the lender's own
 * figures, and the principal of the instalments still ahead; what they leave open is a part of its own.
 */
export function accountFigureDerivation(
  { records }: DerivableSchedule,
  outstanding: ComponentAmounts,
  component: Component | 'total',
): Derivation {
  const one = (each: Component): Derivation => sumDerivation('outstanding', outstanding[each], accountParts(records, outstanding[each], each));
  return component === 'total' ? totalDerivation('outstanding', outstanding, one) : one(component);
}

function accountParts(records: ScheduleRecords, whole: Money, component: Component): readonly Derivation[] {
  const bills = records.bills
    .map(({ id, due, paid }) => ({ id, due: due[component], paid: paid[component], unpaid: subtract(due[component], paid[component]) }))
    .filter(({ unpaid }) => unpaid.minor !== 0)
    .map(({ id, due, paid, unpaid }): Derivation => {
      const inputs = [givenMoney('due', due, 'lender', id), givenMoney('paid', paid, 'lender', id)];
      return { name: 'part', value: { kind: 'money', money: unpaid }, about: { kind: 'bill', id }, formula: 'due-less-paid', inputs };
    });
  const ahead = records.instalments
    .filter(({ billId }) => component === 'principal' && billId === null)
    .map(({ id, due }) => withSubject(givenMoney('part', due.principal, 'lender', id), { kind: 'instalment', id }));
  return withRest(whole, [...bills, ...ahead]);
}

/** The sum of two accounts' figures, or of several. */
export function accountsFigureDerivation(parts: readonly Derivation[], currency: Money['currency']): Derivation {
  const total = parts.flatMap(({ value }) => (value.kind === 'money' ? [value.money] : [])).reduce(add, { minor: 0, currency });
  return sumDerivation('total', total, parts);
}
