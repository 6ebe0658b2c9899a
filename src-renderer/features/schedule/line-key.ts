import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';

/** What tells a line of a schedule from the others: its statement cycle, or its bill where one exists. */
export function lineKey(line: RepaymentLine): string {
  return `${line.dueDate} ${line.statementDate} ${line.billId ?? ''}`;
}
