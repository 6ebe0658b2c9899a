import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Bill } from '#shared/contract/servicer/bill';
import { lateCharge, type DatedReduction, type LateCharge } from '#shared/domain/arrears/late-charge';
import type { Day } from '#shared/domain/calendar/day';
import { noAmounts } from '#shared/domain/money/components';
import { subtract, sum, zero } from '#shared/domain/money/money';
import type { AccountRecords } from './account-records';

/**
 * The late charge of a bill as we reckon it ourselves from the lender's terms and the payments it shows, up to `asOf`, to be
 * held against the lender's figure. It counts from the original due date and pauses from each extension's grant to the date
 * it granted; an extension's fee is left out of the base.
 */
export function ownLateCharge(records: AccountRecords, bill: Bill, terms: ProductTerms, asOf: Day): LateCharge {
  const { currency } = records.account;
  const extensionFees = records.charges.filter(({ billId, kind }) => billId === bill.id && kind === 'extension-fee');
  const fees = sum(
    extensionFees.map(({ amount }) => amount),
    currency,
  );
  const due = {
    dueDate: bill.originalDueDate,
    amounts: { ...bill.due, fee: subtract(bill.due.fee, fees), penalty: zero(currency) },
    reductions: reductionsOf(records, bill),
    pauses: pausesOf(records, bill),
  };
  return lateCharge({ ...terms.lateCharge, graceDays: terms.graceDays }, [due], asOf, currency);
}

function reductionsOf({ payments, account }: AccountRecords, bill: Bill): DatedReduction[] {
  return payments
    .filter(({ status }) => status === 'posted')
    .flatMap(({ allocations, receivedDate }) =>
      allocations
        .filter(({ billId }) => billId === bill.id)
        .map(({ component, amount }) => ({
          date: receivedDate,
          amounts: { ...noAmounts(account.currency), [component]: amount },
        })),
    );
}

function pausesOf({ requests, policies }: AccountRecords, bill: Bill): { readonly from: Day; readonly to: Day }[] {
  return requests.flatMap(({ billId, policyId, decision }) => {
    const policy = policies.find(({ id }) => id === policyId);
    const isPause = policy === undefined || policy.extension.penaltyWhileExtended === 'stops';
    if (billId !== bill.id || !isPause || decision?.outcome !== 'approved' || decision.grantedDueDate === null) return [];
    return [{ from: decision.decidedDate, to: decision.grantedDueDate }];
  });
}
