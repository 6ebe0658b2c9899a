import { daysPastDue } from '../arrears/days-past-due';
import type { Day } from '../calendar/day';
import { addAmounts, noAmounts, subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import { estimatedLateCharge } from './estimated-late-charge';
import { billParts, instalmentPart, type SchedulePart } from './schedule-part';
import type { ScheduleBill, ScheduleInstalment, ScheduleRecords } from './schedule-records';

/**
 * How a line stands on the day asked for: `settled` in time or `settled-late`, `past-due`, `due` (issued, not yet past
 * due), `open` (still gathering purchases), `projected` (no bill yet; so far it holds instalments only).
 */
export type ScheduleLineState = 'settled' | 'settled-late' | 'past-due' | 'due' | 'open' | 'projected';

/** One line of the repayment schedule. `due` is the sum of the parts, `outstanding` is `due` less `paid`. */
export interface RepaymentLine {
  readonly dueDate: Day;
  readonly statementDate: Day;
  /** Null while no bill exists. */
  readonly billId: string | null;
  readonly state: ScheduleLineState;
  readonly due: ComponentAmounts;
  readonly paid: ComponentAmounts;
  readonly outstanding: ComponentAmounts;
  readonly daysPastDue: number;
  /** True where our own calculation brought the penalty from the lender's last figure to the day asked for. */
  readonly isEstimated: boolean;
  readonly parts: readonly SchedulePart[];
}

/**
 * The repayment schedule of an account as of a day, ordered by due date: every bill the lender issued, the open one, and the
 * later statement cycles in so far as instalments already fall in them. `asOf` is taken at its end. The lender's figures
 * stand; only where `asOf` is later than the last day the lender charged is the penalty of a past-due bill carried on by our
 * own calculation, marked as estimated. `asOf` earlier than the lender's figures does not wind them back.
 */
export function repaymentSchedule(records: ScheduleRecords, asOf: Day): readonly RepaymentLine[] {
  const lines = [
    ...records.bills.map((bill) => billLine(bill, records, asOf)),
    ...instalmentsAhead(records).map((group) => projectedLine(group, records, asOf)),
  ];
  return lines.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey(line: RepaymentLine): string {
  return `${line.dueDate} ${line.statementDate} ${line.billId ?? '~'}`;
}

function billLine(bill: ScheduleBill, records: ScheduleRecords, asOf: Day): RepaymentLine {
  const estimate = estimatedLateCharge(bill, records, asOf);
  const parts = billParts(bill, records, estimate);
  const due = sumOf(parts, records);
  const outstanding = subtractAmounts(due, bill.paid);
  return {
    dueDate: bill.dueDate,
    statementDate: bill.statementDate,
    billId: bill.id,
    state: stateOf(bill, outstanding, asOf),
    due,
    paid: bill.paid,
    outstanding,
    daysPastDue: daysPastDue([{ dueDate: bill.dueDate, outstanding: totalOf(outstanding) }], asOf),
    isEstimated: estimate.minor > 0,
    parts,
  };
}

function stateOf(bill: ScheduleBill, outstanding: ComponentAmounts, asOf: Day): ScheduleLineState {
  const isLate = bill.settledDate !== null && bill.settledDate > bill.dueDate;
  if (bill.status === 'settled') return isLate ? 'settled-late' : 'settled';
  if (bill.status === 'open' && asOf < bill.statementDate) return 'open';
  return asOf > bill.dueDate && totalOf(outstanding).minor > 0 ? 'past-due' : 'due';
}

function projectedLine(
  group: readonly [ScheduleInstalment, ...ScheduleInstalment[]],
  records: ScheduleRecords,
  asOf: Day,
): RepaymentLine {
  const [first] = group;
  const parts = group.map(instalmentPart);
  const due = sumOf(parts, records);
  return {
    dueDate: first.dueDate,
    statementDate: first.statementDate,
    billId: null,
    state: 'projected',
    due,
    paid: noAmounts(records.currency),
    outstanding: due,
    daysPastDue: daysPastDue([{ dueDate: first.dueDate, outstanding: totalOf(due) }], asOf),
    isEstimated: false,
    parts,
  };
}

/** Instalments with no bill yet, gathered by the statement they will fall in. */
function instalmentsAhead(records: ScheduleRecords): readonly [ScheduleInstalment, ...ScheduleInstalment[]][] {
  const groups = new Map<string, [ScheduleInstalment, ...ScheduleInstalment[]]>();
  for (const instalment of records.instalments) {
    if (instalment.billId !== null) continue;
    const key = `${instalment.statementDate} ${instalment.dueDate}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [instalment]);
    else group.push(instalment);
  }
  return [...groups.values()];
}

function sumOf(parts: readonly SchedulePart[], records: ScheduleRecords): ComponentAmounts {
  return parts.reduce((total, part) => addAmounts(total, part.amounts), noAmounts(records.currency));
}
