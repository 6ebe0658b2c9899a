import type { SkippedRow } from '#shared/domain/bill-file/bill-file';

/** The rows that were left out for one and the same reason. */
export interface SkippedGroup {
  readonly reason: SkippedRow['reason'];
  /** The column that could not be read; null where it is not about one. */
  readonly column: string | null;
  /** The lines of the file, in its order; at least one. */
  readonly lines: readonly number[];
}

/** Puts skipped rows together by reason and column, in the order in which each reason first comes up. */
export function skippedGroups(rows: readonly SkippedRow[]): readonly SkippedGroup[] {
  const groups = new Map<string, SkippedGroup & { readonly lines: number[] }>();
  for (const { reason, column, line } of rows) {
    const key = JSON.stringify([reason, column]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { reason, column, lines: [line] });
    else group.lines.push(line);
  }
  return [...groups.values()];
}
