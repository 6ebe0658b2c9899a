import { z } from 'zod';
import { day, type Day } from '#shared/domain/calendar/day';
import { minorOf } from './minor-of';
import type { StatedRow } from './peer-loan';

const decimal = z.string().nullable();

/**
 * A schedule as the fixtures hold it: draws `[date, amount]` and lines `[due date, principal, interest, fee, penalty,
 * due, balance, outstanding]`.
 */
export const statedRows = z.array(
  z.union([
    z.tuple([z.string(), decimal]),
    z.tuple([z.string(), decimal, decimal, decimal, decimal, decimal, decimal, decimal]),
  ]),
);

type Rows = z.infer<typeof statedRows>;

/** The draws that a stated schedule lists. */
export function drawsIn(rows: Rows): readonly { readonly date: Day; readonly amount: number }[] {
  return rows.flatMap((row) => (row.length === 2 ? [{ date: day(row[0]), amount: minorOf(row[1] ?? '0') }] : []));
}

/** The lines that a stated schedule lists. */
export function linesIn(rows: Rows): readonly StatedRow[] {
  return rows.flatMap((row) => {
    if (row.length === 2) return [];
    const [date, ...amounts] = row;
    const [principal = 0, interest = 0, fee = 0, penalty = 0, due = 0, balance = 0] = amounts.map((amount) =>
      minorOf(amount ?? '0'),
    );
    const stated = amounts[6];
    const outstanding = stated === null || stated === undefined ? null : minorOf(stated);
    return [{ dueDate: day(date), principal, interest, fee, penalty, due, balance, outstanding }];
  });
}
