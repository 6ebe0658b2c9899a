import { givenMoney, sumDerivation, type Derivation } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import { components, type Component } from '../money/components';
import { zero } from '../money/money';
import { payableLines, type Debt } from './debt';
import type { DoNothing } from './do-nothing';
import { lateChargeAheadDerivation } from './late-charge-ahead-derivation';

/** A figure of doing nothing: what is owed then of a component, or one of its sums. */
export type DoNothingFigure = Component | 'total' | 'cost' | 'costMore' | 'lateCharge';

/** How a figure of doing nothing comes about; null where the terms of late payment that it needs are not known. */
export function doNothingDerivation(debt: Debt, made: DoNothing, figure: DoNothingFigure): Derivation | null {
  switch (figure) {
    case 'total': {
      const inputs = components.map((component) => ({ ...owedOf(debt, made, component), name: component }));
      return amountStep({ name: 'total', amount: made.total, formula: 'sum-of-components', inputs });
    }
    case 'cost':
      return sumDerivation(
        'total',
        made.cost,
        components.filter((component) => component !== 'principal').map((component) => owedOf(debt, made, component)),
      );
    case 'costMore':
    case 'lateCharge': {
      const { lateCharge } = made;
      if (lateCharge !== null && debt.lateCharge !== null) return lateChargeAheadDerivation(lateCharge, debt.lateCharge);
      return figure === 'lateCharge' ? null : givenMoney('penalty', zero(debt.currency), 'terms');
    }
    case 'principal':
    case 'interest':
    case 'fee':
    case 'penalty':
      return { ...owedOf(debt, made, figure), name: figure };
  }
}

function owedOf(debt: Debt, { owed, lateCharge }: DoNothing, component: Component): Derivation {
  const parts = payableLines(debt).map(({ id, outstanding }) =>
    givenMoney('part', outstanding[component], 'lender', `lines/${id}/${component}`),
  );
  const isCharged = component === 'penalty' && lateCharge !== null && debt.lateCharge !== null;
  const added = isCharged ? [lateChargeAheadDerivation(lateCharge, debt.lateCharge)] : [];
  return sumDerivation(component, owed[component], [...parts, ...added]);
}
