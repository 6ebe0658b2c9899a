import { addAmounts, noAmounts, subtractAmounts, type Component, type ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { factor, roundedProduct } from '../money/factor';
import { money, smaller, subtract, type Money } from '../money/money';
import { percent, type RoundingMode } from '../money/rational';

/** A line that amounts can be waived of: what it asks for, and what was paid of it. */
export interface WaivableLine {
  readonly due: ComponentAmounts;
  readonly paid: ComponentAmounts;
}

/** What a lender gives up. What was paid is not given back. */
export interface Waiver {
  /** Principal is written off, not waived. */
  readonly component: Exclude<Component, 'principal'>;
  /** A share of what is unpaid of each line in percent, or an amount that is taken off one line after another. */
  readonly extent:
    | { readonly kind: 'percent'; readonly percent: string; readonly rounding: RoundingMode }
    | { readonly kind: 'amount'; readonly amount: Money };
}

/** Lines after a waiver, and what it gave up of each. `difference` is after less before, so nowhere positive. */
export interface WaivedLines<Line> {
  readonly lines: readonly Line[];
  readonly waived: readonly Money[];
  readonly difference: ComponentAmounts;
}

/**
 * Lines after a waiver. Only the waived component of what is unpaid falls, never below what was paid; all other
 * amounts, dates and the order stay. Where the waiver depends on a condition, keep the lines as they were too: they
 * hold again if it lapses.
 */
export function waiveAmounts<Line extends WaivableLine>(
  lines: readonly [Line, ...Line[]],
  waiver: Waiver,
): WaivedLines<Line> {
  const { component, extent } = waiver;
  const { currency } = lines[0].due[component];
  let left = extent.kind === 'amount' ? extent.amount : null;
  const waived = lines.map(({ due, paid }) => {
    const unpaid = money(Math.max(0, subtract(due[component], paid[component]).minor), currency);
    if (extent.kind === 'percent') return shareOf(unpaid, extent);
    const taken = smaller(unpaid, left ?? unpaid);
    left = subtract(left ?? taken, taken);
    return taken;
  });
  const after = lines.map((line, index) => lessOf(line, component, waived[index] ?? money(0, currency)));
  return { lines: after, waived, difference: subtractAmounts(sumOf(after, currency), sumOf(lines, currency)) };
}

function shareOf(
  unpaid: Money,
  { percent: share, rounding }: { readonly percent: string; readonly rounding: RoundingMode },
): Money {
  return smaller(unpaid, money(roundedProduct(unpaid.minor, factor(percent(share)), rounding), unpaid.currency));
}

function lessOf<Line extends WaivableLine>(line: Line, component: Component, amount: Money): Line {
  return amount.minor === 0 ? line : { ...line, due: { ...line.due, [component]: subtract(line.due[component], amount) } };
}

function sumOf(lines: readonly WaivableLine[], currency: CurrencyCode): ComponentAmounts {
  return lines.reduce((sum, { due }) => addAmounts(sum, due), noAmounts(currency));
}
