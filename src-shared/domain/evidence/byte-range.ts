/** A stretch of a file, the end not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The same stretches in their order, those that touch or overlap made one. */
export function mergedRanges(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const merged: ByteRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end) merged.push({ start, end });
    else if (end > last.end) merged[merged.length - 1] = { start: last.start, end };
  }
  return merged;
}

/** Whether any of some stretches shares a byte with any of others; both are merged. */
export function doOverlap(some: readonly ByteRange[], others: readonly ByteRange[]): boolean {
  let index = 0;
  for (const { start, end } of some) {
    while ((others[index]?.end ?? Infinity) <= start) index += 1;
    if ((others[index]?.start ?? Infinity) < end) return true;
  }
  return false;
}
