import type { QuantityName } from '#shared/domain/derivation/quantity-names';
import type { WordKey } from './word-key';

/** What each quantity of a derivation is called. */
export const quantityWord = {
  amountDue: 'quantity.amountDue',
  asOf: 'quantity.asOf',
  base: 'quantity.base',
  cap: 'quantity.cap',
  charge: 'quantity.charge',
  chargeBefore: 'quantity.chargeBefore',
  dailyCharge: 'quantity.dailyCharge',
  dailyRate: 'quantity.dailyRate',
  days: 'quantity.days',
  due: 'money.due',
  dueDate: 'quantity.dueDate',
  fee: 'component.fee',
  from: 'quantity.from',
  interest: 'component.interest',
  minimumDaily: 'quantity.minimumDaily',
  outstanding: 'money.outstanding',
  paid: 'money.paid',
  part: 'quantity.part',
  payment: 'quantity.payment',
  penalty: 'component.penalty',
  principal: 'component.principal',
  purchase: 'quantity.purchase',
  refunded: 'quantity.refunded',
  rest: 'quantity.rest',
  to: 'quantity.to',
  total: 'component.total',
} as const satisfies Record<QuantityName, WordKey>;
