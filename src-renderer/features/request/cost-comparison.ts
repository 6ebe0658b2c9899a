import type { ExtensionCost } from '#shared/contract/operations/request';
import { subtract, type Money } from '#shared/domain/money/money';

/** How the fee of an extension stands to the late charge without one. */
export interface CostComparison {
  readonly outcome: 'cheaper' | 'dearer' | 'equal';
  /** Without a sign. */
  readonly size: Money;
}

/** Compares what an extension costs with what not having one would cost up to the same day. */
export function costComparison({ fee, lateChargeWithout }: Pick<ExtensionCost, 'fee' | 'lateChargeWithout'>): CostComparison {
  const saved = subtract(lateChargeWithout, fee);
  const outcome = saved.minor === 0 ? 'equal' : saved.minor > 0 ? 'cheaper' : 'dearer';
  return { outcome, size: { ...saved, minor: Math.abs(saved.minor) } };
}
