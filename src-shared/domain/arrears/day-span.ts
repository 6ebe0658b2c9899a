/** A run of days, both ends included, as day numbers. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The same days as runs that are in order and neither overlap nor touch. A run that ends before it begins is none. */
export function joinedSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const sorted = spans.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** How many days of some runs lie from one day to another, both included. The runs neither overlap nor touch. */
export function daysWithin(spans: readonly DaySpan[], from: number, to: number): number {
  return spans.reduce((days, span) => days + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from) + 1), 0);
}
