import type { Service } from '#shared/contract/servicer/change';
import { requestSchema, type HardshipRequest, type RequestAnswer, type RequestDraft } from '#shared/contract/servicer/request';
import { assertNever } from '#shared/domain/broken-invariant';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import type { Clock } from '../clock/clock';
import type { LedgerEvent } from '../ledger/ledger-event';
import { changeStore, type ChangeStore } from '../storage/change-store';
import { documentStore, type DocumentStore, type StoredDocument } from '../storage/document-store';
import { eventStore } from '../storage/event-store';
import { idempotencyStore, type IdempotencyStore } from '../storage/idempotency-store';
import type { ServicerDatabase } from '../storage/open-database';
import { ledgerKeeper, type LedgerKeeper, type LenderBehaviour } from './ledger-keeper';
import type { ServiceFailureCode } from './service-failure';

/** How many days an answer is remembered by its idempotency key. */
export const idempotencyKeyDays = 30;

/** The lender behind the HTTP surface: reads of what is published, and the two deeds of the borrower. */
export interface Servicer {
  readonly dataSet: string;
  readonly now: () => string;
  readonly describe: () => Service;
  readonly documents: Pick<DocumentStore, 'read' | 'list'>;
  readonly changes: ChangeStore;
  readonly answers: IdempotencyStore;
  /** Brings everything published up to the present moment; call before reading. */
  readonly catchUp: () => void;
  readonly fileRequest: (draft: RequestDraft) => Result<StoredDocument, Failure<ServiceFailureCode>>;
  readonly answerRequest: (requestId: string, answer: RequestAnswer) => Result<StoredDocument, Failure<ServiceFailureCode>>;
  readonly withdrawRequest: (requestId: string) => Result<StoredDocument, Failure<ServiceFailureCode>>;
  /** Runs a piece of work as one transaction: all of it is kept, or nothing. */
  readonly atOnce: <T>(work: () => T) => T;
  readonly close: () => void;
}

/** Starts the lender on a database. */
export function startServicer(database: ServicerDatabase, clock: Clock, behaviour: LenderBehaviour): Servicer {
  const keeper = ledgerKeeper(database, clock, behaviour);
  const documents = documentStore(database);
  const answers = idempotencyStore(database);
  const nextNumber = (): number =>
    eventStore(database)
      .all()
      .filter(({ kind }) => kind === 'request-filed').length + 1;
  return {
    dataSet: keeper.dataSet,
    now: clock.now,
    describe: () => describe(keeper, clock),
    documents,
    changes: changeStore(database),
    answers,
    catchUp: keeper.catchUp,
    fileRequest: (draft) => fileRequest(keeper, documents, clock, draft, nextNumber),
    answerRequest: (requestId, answer) => answerRequest(keeper, documents, clock, requestId, answer),
    withdrawRequest: (requestId) => withdrawRequest(keeper, documents, clock, requestId),
    atOnce: (work) => {
      try {
        return database.transaction(work).immediate();
      } catch (error) {
        keeper.forget();
        throw error;
      }
    },
    close: () => void database.close(),
  };
}

function describe({ book }: LedgerKeeper, clock: Clock): Service {
  return {
    lenderId: book.lenderId,
    name: book.lenderName,
    contractVersion: '1.0',
    businessDate: clock.businessDate(),
    isSandbox: true,
    idempotencyKeyDays,
  };
}

/** The same client reference is the same request, whatever key it comes under. */
function fileRequest(
  keeper: LedgerKeeper,
  documents: DocumentStore,
  clock: Clock,
  draft: RequestDraft,
  nextNumber: () => number,
): Result<StoredDocument, Failure<ServiceFailureCode>> {
  const filed = keeper.state().requests.find((request) => request.draft.clientReference === draft.clientReference);
  if (filed !== undefined) {
    if (JSON.stringify(filed.draft) !== JSON.stringify(draft)) return refusal('request.reference_reused');
    return published(documents, filed.document.id);
  }
  const unfit = whyUnfit(keeper, draft);
  if (unfit !== null) return refusal(unfit);
  const serial = String(nextNumber()).padStart(4, '0');
  const date = clock.businessDate();
  const event: LedgerEvent = {
    kind: 'request-filed',
    date,
    at: clock.now(),
    requestId: `req_${serial}`,
    receiptNumber: `R-${date.replaceAll('-', '')}-${serial}`,
    draft,
  };
  keeper.append([event]);
  return published(documents, event.requestId);
}

function whyUnfit({ book, state }: LedgerKeeper, draft: RequestDraft): ServiceFailureCode | null {
  if (draft.accountId !== book.account.id) return 'request.account_unknown';
  if (!draft.billIds.every((billId) => state().bills.some(({ id }) => id === billId))) return 'request.bill_unknown';
  if (!book.policies.some(({ id, terms }) => id === draft.policyId && terms.kind === draft.asked.kind)) return 'request.policy_unknown';
  if (draft.acceptedCost.currency !== book.account.currency) return 'request.currency_differs';
  const isOpen = state().requests.some(
    ({ document }) => isUndecided(document) && document.billIds.some((id) => draft.billIds.includes(id)),
  );
  return isOpen ? 'request.open_already' : null;
}

/** The same answer under another key changes nothing more. */
function answerRequest(
  keeper: LedgerKeeper,
  documents: DocumentStore,
  clock: Clock,
  requestId: string,
  answer: RequestAnswer,
): Result<StoredDocument, Failure<ServiceFailureCode>> {
  const request = keeper.state().requests.find(({ document }) => document.id === requestId);
  const shown = documents.read('request', requestId);
  if (request === undefined || shown === null) return refusal('request.not_found');
  if (request.document.answers.some(({ clientReference }) => clientReference === answer.clientReference)) return success(shown);
  const { revision } = requestSchema.parse(JSON.parse(shown.body));
  if (!canBeAnswered(request.document, answer.kind)) return refusal('request.answer_unfit');
  if (revision !== answer.revision) return refusal('request.changed_meanwhile');
  keeper.append([{ kind: 'request-answered', date: clock.businessDate(), at: clock.now(), requestId, answer }]);
  return published(documents, requestId);
}

function canBeAnswered(request: HardshipRequest, kind: RequestAnswer['kind']): boolean {
  switch (kind) {
    case 'accept':
    case 'refuse':
      return request.state === 'offered' || request.state === 'counter-offered';
    case 'inform':
      return request.state === 'information-asked';
    case 'withdraw':
      return isUndecided(request);
    default:
      return assertNever(kind);
  }
}

function withdrawRequest(
  keeper: LedgerKeeper,
  documents: DocumentStore,
  clock: Clock,
  requestId: string,
): Result<StoredDocument, Failure<ServiceFailureCode>> {
  const request = keeper.state().requests.find(({ document }) => document.id === requestId);
  if (request === undefined) return refusal('request.not_found');
  if (!isUndecided(request.document)) return refusal('request.already_decided');
  keeper.append([{ kind: 'request-withdrawn', date: clock.businessDate(), at: clock.now(), requestId }]);
  return published(documents, requestId);
}

/** True while the lender has not answered. */
function isUndecided({ state }: HardshipRequest): boolean {
  return state === 'received' || state === 'in-review' || state === 'information-asked';
}

function published(documents: DocumentStore, requestId: string): Result<StoredDocument, Failure<ServiceFailureCode>> {
  const document = documents.read('request', requestId);
  return document === null ? refusal('request.not_found') : success(document);
}
