const keys: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** The column, counted from 0, to which a key leads from the column `at` of `count`; null where the key leads nowhere. */
export function nextColumn(key: string, at: number, count: number): number | null {
  const next = Object.hasOwn(keys, key) ? keys[key]?.(at, count - 1) : undefined;
  return next === undefined || next < 0 || next >= count ? null : next;
}
