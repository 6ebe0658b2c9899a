import { givenMoney, type Derivation, type DerivationRule } from '../derivation/derivation';
import type { QuantityName } from '../derivation/quantity-names';
import { amountStep } from '../loan/derived-source';
import { derivedShare } from '../loan/derived-share';
import { instalmentDerivation } from '../loan/instalment-derivation';
import type { Component } from '../money/components';
import { spreadCost, spreadRule, type ArrearsCost, type ArrearsPlan } from './plan-arrears';

/**
 * How what one instalment of a plan asks for of a component comes about; null where the plan has no instalment of
 * that number.
 */
export function planDerivation(
  plan: ArrearsPlan,
  number: number,
  component: Component,
  rule: DerivationRule | null = null,
): Derivation | null {
  const instalment = plan.instalments.find((candidate) => candidate.number === number);
  if (instalment === undefined) return null;
  if (component === 'principal') return instalmentDerivation(plan.schedule, number, 'principal', rule);
  if (component === 'penalty') return share(plan, number, 'penalty', 'penalty');
  const own = instalmentDerivation(plan.schedule, number, component, rule);
  if (own === null || spreadCost(plan.request, component).minor === 0) return own;
  const inputs = [{ ...own, name: 'part' as const }, share(plan, number, component, 'part')];
  return amountStep({ name: component, amount: instalment.due[component], formula: 'sum-of-parts', inputs });
}

/** An instalment's part of a cost that is spread. */
function share({ request, instalments }: ArrearsPlan, number: number, cost: ArrearsCost, name: QuantityName): Derivation {
  const totalAmount = spreadCost(request, cost);
  return derivedShare({
    name,
    total: givenMoney('total', totalAmount, 'lender', `arrears/${cost}`),
    totalAmount,
    count: instalments.length,
    index: number - 1,
    rule: spreadRule(request),
    multiple: null,
    referenceOf: (index) => `instalments/${index + 1}/${cost}`,
  });
}
