import type { FailureCode } from '#shared/contract/failures';
import type { SyncState, Unreadable } from '#shared/contract/operations/sync';
import { success, type Failure, type Result } from '#shared/domain/result';
import { readUnreadable } from '../cache/document-repository';
import { readLender } from '../cache/lender-repository';
import { countUnreadableWaiting, readWaiting } from '../cache/outbox-repository';
import { storeFailureOf } from '../cache/store-failure';
import type { ReadHandle, Store } from '../cache/store';
import type { Connection } from '../servicer-client/call-servicer';
import { fetchUnreadable } from './fetch-unreadable';
import { pullChanges } from './pull-changes';
import { sendOutbox } from './send-outbox';

/** What a synchroniser needs of its surroundings. */
export interface SynchroniserOptions {
  readonly timeoutMilliseconds: number;
  readonly now: () => string;
  readonly onChange: (event: 'store.changed' | 'app.changed') => void;
}

/** Keeps a store in step with its lender: one run at a time, and always an honest account of how the last one went. */
export interface Synchroniser {
  readonly run: () => Promise<SyncState>;
  readonly state: () => SyncState;
}

/** Makes the synchroniser of an open store. Sends before it reads, so that an answer to what was sent comes with the same run. */
export function synchroniserOf(store: Store, options: SynchroniserOptions): Synchroniser {
  let running: Promise<SyncState> | null = null;
  let failure: Failure<FailureCode> | null = null;
  let wait: SyncState['wait'] = null;
  let received = 0;
  let counted: Unreadable | null = null;

  // Counting reads all there is, so it is done once an opening, and again only while there is something to count.
  const unreadable = (): Unreadable => (counted ??= store.read(countUnreadable));

  const state = (): SyncState => ({
    phase: running === null ? 'idle' : 'running',
    lastSyncedAt: store.read((handle) => readLender(handle)?.lastSyncedAt ?? null),
    failure,
    wait,
    received,
    unreadable: unreadable(),
    queued: store.read(readWaiting).filter(({ state: stands }) => stands === 'queued').length,
  });

  const exchange = async (): Promise<void> => {
    received = 0;
    const onReceived = (documents: number): void => {
      received += documents;
      options.onChange('app.changed');
    };
    const isAllReadable = (): boolean => unreadable().documents === 0;
    const result = await exchangeOnce(store, options, onReceived, isAllReadable).catch(whatTheStoreSaid);
    if (counted !== null && counted.documents > 0) counted = null;
    failure = result.ok ? null : result.failure;
    wait = waitAskedBy(failure, options.now());
    if (!result.ok || result.value > 0) options.onChange('store.changed');
  };

  const run = async (): Promise<SyncState> => {
    running ??= exchange()
      .finally(() => {
        running = null;
      })
      .then(() => {
        options.onChange('app.changed');
        return state();
      });
    options.onChange('app.changed');
    return running;
  };

  return { run, state };
}

function whatTheStoreSaid(error: unknown): Result<never, Failure<FailureCode>> {
  const failure = storeFailureOf(error);
  if (failure === null) throw error;
  return { ok: false, failure: failure.failure };
}

const lineIsDown: ReadonlySet<FailureCode> = new Set([
  'lender.unreachable',
  'lender.connection_lost',
  'lender.timed_out',
  'lender.unauthorised',
]);

async function exchangeOnce(
  store: Store,
  options: SynchroniserOptions,
  onReceived: (documents: number) => void,
  isAllReadable: () => boolean,
): Promise<Result<number, Failure<FailureCode>>> {
  const lender = store.read(readLender);
  if (lender === null) return { ok: false, failure: { code: 'lender.not_connected' } };
  const { address, token } = lender;
  const connection: Connection = { address, token, timeoutMilliseconds: options.timeoutMilliseconds };
  const sent = await sendOutbox(store, connection, lender, options.now);
  if (!sent.ok && lineIsDown.has(sent.failure.code)) return sent;
  // What cannot be sent for another reason keeps nothing from being read.
  const pulled = await pullChanges(store, connection, lender, { now: options.now, onReceived });
  const isToFetch = pulled.ok && !isAllReadable();
  const fetched = isToFetch ? await fetchUnreadable(store, connection, lender, options.now) : success(0);
  return together([pulled, fetched, sent]);
}

/** The sum of what went well; else the failure that asks for the longest wait, and of those the first. */
function together(outcomes: readonly Result<number, Failure<FailureCode>>[]): Result<number, Failure<FailureCode>> {
  const [first, ...others] = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.failure]));
  if (first === undefined) return success(outcomes.reduce((total, outcome) => total + (outcome.ok ? outcome.value : 0), 0));
  const failure = others.reduce((longest, next) => (secondsAsked(next) > secondsAsked(longest) ? next : longest), first);
  return { ok: false, failure };
}

function countUnreadable(handle: ReadHandle): Unreadable {
  const lender = readLender(handle);
  const documents = lender === null ? 0 : readUnreadable(handle, lender.id).length;
  return { documents, requests: countUnreadableWaiting(handle) };
}

function secondsAsked(failure: Failure<FailureCode> | null): number {
  return Number(failure?.data?.['retryAfterSeconds'] ?? 0);
}

function waitAskedBy(failure: Failure<FailureCode> | null, now: string): SyncState['wait'] {
  const seconds = secondsAsked(failure);
  return seconds === 0 ? null : { seconds, until: new Date(Date.parse(now) + seconds * 1000).toISOString() };
}
