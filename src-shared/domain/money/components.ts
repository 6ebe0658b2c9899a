import type { CurrencyCode } from './currency';
import { add, subtract, sum, zero, type Money } from './money';

/** The only four components a due or a payment splits into, in the order they are shown. */
export const components = ['principal', 'interest', 'fee', 'penalty'] as const;

/** One of the four components. */
export type Component = (typeof components)[number];

/** An amount for each component, all of one currency. */
export type ComponentAmounts = Readonly<Record<Component, Money>>;

/** Nothing of any component. */
export function noAmounts(currency: CurrencyCode): ComponentAmounts {
  const nothing = zero(currency);
  return { principal: nothing, interest: nothing, fee: nothing, penalty: nothing };
}

/** The sum of the four components. */
export function totalOf(amounts: ComponentAmounts): Money {
  return sum(
    components.map((component) => amounts[component]),
    amounts.principal.currency,
  );
}

/** Component by component, `a` plus `b`. */
export function addAmounts(a: ComponentAmounts, b: ComponentAmounts): ComponentAmounts {
  return combine(a, b, add);
}

/** Component by component, `a` less `b`. */
export function subtractAmounts(a: ComponentAmounts, b: ComponentAmounts): ComponentAmounts {
  return combine(a, b, subtract);
}

function combine(a: ComponentAmounts, b: ComponentAmounts, operation: (x: Money, y: Money) => Money): ComponentAmounts {
  return {
    principal: operation(a.principal, b.principal),
    interest: operation(a.interest, b.interest),
    fee: operation(a.fee, b.fee),
    penalty: operation(a.penalty, b.penalty),
  };
}
