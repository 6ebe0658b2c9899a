import type { Payment } from '#shared/contract/servicer/payment';
import type { BillCause } from '#shared/domain/schedule/bill-cause';
import type { Words } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';

const kindWord = {
  'due-date-counted': 'bill.cause.due-date-counted',
  'payment-day-counted': 'bill.cause.payment-day-counted',
  'last-day-not-counted': 'bill.cause.last-day-not-counted',
  'grace-ignored': 'bill.cause.grace-ignored',
  'minimum-not-applied': 'bill.cause.minimum-not-applied',
  'cap-not-applied': 'bill.cause.cap-not-applied',
  'rounded-otherwise': 'bill.cause.rounded-otherwise',
  'another-base': 'bill.cause.another-base',
  'another-rate': 'bill.cause.another-rate',
  'payment-not-counted': 'bill.cause.payment-not-counted',
  'payment-counted-late': 'bill.cause.payment-counted-late',
  'fee-not-agreed': 'bill.cause.fee-not-agreed',
  'not-from-purchases': 'bill.cause.not-from-purchases',
  'not-from-payments': 'bill.cause.not-from-payments',
  unexplained: 'bill.cause.unexplained',
} as const satisfies Record<BillCause['kind'], WordKey>;

const baseWord = {
  'past-due-amount': 'bill.base.past-due-amount',
  'past-due-principal': 'bill.base.past-due-principal',
  'unpaid-principal': 'bill.base.unpaid-principal',
  'unpaid-principal-and-fee': 'bill.base.unpaid-principal-and-fee',
} as const satisfies Record<(BillCause & { kind: 'another-base' })['base'], WordKey>;

/** A cause of a difference as a sentence; payments are named by the day they were received. */
export function billCauseText(cause: BillCause, payments: readonly Payment[], { t, format }: Pick<Words, 't' | 'format'>): string {
  const paidOn = (id: string): string => {
    const payment = payments.find((candidate) => candidate.id === id);
    return payment === undefined ? '' : format.day(payment.receivedDate);
  };
  switch (cause.kind) {
    case 'another-base':
      return t(kindWord[cause.kind], { base: t(baseWord[cause.base]) });
    case 'another-rate':
      return t(kindWord[cause.kind], { rate: cause.dailyRate });
    case 'payment-not-counted':
      return t(kindWord[cause.kind], { day: paidOn(cause.paymentId) });
    case 'payment-counted-late':
      return t(kindWord[cause.kind], { day: paidOn(cause.paymentId), count: cause.days });
    case 'due-date-counted':
    case 'payment-day-counted':
    case 'last-day-not-counted':
    case 'grace-ignored':
    case 'minimum-not-applied':
    case 'cap-not-applied':
    case 'rounded-otherwise':
    case 'fee-not-agreed':
    case 'not-from-purchases':
    case 'not-from-payments':
    case 'unexplained':
      return t(kindWord[cause.kind]);
  }
}
