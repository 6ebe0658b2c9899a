import type { LateChargeCheck } from '#shared/contract/operations/debt';
import { subtract, type Money } from '#shared/domain/money/money';

/** How the lender's late charge stands to our own calculation. */
export interface LateChargeComparison {
  readonly outcome: 'same' | 'more' | 'less';
  /** Without a sign. */
  readonly size: Money;
  /** The lender's figure less our own. */
  readonly difference: Money;
}

/** Compares the lender's figure with our own: `more` where the lender charges more than the terms give. */
export function lateChargeComparison({ lender, own }: Pick<LateChargeCheck, 'lender' | 'own'>): LateChargeComparison {
  const difference = subtract(lender, own);
  const outcome = difference.minor === 0 ? 'same' : difference.minor > 0 ? 'more' : 'less';
  return { outcome, difference, size: { ...difference, minor: Math.abs(difference.minor) } };
}
