import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Bill } from '#shared/contract/servicer/bill';
import type { LateCharge } from '#shared/domain/arrears/late-charge';
import type { Day } from '#shared/domain/calendar/day';
import { billLateCharge } from '#shared/domain/schedule/bill-late-charge';
import type { AccountRecords } from './account-records';

/**
 * The late charge of a bill as we reckon it ourselves from the lender's terms and the payments it shows, up to `asOf`, to be
 * held against the lender's figure. What bears it, and which bill a charge falls to, is told by the same rule as in the estimate:
 * `billLateCharge`. Days that the lender waived are not in it.
 */
export function ownLateCharge(records: AccountRecords, bill: Bill, terms: ProductTerms, asOf: Day): LateCharge {
  const rules = { ...terms.lateCharge, graceDays: terms.graceDays };
  return billLateCharge(bill, { ...records, currency: records.account.currency }, rules, asOf);
}
