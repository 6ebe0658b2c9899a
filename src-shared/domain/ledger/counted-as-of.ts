import type { Day } from '../calendar/day';
import type { LedgerAccount } from './ledger-account';

/** The account with the payments that count as of a day and no others, whatever was paid or reversed later. */
export function countedAsOf(account: LedgerAccount, asOf: Day): LedgerAccount {
  const payments = account.payments
    .filter(({ date, reversedDate }) => date <= asOf && (reversedDate === undefined || reversedDate > asOf))
    .map(({ reversedDate: _later, refunds = [], ...payment }) => ({
      ...payment,
      refunds: refunds.filter(({ date }) => date <= asOf),
    }));
  return { ...account, payments };
}
