import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Bill } from '#shared/contract/servicer/bill';
import { lateCharge, type LateCharge } from '#shared/domain/arrears/late-charge';
import type { Day } from '#shared/domain/calendar/day';
import { lateChargeDue } from '#shared/domain/schedule/late-charge-due';
import type { AccountRecords } from './account-records';

/**
 * The late charge of a bill as we reckon it ourselves from the lender's terms and the payments it shows, up to `asOf`, to be
 * held against the lender's figure. What bears it is told by the same rule as in the estimate: `lateChargeDue`. Days that the
 * lender waived are not in it.
 */
export function ownLateCharge(records: AccountRecords, bill: Bill, terms: ProductTerms, asOf: Day): LateCharge {
  const { currency } = records.account;
  const due = lateChargeDue(bill, { ...records, currency });
  return lateCharge({ ...terms.lateCharge, graceDays: terms.graceDays }, [due], asOf, currency);
}
