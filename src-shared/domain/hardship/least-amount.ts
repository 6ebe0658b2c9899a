import { givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import type { QuantityName } from '../derivation/quantity-names';
import { amountStep } from '../loan/derived-source';
import { factor, roundedProduct } from '../money/factor';
import { money, type Money } from '../money/money';
import { percent, type RoundingMode } from '../money/rational';
import type { PartPaymentTerms, PromiseTerms, SettlementTerms } from './hardship-policy';

/** Terms that ask for a share of an amount at least. */
export type LeastShareTerms = PromiseTerms | PartPaymentTerms | SettlementTerms;

/** The least that is paid of an amount by the terms. */
export function leastAmount(terms: LeastShareTerms, of: Money): Money {
  return money(roundedProduct(of.minor, factor(percent(terms.minimumPercent)), roundingOf(terms)), of.currency);
}

/** How the least amount comes about. */
export function leastAmountDerivation(terms: LeastShareTerms, of: Money, name: QuantityName): Derivation {
  return amountStep({
    name,
    amount: leastAmount(terms, of),
    formula: 'share-of-total',
    inputs: [
      givenMoney('total', of, 'lender', 'outstanding'),
      givenPercent('share', terms.minimumPercent, 'terms', 'minimumPercent'),
    ],
    rounding: roundingOf(terms),
  });
}

/** Where the terms name no rounding the least whole amount that is no less than the share. */
function roundingOf(terms: LeastShareTerms): RoundingMode {
  return terms.kind === 'settlement' ? terms.rounding : 'up';
}
