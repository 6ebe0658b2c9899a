import { BrokenInvariant } from '../broken-invariant';
import { givenMoney, type Derivation } from '../derivation/derivation';
import type { Component } from '../money/components';
import { subtract, sum, type Money } from '../money/money';
import { about, sumDerivation, totalDerivation } from './line-derivation';
import type { SchedulePart } from './schedule-part';
import type { ScheduleCharge, ScheduleInstalment, SchedulePayment, SchedulePurchase, ScheduleRecords } from './schedule-records';

/** How a part of a bill comes about in one component: a purchase less its refund, an instalment, a charge over its days. */
export function partDerivation(part: SchedulePart, component: Component, records: ScheduleRecords): Derivation {
  const subject = { kind: part.kind, id: part.id };
  const amount = part.amounts[component];
  switch (part.kind) {
    case 'purchase':
      return about(purchaseDerivation(found(records.purchases, part.id)), subject);
    case 'charge':
      return about(chargeDerivation(found(records.charges, part.id)), subject);
    case 'instalment':
      return about(instalmentDerivation(found(records.instalments, part.id), component), subject);
    case 'estimate':
    case 'unexplained':
      return about(givenMoney('part', amount, 'lender'), subject);
  }
}

/** What a purchase counts for: its amount less what was refunded. */
export function purchaseDerivation({ id, amount, refunded }: SchedulePurchase): Derivation {
  const value = { kind: 'money', money: subtract(amount, refunded) } as const;
  if (refunded.minor === 0) return givenMoney('purchase', amount, 'lender', id);
  const inputs = [givenMoney('purchase', amount, 'lender', id), givenMoney('refunded', refunded, 'lender', id)];
  return { name: 'part', value, formula: 'purchase-less-refund', inputs };
}

/** What the lender says a charge sums from, as it says it; what its ranges leave open is a part of its own. */
export function chargeDerivation({ id, amount, basis }: ScheduleCharge): Derivation {
  const parts = basis.ranges.map((range) => givenMoney('part', range.amount, 'lender', id));
  return sumDerivation('charge', amount, withRest(amount, parts, basis.ranges.map((range) => range.amount)));
}

/** What an instalment sums from, or one of its components, as the lender states it. */
export function instalmentDerivation({ id, due }: ScheduleInstalment, component: Component | 'total'): Derivation {
  const one = (each: Component): Derivation => givenMoney(each, due[each], 'lender', id);
  return component === 'total' ? totalDerivation('due', due, one) : one(component);
}

/** What a payment put to one bill, or to one component of it. */
export function paymentDerivation({ id, allocations }: SchedulePayment, billId: string, component: Component | 'total'): Derivation {
  const put = allocations.filter((each) => each.billId === billId && (component === 'total' || each.component === component));
  const [first] = allocations;
  if (first === undefined) throw new BrokenInvariant('a payment on a bill is allocated');
  const total = sum(put.map(({ amount }) => amount), first.amount.currency);
  return sumDerivation('paid', total, put.map(({ amount }) => givenMoney('part', amount, 'lender', id)));
}

/** The parts, and what is missing to the whole as one more that nothing explains. */
export function withRest(whole: Money, parts: readonly Derivation[], amounts: readonly Money[]): readonly Derivation[] {
  const rest = subtract(whole, sum(amounts, whole.currency));
  if (rest.minor === 0) return parts;
  return [...parts, about(givenMoney('part', rest, 'lender'), { kind: 'unexplained', id: null })];
}

function found<T extends { readonly id: string }>(documents: readonly T[], id: string | null): T {
  const document = documents.find((candidate) => candidate.id === id);
  if (document === undefined) throw new BrokenInvariant('a part of a line names a document of the same records');
  return document;
}
