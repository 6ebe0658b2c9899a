import { BrokenInvariant } from '../broken-invariant';
import { givenMoney, sumDerivation, withSubject, type Derivation } from '../derivation/derivation';
import type { Component } from '../money/components';
import { isSameMoney, isZero, subtract, sum } from '../money/money';
import { chargeDerivation } from './charge-derivation';
import { totalDerivation } from './line-derivation';
import type { SchedulePart } from './schedule-part';
import { ownInstalmentDerivation } from './own-instalment';
import type { ScheduleInstalment, SchedulePayment, SchedulePurchase, ScheduleRecords } from './schedule-records';

/** How a part of a bill comes about in one component: a purchase less its refund, an instalment, a charge over its days. */
export function partDerivation(part: SchedulePart, component: Component, records: ScheduleRecords): Derivation {
  const subject = { kind: part.kind, id: part.id };
  const amount = part.amounts[component];
  switch (part.kind) {
    case 'purchase':
      return withSubject(purchaseDerivation(found(records.purchases, part.id)), subject);
    case 'charge':
      return withSubject(chargeDerivation(found(records.charges, part.id), records), subject);
    case 'instalment':
      return withSubject(instalmentPartDerivation(found(records.instalments, part.id), component, records), subject);
    case 'estimate':
      return withSubject(givenMoney('part', amount, 'question'), subject);
    case 'unexplained':
      return withSubject(givenMoney('part', amount, 'lender'), subject);
  }
}

/** What a purchase counts for: its amount less what was refunded. */
export function purchaseDerivation({ id, amount, refunded }: SchedulePurchase): Derivation {
  const value = { kind: 'money', money: subtract(amount, refunded) } as const;
  if (refunded.minor === 0) return givenMoney('purchase', amount, 'lender', id);
  const inputs = [givenMoney('purchase', amount, 'lender', id), givenMoney('refunded', refunded, 'lender', id)];
  return { name: 'part', value, formula: 'purchase-less-refund', inputs };
}

/**
 * What an instalment sums from, or one of its components: by the plan that was agreed where that gives the lender's figure, else as the
 * lender states it.
 */
export function instalmentPartDerivation(
  instalment: ScheduleInstalment,
  component: Component | 'total',
  records: ScheduleRecords,
): Derivation {
  const { id, due } = instalment;
  const one = (each: Component): Derivation => {
    const stated = givenMoney(each, due[each], 'lender', id);
    const own = each === 'penalty' || isZero(due[each]) ? null : ownInstalmentDerivation(instalment, each, records);
    return own?.value.kind === 'money' && isSameMoney(own.value.money, due[each]) ? own : stated;
  };
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

function found<T extends { readonly id: string }>(documents: readonly T[], id: string | null): T {
  const document = documents.find((candidate) => candidate.id === id);
  if (document === undefined) throw new BrokenInvariant('a part of a line names a document of the same records');
  return document;
}
