import { randomUUID } from 'node:crypto';
import type { FailureCode } from '#shared/contract/failures';
import { helpDraftSchema } from '#shared/contract/operations/help';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { RequestSummary } from '#shared/contract/operations/request';
import type { RequestDraft } from '#shared/contract/servicer/request';
import { monthOf } from '#shared/domain/calendar/month';
import { labOption } from '#shared/domain/hardship/lab-option';
import { optionCost } from '#shared/domain/hardship/option-cost';
import { linesAskedAbout } from '#shared/domain/hardship/option-question';
import { isSameMoney } from '#shared/domain/money/money';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { readLender } from '../cache/lender-repository';
import { queueItem } from '../cache/outbox-repository';
import { keepOwnRecord, readOwnRecord } from '../cache/own-record-repository';
import type { ReadHandle, Store, WriteHandle } from '../cache/store';
import type { EngineContext } from './engine-messages';
import { debtOf } from './help-debts';
import { readOwedAccounts, type OwedAccounts } from './help-operations';
import { requestSummaries } from './request-summaries';

type Outcome<T> = Result<T, Failure<FailureCode>>;
type Asking = OperationRequest<'help.ask'>;
type Choice = Asking['choices'][number];

/**
 * Writes what was chosen into the outbox, one request a debt, all in one transaction, and clears the draft but for income and spending,
 * which serve the next time. Each is reckoned again first: refused where it is no longer possible, and where its cost is not the one that
 * was agreed to.
 */
export function askForHelp(store: Store, asking: Asking, context: EngineContext): Outcome<readonly RequestSummary[]> {
  return store.write((handle) => {
    const lender = readLender(handle);
    if (lender === null) return refusal('lender.not_connected');
    const owed = readOwedAccounts(handle, context);
    for (const choice of asking.choices) {
      const unfit = whyUnfit(handle, owed, choice, asking.reason);
      if (unfit !== null) return unfit;
    }
    const caseReference = asking.choices.length > 1 ? randomUUID() : null;
    const drafts = asking.choices.map((choice) => draftFor(choice, asking, caseReference));
    for (const draft of drafts) {
      const reference = draft.clientReference;
      queueItem(handle, {
        reference,
        lenderId: lender.id,
        idempotencyKey: randomUUID(),
        intent: { operation: 'request.file', draft },
        writtenAt: context.now,
      });
    }
    clearDraft(handle, context.now);
    const written = new Set(drafts.map(({ clientReference }) => clientReference));
    return success(requestSummaries(handle).filter(({ reference }) => written.has(reference)));
  });
}

function draftFor({ acceptedCost, ...choice }: Choice, { reason, note }: Asking, caseReference: string | null): RequestDraft {
  return { clientReference: randomUUID(), caseReference, appealOf: null, ...choice, reason, note, acceptedCost };
}

function whyUnfit(
  handle: ReadHandle,
  { asOf, records }: OwedAccounts,
  { accountId, policyId, billIds, asked, acceptedCost }: Choice,
  reason: Asking['reason'],
): Result<never, Failure<FailureCode>> | null {
  const account = records.find((one) => one.account.id === accountId);
  const policy = account?.policies.find(({ id }) => id === policyId);
  if (account === undefined || policy === undefined || policy.terms.kind !== asked.kind) return refusal('store.not_found');
  const debt = debtOf(handle, account, asOf);
  const about = linesAskedAbout(debt, asked.kind, asOf);
  const lines = asked.kind === 'extension' ? about.filter(({ id }) => billIds.includes(id)) : about;
  const option = labOption('asked', { debt, policy, asked, lines, asOf, reason }, monthOf(asOf));
  const unmet = option.conditions.find(({ isMet }) => !isMet);
  if (option.followed === null) return refusal('help.not_possible', { rule: unmet?.rule ?? '' });
  return isSameMoney(optionCost(option.followed.figures), acceptedCost) ? null : refusal('request.cost_changed');
}

function clearDraft(handle: WriteHandle, at: string): void {
  const draft = readOwnRecord(handle, 'help-draft', helpDraftSchema);
  if (draft === null) return;
  keepOwnRecord(handle, 'help-draft', { ...draft, goal: null, byDate: null, reason: null, note: '', chosen: null }, at);
}
