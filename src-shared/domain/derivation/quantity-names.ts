/**
 * What a step of a derivation can be about, in the trade's words; formulas speak of them by these names, and the page has words for
 * each in every language. In alphabetical order.
 */
export const quantityNames = [
  'advance',
  'amount',
  'amountDue',
  'asOf',
  'base',
  'cap',
  'charge',
  'chargeBefore',
  'dailyCharge',
  'dailyRate',
  'days',
  'daysOfYear',
  'due',
  'dueDate',
  'effectiveRate',
  'fee',
  'fraction',
  'from',
  'interest',
  'minimumDaily',
  'nominalRate',
  'outstanding',
  'paid',
  'part',
  'payment',
  'penalty',
  'periodRate',
  'periods',
  'periodsPerYear',
  'principal',
  'purchase',
  'refunded',
  'rest',
  'to',
  'total',
  'unitPeriods',
  'years',
] as const;

/** The name of a quantity. */
export type QuantityName = (typeof quantityNames)[number];
