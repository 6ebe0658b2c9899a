import type { FailureCode } from '#shared/contract/failures';
import type { LenderState } from '#shared/contract/operations/app';
import type { SyncState } from '#shared/contract/operations/sync';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { readLender, type ConnectedLender } from '../cache/lender-repository';
import { openStore } from '../cache/open-store';
import type { Store } from '../cache/store';
import { deriveKey } from '../secrets/derive-key';
import { synchroniserOf, type Synchroniser } from '../sync/synchronise';
import { billFileOperations, type BillFileOperations } from './bill-file-operations';
import { connectLender } from './connect-lender';
import { readBill, readOverview, readSchedule } from './debt-operations';
import type { EngineContext, EngineOperation, EngineOperations, EngineResult, EngineStart } from './engine-messages';
import { explainFigure } from './figure-operations';
import { answerRequest } from './answer-request';
import { askForHelp } from './ask-for-help';
import { keepHelpDraft, readHelp, readOptions } from './help-operations';
import { cancelRequest, fileRequest, listRequests, quoteExtension, readRequest } from './request-operations';

type Handlers = {
  readonly [Name in EngineOperation]: (
    request: EngineOperations[Name]['request'],
    context: EngineContext,
  ) => EngineResult<Name> | Promise<EngineResult<Name>>;
};

interface Opened {
  readonly store: Store;
  readonly synchroniser: Synchroniser;
  readonly billFiles: BillFileOperations;
}

const idle: SyncState = {
  phase: 'idle',
  lastSyncedAt: null,
  failure: null,
  wait: null,
  received: 0,
  unreadable: { documents: 0, requests: 0 },
  queued: 0,
};

/** What the engine does for each call. One store at a time; what needs an open one is refused without. */
export function engineOperations(
  start: EngineStart,
  onEvent: (event: 'store.changed' | 'app.changed') => void,
): Handlers {
  let opened: Opened | null = null;
  let latestNow = '';

  const close = (): void => {
    opened?.store.close();
    opened = null;
  };
  const open = (file: string, key: Uint8Array, mustExist: boolean): EngineResult<'store.open'> => {
    close();
    const store = openStore({ file, key, mustExist, nativeBinding: start.nativeBinding });
    if (!store.ok) return store;
    const synchroniser = synchroniserOf(store.value, {
      timeoutMilliseconds: start.lenderTimeoutMilliseconds,
      now: () => latestNow,
      onChange: onEvent,
    });
    opened = { store: store.value, synchroniser, billFiles: billFileOperations(store.value) };
    return success(null);
  };
  const inStore = <T>(
    work: (opened: Opened) => Result<T, Failure<FailureCode>> | Promise<Result<T, Failure<FailureCode>>>,
  ): Result<T, Failure<FailureCode>> | Promise<Result<T, Failure<FailureCode>>> =>
    opened === null ? refusal('store.not_open') : work(opened);
  const changed = <T>(result: Result<T, Failure<FailureCode>>): Result<T, Failure<FailureCode>> => {
    if (result.ok) onEvent('store.changed');
    return result;
  };

  return {
    'store.open': ({ file, key, mustExist }) => open(file, key, mustExist),
    'store.close': () => {
      close();
      return success(null);
    },
    'store.describe': () =>
      success(
        opened === null
          ? { lender: null, sync: idle }
          : { lender: described(opened.store), sync: opened.synchroniser.state() },
      ),
    'secret.derive': async ({ passphrase, derivation }) => success(await deriveKey(passphrase, derivation)),
    'lender.connect': ({ address, token }, { now }) =>
      inStore(async ({ store }) => {
        const access = { address, token, timeoutMilliseconds: start.lenderTimeoutMilliseconds };
        const connected = await connectLender(store, access, now);
        return connected.ok ? success(lenderState(connected.value)) : connected;
      }),
    'sync.run': (_request, { now }) =>
      inStore(async ({ synchroniser }) => {
        latestNow = now;
        return success(await synchroniser.run());
      }),
    'overview.read': (_request, context) => inStore(({ store }) => readOverview(store, context)),
    'schedule.read': ({ accountId }, context) => inStore(({ store }) => readSchedule(store, accountId, context)),
    'bill.read': ({ billId }, context) => inStore(({ store }) => readBill(store, billId, context)),
    'figure.explain': (figure, context) => inStore(({ store }) => explainFigure(store, figure, context)),
    'request.list': () => inStore(({ store }) => listRequests(store)),
    'request.read': ({ reference }) => inStore(({ store }) => readRequest(store, reference)),
    'request.quote': (request, context) => inStore(({ store }) => quoteExtension(store, request, context)),
    'request.file': (request, context) => inStore(({ store }) => changed(fileRequest(store, request, context))),
    'request.cancel': ({ reference }) => inStore(({ store }) => changed(cancelRequest(store, reference))),
    'request.answer': (request, context) => inStore(({ store }) => changed(answerRequest(store, request, context))),
    'help.read': (_request, context) => inStore(({ store }) => readHelp(store, context)),
    'help.keep': (draft, { now }) => inStore(({ store }) => keepHelpDraft(store, draft, now)),
    'help.options': (question, context) => inStore(({ store }) => readOptions(store, question, context)),
    'help.ask': (request, context) => inStore(({ store }) => changed(askForHelp(store, request, context))),
    'billFile.preview': ({ path }) => inStore(({ billFiles }) => billFiles.preview(path)),
    'billFile.store': ({ previewId }, { now }) => inStore(({ billFiles }) => changed(billFiles.store(previewId, now))),
    'billFile.discard': ({ previewId }) => inStore(({ billFiles }) => billFiles.discard(previewId)),
    'billFile.list': () => inStore(({ billFiles }) => billFiles.list()),
  };
}

function described(store: Store): LenderState | null {
  const lender = store.read(readLender);
  return lender === null ? null : lenderState(lender);
}

function lenderState({ id, name, address, isSandbox }: ConnectedLender): LenderState {
  return { id, name, address, isSandbox };
}
