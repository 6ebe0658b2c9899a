import type { Component } from '../money/components';
import { splitInProportion } from '../money/split-in-proportion';

/** What one due is owed at a rank: components in the order in which they are paid, in minor units. */
export interface RankMember<Id> {
  readonly id: Id;
  readonly owed: readonly { readonly component: Component; readonly minor: number }[];
}

/** Dues that are paid before the next rank: one, or several in proportion to what they are owed. */
export type Rank<Id> = readonly RankMember<Id>[];

/** A part of a payment, in minor units, never zero. */
export interface PouredPart<Id> {
  readonly id: Id;
  readonly component: Component;
  readonly minor: number;
}

/**
 * Fills ranks one after another from an amount until it is used up: no component receives more than it is owed, and the parts and
 * `rest` sum to the amount. Ranks are asked for only while something is left, so they may be made on the way.
 */
export function pourIntoRanks<Id>(
  amount: number,
  ranks: Iterable<Rank<Id>>,
): { readonly parts: readonly PouredPart<Id>[]; readonly rest: number } {
  const parts: PouredPart<Id>[] = [];
  let rest = amount;
  if (rest === 0) return { parts, rest };
  for (const rank of ranks) {
    const owed = rank.map(totalOwed);
    const poured = Math.min(
      rest,
      owed.reduce((sum, minor) => sum + minor, 0),
    );
    const shares = rank.length === 1 ? [poured] : splitInProportion(poured, owed);
    rank.forEach((member, index) => parts.push(...fill(member, shares[index] ?? 0)));
    rest -= poured;
    if (rest === 0) break;
  }
  return { parts, rest };
}

function totalOwed<Id>({ owed }: RankMember<Id>): number {
  return owed.reduce((sum, { minor }) => sum + minor, 0);
}

function fill<Id>({ id, owed }: RankMember<Id>, share: number): readonly PouredPart<Id>[] {
  let rest = share;
  return owed.flatMap(({ component, minor: most }) => {
    const minor = Math.min(rest, most);
    rest -= minor;
    return minor > 0 ? [{ id, component, minor }] : [];
  });
}
