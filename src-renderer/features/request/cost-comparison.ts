import type { ExtensionCost } from '#shared/contract/operations/request';
import { add, subtract, type Money } from '#shared/domain/money/money';

/** How paying on the new date with an extension stands to paying on the same day without one. */
export interface CostComparison {
  readonly outcome: 'cheaper' | 'dearer' | 'equal';
  /** Without a sign. */
  readonly size: Money;
  /** What would have to be paid on that day without an extension. */
  readonly without: Money;
}

/** Compares what is to be paid on the new date if an extension is granted with what it would be if there were none. */
export function costComparison(cost: Pick<ExtensionCost, 'outstanding' | 'totalToPay' | 'lateChargeWithout'>): CostComparison {
  const without = add(cost.outstanding, cost.lateChargeWithout);
  const saved = subtract(without, cost.totalToPay);
  const outcome = saved.minor === 0 ? 'equal' : saved.minor > 0 ? 'cheaper' : 'dearer';
  return { outcome, size: { ...saved, minor: Math.abs(saved.minor) }, without };
}
