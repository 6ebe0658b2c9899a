import type { ComponentOrTotal, Figure } from '#shared/contract/operations/figure';
import type { LineSide } from '#shared/domain/schedule/line-derivation';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';

/** Names one amount of a line of an account's schedule, so that how it comes about can be asked for. */
export type NameLineFigure = (side: LineSide, component: ComponentOrTotal) => Figure;

/** Names the amounts of a line. */
export function lineFigures(accountId: string, { dueDate, statementDate, billId }: RepaymentLine): NameLineFigure {
  return (side, component) => ({ of: 'line', line: { accountId, dueDate, statementDate, billId }, side, component });
}
