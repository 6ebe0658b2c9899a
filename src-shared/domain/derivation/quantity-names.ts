/**
 * What a step of a derivation can be about, in the trade's words; formulas speak of them by these names, and the page
 * has words for each in every language. In alphabetical order.
 */
export const quantityNames = [
  'amountDue',
  'annualRate',
  'asOf',
  'balance',
  'balloon',
  'base',
  'cap',
  'capitalised',
  'charge',
  'chargeBefore',
  'count',
  'dailyCharge',
  'dailyInterest',
  'dailyRate',
  'days',
  'dueDate',
  'equalPart',
  'every',
  'fee',
  'feeRate',
  'from',
  'interest',
  'levelPayment',
  'minimumDaily',
  'number',
  'part',
  'payment',
  'penalty',
  'percentChange',
  'principal',
  'rest',
  'share',
  'steps',
  'to',
  'total',
  'upTo',
  'upToBefore',
  'yearDays',
  'yearPart',
] as const;

/** The name of a quantity. */
export type QuantityName = (typeof quantityNames)[number];
