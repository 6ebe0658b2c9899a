import type { Decision, ScheduleLine } from '#shared/contract/servicer/request';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { extendSchedule } from '#shared/domain/forbearance/extend-schedule';
import { extensionQuote } from '#shared/domain/forbearance/extension-quote';
import { compare } from '#shared/domain/money/money';
import { approvedWords, declinedWords, type DeclineReason } from '../words/decision-words';
import { billBalance, dueDateOf, lateChargeRulesOf } from './bill-balance';
import type { LedgerBook } from './ledger-book';
import type { BillRecord, LedgerState, RequestRecord } from './ledger-state';

/**
 * Decides a request on a day by the published policy and nothing else: what the policy allows is granted, at the fee of that
 * day, unless that fee is higher than the one the borrower agreed to.
 */
export function decideRequest(
  book: LedgerBook,
  state: LedgerState,
  request: RequestRecord,
  decided: { readonly date: Day; readonly at: string },
): Decision {
  const bill = state.bills.find(({ id }) => id === request.document.billId);
  if (bill === undefined) throw new BrokenInvariant('a request names a bill');
  const before = agreedLines(book, state, decided.date);
  const refuse = (reason: DeclineReason): Decision => ({
    outcome: 'declined',
    decidedAt: decided.at,
    decidedDate: decided.date,
    grantedDueDate: null,
    fee: null,
    reasonCode: reason,
    message: declinedWords(reason),
    before,
    after: before,
  });
  if (!isInForce(book, decided.date)) return refuse('policy_not_in_force');
  const quote = quoteFor(book, state, bill, request, decided.date);
  if (!quote.ok) return refuse(quote.failure.code);
  const { fee, newDueDate, penaltyFrozenFrom } = quote.value;
  if (compare(request.draft.acceptedFee, fee) < 0) return refuse('fee_changed');
  const frozenPenalty =
    penaltyFrozenFrom === null
      ? null
      : billBalance(book, state, bill, addDays(penaltyFrozenFrom, -1)).outstanding.penalty;
  return {
    outcome: 'approved',
    decidedAt: decided.at,
    decidedDate: decided.date,
    grantedDueDate: newDueDate,
    fee,
    reasonCode: null,
    message: approvedWords(newDueDate, fee, penaltyFrozenFrom !== null),
    before,
    after: [...extendSchedule(before, { billId: bill.id, newDueDate, fee, frozenPenalty })],
  };
}

function isInForce({ policy }: LedgerBook, date: Day): boolean {
  return policy.effectiveFrom <= date && (policy.effectiveTo === null || date <= policy.effectiveTo);
}

function quoteFor(
  book: LedgerBook,
  state: LedgerState,
  bill: BillRecord,
  request: RequestRecord,
  asOf: Day,
): ReturnType<typeof extensionQuote> {
  const { due, paid } = billBalance(book, state, bill, asOf);
  const status = bill.settledDate !== null ? 'settled' : bill.isIssued ? 'issued' : 'open';
  return extensionQuote(
    {
      bill: { status, dueDate: dueDateOf(state, bill), originalDueDate: bill.cycle.dueDate, due, paid },
      policy: book.policy.extension,
      lateChargeRules: lateChargeRulesOf(book),
      asOf,
      grantedDates: state.grants.map(({ grantedDate }) => grantedDate),
    },
    request.document.requestedDueDate,
  );
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
