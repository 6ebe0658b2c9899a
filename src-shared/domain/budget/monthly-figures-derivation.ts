import { assertNever } from '../broken-invariant';
import type { Day } from '../calendar/day';
import { givenMoney, sumDerivation, type Derivation } from '../derivation/derivation';
import type { QuantityName } from '../derivation/quantity-names';
import { amountStep } from '../loan/derived-source';
import { zero, type Money } from '../money/money';
import type { RoundingMode } from '../money/rational';
import type { Failure, Result } from '../result';
import { success } from '../result';
import type { Budget, Income, Spending } from './budget';
import type { BudgetFailureCode } from './budget-failures';
import { monthlyAmountDerivation } from './monthly-amount';
import { monthlyFigures, type MonthlyFigures } from './monthly-figures';

/** A figure of a month that can be asked how it comes about. */
export type MonthlyFigure = 'income' | 'essential' | 'other' | 'leftOver';

/** How a figure of `monthlyFigures` comes about, from what the borrower said; refused as that is. */
export function monthlyFiguresDerivation(
  budget: Budget,
  asOf: Day,
  rounding: RoundingMode,
  figure: MonthlyFigure,
): Result<Derivation, Failure<BudgetFailureCode>> {
  const figures = monthlyFigures(budget, asOf, rounding);
  if (!figures.ok) return figures;
  return success(derived({ budget, asOf, rounding, figures: figures.value }, figure));
}

interface Asked {
  readonly budget: Budget;
  readonly asOf: Day;
  readonly rounding: RoundingMode;
  readonly figures: MonthlyFigures;
}

function derived(asked: Asked, figure: MonthlyFigure): Derivation {
  const { incomes, spendings } = asked.budget;
  switch (figure) {
    case 'income':
      return summed(asked, 'income', asked.figures.income, partsOf(asked, incomes, 'incomes'));
    case 'essential': {
      const parts = partsOf(asked, spendings, 'spendings', ({ isEssential }) => isEssential);
      return summed(asked, 'essentialSpending', asked.figures.essential, parts);
    }
    case 'other': {
      const parts = partsOf(asked, spendings, 'spendings', ({ isEssential }) => !isEssential);
      return summed(asked, 'otherSpending', asked.figures.other, parts);
    }
    case 'leftOver':
      return amountStep({
        name: 'leftOver',
        amount: asked.figures.leftOver,
        formula: 'left-over',
        inputs: [derived(asked, 'income'), derived(asked, 'essential'), derived(asked, 'other')],
      });
    default:
      return assertNever(figure);
  }
}

function partsOf<T extends Income | Spending>(
  { asOf, rounding }: Asked,
  entries: readonly T[],
  place: string,
  isCounted: (entry: T) => boolean = () => true,
): readonly Derivation[] {
  return entries.flatMap((entry, index) => {
    const part = isCounted(entry) ? monthlyAmountDerivation(entry, asOf, rounding, `${place}/${index}`) : null;
    return part === null ? [] : [part];
  });
}

/** A sum, or, where there is nothing to sum, what the borrower said: nothing. */
function summed({ budget }: Asked, name: QuantityName, total: Money, parts: readonly Derivation[]): Derivation {
  if (parts.length > 0) return sumDerivation(name, total, parts);
  return givenMoney(name, zero(budget.inHand.amount.currency), 'borrower');
}
