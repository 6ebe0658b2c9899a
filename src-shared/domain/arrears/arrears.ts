import type { Day } from '../calendar/day';
import { addAmounts, noAmounts, type ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';

/** An amount due, split by component, and what is still owed on it. */
export interface ComponentObligation {
  readonly dueDate: Day;
  readonly outstanding: ComponentAmounts;
}

/** The past-due amount by component: what is still owed of everything whose due date lies before `asOf`. */
export function arrears(
  obligations: readonly ComponentObligation[],
  asOf: Day,
  currency: CurrencyCode,
): ComponentAmounts {
  return obligations
    .filter(({ dueDate }) => dueDate < asOf)
    .reduce((total, { outstanding }) => addAmounts(total, outstanding), noAmounts(currency));
}
