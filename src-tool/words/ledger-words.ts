import type { LedgerFailureCode } from '../../src-shared/domain/ledger/ledger-failures';
import type { DeriveFailureCode } from '../tool-failure';
import type { Words } from './words';

/** Why late charges cannot be reckoned, and what cannot be derived. */
export const ledgerWords: Words<LedgerFailureCode | DeriveFailureCode> = {
  'ledger.amount_negative': () => 'An amount may not be negative.',
  'ledger.currency_differs': () => 'All amounts must be in one currency.',
  'ledger.order_incomplete': () => 'The order names each of principal, interest, fee and penalty once.',
  'ledger.due_unknown': ({ due = '' }) => `There is no due number ${due}.`,
  'ledger.refund_exceeds_overpayment': () => 'More is given back than the payment left over.',
  'ledger.amount_out_of_range': () => 'Amounts grow to more than can be counted exactly.',
  'late_charge.rate_negative': ({ rate = '' }) => `The daily rate is negative: ${rate}.`,
  'late_charge.grace_out_of_range': ({ maximum = '' }) => `Grace days are a whole number from 0 to ${maximum}.`,
  'derive.not_a_pointer': () => 'This is no JSON pointer. One begins with "/", such as "/penalty"; "/" and "~" within a name are "~1" and "~0".',
  'derive.no_amount_there': ({ at = '' }) => `The result has no amount at "${at}" that has a derivation.`,
};
