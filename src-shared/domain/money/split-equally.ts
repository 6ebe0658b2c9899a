import { assertNever } from '../broken-invariant';
import { roundedQuotient } from './factor';
import { roundedWhole, type RoundingMode } from './rational';

/**
 * Who takes what rounding left when an amount is split into equal parts: the last part, the first one, or all of
 * them, so that no two differ by more than one unit.
 */
export type OddCent = 'last' | 'first' | 'spread';

/** How an amount is split. */
export interface SplitRule {
  readonly mode: RoundingMode;
  readonly oddCent: OddCent;
  /**
   * The parts are multiples of so many minor units; 1 where any amount may be asked for. The odd part need not be
   * one.
   */
  readonly multiple: number;
}

/**
 * Minor units split into `count` parts, none negative, that sum to the whole. With `last` each part is the whole
 * divided by the count, rounded, as long as there is so much left, and the last takes the rest; `first` is the same
 * from the other end; with `spread` the parts up to each one sum to the rounded share of the whole up to there.
 */
export function splitEqually(total: number, count: number, rule: SplitRule): readonly number[] {
  switch (rule.oddCent) {
    case 'last':
      return splitFromStart(total, count, rule);
    case 'first':
      return splitFromStart(total, count, rule).toReversed();
    case 'spread':
      return splitByRunningTotal(total, count, rule);
    default:
      return assertNever(rule.oddCent);
  }
}

function splitFromStart(total: number, count: number, { mode, multiple }: SplitRule): readonly number[] {
  const part = roundedQuotient(total, count * multiple, mode) * multiple;
  let rest = total;
  return Array.from({ length: count }, (_, index) => {
    const share = index === count - 1 ? rest : Math.min(part, rest);
    rest -= share;
    return share;
  });
}

function splitByRunningTotal(total: number, count: number, rule: SplitRule): readonly number[] {
  let before = 0;
  return Array.from({ length: count }, (_, index) => {
    const upTo = index === count - 1 ? total : Math.min(total, shareUpTo(index + 1, total, count, rule));
    const share = upTo - before;
    before = upTo;
    return share;
  });
}

/**
 * `number` of `count` equal parts of a whole, together, rounded. May exceed the whole where it is rounded up to a
 * multiple.
 */
export function shareUpTo(number: number, total: number, count: number, { mode, multiple }: SplitRule): number {
  const product = number * total;
  if (Number.isSafeInteger(product)) return roundedQuotient(product, count * multiple, mode) * multiple;
  return (
    Number(roundedWhole({ numerator: BigInt(number) * BigInt(total), denominator: BigInt(count * multiple) }, mode)) *
    multiple
  );
}
