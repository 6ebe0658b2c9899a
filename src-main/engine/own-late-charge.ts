import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Bill } from '#shared/contract/servicer/bill';
import type { LateCharge } from '#shared/domain/arrears/late-charge';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { money, subtract, type Money } from '#shared/domain/money/money';
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

/** What a day itself adds to the late charge of a bill; nothing where the day bears none. */
export function ownChargeOfDay(records: AccountRecords, bill: Bill, terms: ProductTerms, day: Day): Money {
  const upTo = (last: Day): Money => ownLateCharge(records, bill, terms, last).total;
  const added = subtract(upTo(day), upTo(addDays(day, -1)));
  return money(Math.max(0, added.minor), added.currency);
}
