/**
 * What a step of a derivation can be about, in the trade's words; formulas speak of them by these names, and the page has words for
 * each in every language. In alphabetical order.
 */
export const quantityNames = [
  'amountDue',
  'asOf',
  'base',
  'cap',
  'charge',
  'chargeBefore',
  'dailyCharge',
  'dailyRate',
  'days',
  'due',
  'dueDate',
  'fee',
  'from',
  'interest',
  'minimumDaily',
  'outstanding',
  'paid',
  'part',
  'payment',
  'penalty',
  'principal',
  'purchase',
  'refunded',
  'rest',
  'to',
  'total',
] as const;

/** The name of a quantity. */
export type QuantityName = (typeof quantityNames)[number];
