import type { BillDifference } from '#shared/domain/schedule/bill-check';
import type { Component } from '#shared/domain/money/components';
import { add, type Money } from '#shared/domain/money/money';

/** Differences of one side and direction that the same causes explain: one payment that is missing shows in each component. */
export interface DifferenceGroup {
  readonly key: string;
  readonly side: BillDifference['side'];
  readonly components: readonly Component[];
  /** What the lender has more, over the components. */
  readonly more: Money;
  readonly explanations: BillDifference['explanations'];
}

/** Puts together what has one explanation, in the order of the differences. */
export function groupDifferences(differences: readonly BillDifference[]): readonly DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const { side, component, more, explanations } of differences) {
    const key = `${side} ${more.minor > 0 ? 'more' : 'less'} ${JSON.stringify(explanations)}`;
    const known = groups.get(key);
    groups.set(
      key,
      known === undefined
        ? { key, side, components: [component], more, explanations }
        : { ...known, components: [...known.components, component], more: add(known.more, more) },
    );
  }
  return [...groups.values()];
}
