import type { Component, ComponentAmounts } from '../money/components';
import type { CurrencyCode } from '../money/currency';
import { money, type Money } from '../money/money';
import type { PouredPart } from '../payment/pour-into-ranks';

/** What parts of a payment come to, by component. */
export function pouredAmounts(parts: readonly PouredPart<string>[], currency: CurrencyCode): ComponentAmounts {
  const amountOf = (component: Component): Money =>
    money(
      parts.filter((part) => part.component === component).reduce((sum, { minor }) => sum + minor, 0),
      currency,
    );
  return {
    principal: amountOf('principal'),
    interest: amountOf('interest'),
    fee: amountOf('fee'),
    penalty: amountOf('penalty'),
  };
}
