import type { Day } from '../calendar/day';
import type { ComponentAmounts } from '../money/components';
import { add, type Money } from '../money/money';

/** A line that an extension can move: when, for which bill, how much. */
export interface ExtensibleLine {
  readonly billId: string | null;
  readonly dueDate: Day;
  readonly due: ComponentAmounts;
}

/** An extension as granted. */
export interface GrantedExtension {
  readonly billId: string;
  readonly newDueDate: Day;
  readonly fee: Money;
  /** The bill's penalty from the grant on, as far as charged before it; null leaves the line's own. */
  readonly frozenPenalty: Money | null;
}

/**
 * The schedule after an extension, ordered by due date: the bill's line moves to the new due date and bears the extension
 * fee; its penalty stands at what was charged before the grant. Principal and interest of every line stay as they were.
 */
export function extendSchedule<Line extends ExtensibleLine>(
  lines: readonly Line[],
  extension: GrantedExtension,
): readonly Line[] {
  return lines
    .map((line) => (line.billId === extension.billId ? extended(line, extension) : line))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
}

function extended<Line extends ExtensibleLine>(line: Line, extension: GrantedExtension): Line {
  const { due } = line;
  return {
    ...line,
    dueDate: extension.newDueDate,
    due: { ...due, fee: add(due.fee, extension.fee), penalty: extension.frozenPenalty ?? due.penalty },
  };
}
