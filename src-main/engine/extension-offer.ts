import type { ExtensionOffer } from '#shared/contract/operations/request';
import type { Bill } from '#shared/contract/servicer/bill';
import type { Policy } from '#shared/contract/servicer/policy';
import type { Day } from '#shared/domain/calendar/day';
import {
  earliestExtensionDate,
  extensionEligibility,
  latestExtensionDate,
} from '#shared/domain/forbearance/extension-eligibility';
import type { ExtensionCase } from '#shared/domain/forbearance/extension-terms';
import { extensionPolicyOf } from '#shared/domain/hardship/extension-policy';
import { termsInForce } from '#shared/domain/loan/terms-in-force';
import { draftOf, readWaiting } from '../cache/outbox-repository';
import type { ReadHandle } from '../cache/store';
import type { AccountRecords } from './account-records';
import { isUndecided } from './request-summaries';

/** The policy by which a bill's due date can be moved on a day, with all that a quote by it depends on. */
export interface ExtensionQuestion {
  readonly policy: Policy;
  readonly question: ExtensionCase;
}

/** The question to put to the lender's policy about a bill; null where the lender publishes none, or its terms are not known. */
export function extensionQuestion(records: AccountRecords, bill: Bill, asOf: Day): ExtensionQuestion | null {
  const policy = termsInForce(records.policies.filter(({ terms }) => terms.kind === 'extension'), asOf);
  const terms = records.account.terms.find(({ id }) => id === bill.termsId);
  const extension = policy.ok ? extensionPolicyOf(policy.value) : null;
  if (!policy.ok || extension === null || terms === undefined) return null;
  const grantedDates = records.requests.flatMap(({ agreedDate, decision }) =>
    agreedDate !== null && decision?.granted?.kind === 'extension' ? [agreedDate] : [],
  );
  const lateChargeRules = { ...terms.lateCharge, graceDays: terms.graceDays };
  return { policy: policy.value, question: { bill, policy: extension, lateChargeRules, asOf, grantedDates } };
}

/** Whether and until when a bill's due date can be moved, condition by condition. One request a bill at a time. */
export function extensionOfferFor(handle: ReadHandle, records: AccountRecords, bill: Bill, asOf: Day): ExtensionOffer {
  const asked = extensionQuestion(records, bill, asOf);
  if (asked === null) {
    return { policy: null, eligibility: [], isPossible: false, earliestDate: null, latestDate: null };
  }
  const eligibility = [
    ...extensionEligibility(asked.question, null),
    { rule: 'no-open-request' as const, isMet: !hasOpenRequest(handle, records, bill.id), data: {} },
  ];
  return {
    policy: asked.policy,
    eligibility,
    isPossible: eligibility.every(({ isMet }) => isMet),
    earliestDate: earliestExtensionDate(asked.question),
    latestDate: latestExtensionDate(asked.question),
  };
}

/** True where a request about the bill waits to be sent or to be answered. */
export function hasOpenRequest(handle: ReadHandle, records: AccountRecords, billId: string): boolean {
  const isWaiting = readWaiting(handle).some((item) => draftOf(item)?.billIds.includes(billId) === true);
  return isWaiting || records.requests.some((request) => request.billIds.includes(billId) && isUndecided(request));
}
