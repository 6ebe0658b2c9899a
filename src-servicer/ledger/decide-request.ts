import type { Policy } from '#shared/contract/servicer/policy';
import type { Decision, ScheduleLine } from '#shared/contract/servicer/request';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { extendSchedule } from '#shared/domain/forbearance/extend-schedule';
import { extensionQuote } from '#shared/domain/forbearance/extension-quote';
import type { ExtensionPolicy } from '#shared/domain/forbearance/extension-terms';
import { extensionPolicyOf } from '#shared/domain/hardship/extension-policy';
import { compare } from '#shared/domain/money/money';
import { approvedWords, declinedWords, type DeclineReason } from '../words/decision-words';
import { billBalance, dueDateOf, lateChargeRulesOf } from './bill-balance';
import type { LedgerBook } from './ledger-book';
import type { BillRecord, LedgerState, RequestRecord } from './ledger-state';

/** When a request is decided. */
export interface DecisionMoment {
  readonly date: Day;
  readonly at: string;
}

/**
 * Decides a request on a day by the published policy and nothing else: what the policy allows is granted, at the cost of that
 * day, unless that is higher than what the borrower agreed to.
 */
export function decideRequest(book: LedgerBook, state: LedgerState, request: RequestRecord, decided: DecisionMoment): Decision {
  const { asked, policyId } = request.document;
  const policy = book.policies.find(({ id }) => id === policyId);
  if (policy === undefined) throw new BrokenInvariant('a request names a policy');
  if (!isInForce(policy, decided.date)) return declined(book, state, decided, 'policy_not_in_force');
  const extension = extensionPolicyOf(policy);
  if (asked.kind !== 'extension' || extension === null) return declined(book, state, decided, 'not_offered');
  return decideExtension(book, state, request, { dueDate: asked.dueDate, policy: extension }, decided);
}

function decideExtension(
  book: LedgerBook,
  state: LedgerState,
  { document, draft }: RequestRecord,
  { dueDate, policy }: { readonly dueDate: Day; readonly policy: ExtensionPolicy },
  decided: DecisionMoment,
): Decision {
  const bill = state.bills.find(({ id }) => document.billIds.includes(id));
  if (bill === undefined) throw new BrokenInvariant('a request names a bill');
  const quote = extensionQuote(
    {
      bill: extensibleBill(book, state, bill, decided.date),
      policy,
      lateChargeRules: lateChargeRulesOf(book),
      asOf: decided.date,
      grantedDates: state.grants.map(({ grantedDate }) => grantedDate),
    },
    dueDate,
  );
  if (!quote.ok) return declined(book, state, decided, quote.failure.code);
  const { fee, newDueDate, penaltyFrozenFrom } = quote.value;
  if (compare(draft.acceptedCost, fee) < 0) return declined(book, state, decided, 'fee_changed');
  const frozenPenalty =
    penaltyFrozenFrom === null ? null : billBalance(book, state, bill, addDays(penaltyFrozenFrom, -1)).outstanding.penalty;
  const before = agreedLines(book, state, decided.date);
  return {
    outcome: 'approved',
    decidedAt: decided.at,
    decidedDate: decided.date,
    granted: { kind: 'extension', dueDate: newDueDate },
    cost: fee,
    validUntil: null,
    reasonCode: null,
    message: approvedWords(newDueDate, fee, penaltyFrozenFrom !== null),
    before,
    after: [...extendSchedule(before, { billId: bill.id, newDueDate, fee, frozenPenalty })],
  };
}

function declined(book: LedgerBook, state: LedgerState, decided: DecisionMoment, reason: DeclineReason): Decision {
  const before = agreedLines(book, state, decided.date);
  return {
    outcome: 'declined',
    decidedAt: decided.at,
    decidedDate: decided.date,
    granted: null,
    cost: null,
    validUntil: null,
    reasonCode: reason,
    message: declinedWords(reason),
    before,
    after: before,
  };
}

function isInForce({ effectiveFrom, effectiveTo }: Policy, date: Day): boolean {
  return effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo);
}

function extensibleBill(
  book: LedgerBook,
  state: LedgerState,
  bill: BillRecord,
  asOf: Day,
): Parameters<typeof extensionQuote>[0]['bill'] {
  const { due, paid } = billBalance(book, state, bill, asOf);
  const status = bill.settledDate !== null ? 'settled' : bill.isIssued ? 'issued' : 'open';
  return { status, dueDate: dueDateOf(state, bill), originalDueDate: bill.cycle.dueDate, due, paid };
}

/** What is still to be paid, bill by bill, as of a day. */
function agreedLines(book: LedgerBook, state: LedgerState, asOf: Day): ScheduleLine[] {
  return state.bills
    .filter(({ settledDate }) => settledDate === null)
    .map((bill) => ({
      billId: bill.id,
      dueDate: dueDateOf(state, bill),
      due: billBalance(book, state, bill, asOf).outstanding,
    }));
}
