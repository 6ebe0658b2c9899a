import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';

/** The line that a borrower most likely wants to see: the oldest past due, else the next to pay, else the last. */
export function firstLineOfInterest(lines: readonly RepaymentLine[]): RepaymentLine | null {
  const wanted = (['past-due', 'due', 'open'] as const).map((state) => lines.find((line) => line.state === state));
  return wanted.find((line) => line !== undefined) ?? lines.at(-1) ?? null;
}
