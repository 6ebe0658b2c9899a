import { BrokenInvariant } from '../broken-invariant';

/** An amount beyond safe integers: it could no longer be counted exactly, so it is refused, never wrapped. */
export class AmountOutOfRange extends BrokenInvariant {}

/** A count of minor units that is exact. @throws AmountOutOfRange where it is no safe integer. */
export function exactMinor(minor: number): number {
  if (!Number.isSafeInteger(minor)) throw new AmountOutOfRange('an amount is a safe integer of minor units');
  return minor === 0 ? 0 : minor;
}
