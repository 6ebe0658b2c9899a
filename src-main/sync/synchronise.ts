import type { FailureCode } from '#shared/contract/failures';
import type { SyncState } from '#shared/contract/operations/sync';
import { success, type Failure, type Result } from '#shared/domain/result';
import { readLender } from '../cache/lender-repository';
import { readWaiting } from '../cache/outbox-repository';
import { storeFailureOf } from '../cache/store-failure';
import type { Store } from '../cache/store';
import type { Connection } from '../servicer-client/call-servicer';
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

  const state = (): SyncState => ({
    phase: running === null ? 'idle' : 'running',
    lastSyncedAt: store.read((handle) => readLender(handle)?.lastSyncedAt ?? null),
    failure,
    wait,
    received,
    queued: store.read(readWaiting).length,
  });

  const exchange = async (): Promise<void> => {
    received = 0;
    const onReceived = (documents: number): void => {
      received += documents;
      options.onChange('app.changed');
    };
    const result = await exchangeOnce(store, options, onReceived).catch(whatTheStoreSaid);
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

const lineIsDown: ReadonlySet<FailureCode> = new Set(['lender.unreachable', 'lender.timed_out', 'lender.unauthorised']);

async function exchangeOnce(
  store: Store,
  options: SynchroniserOptions,
  onReceived: (documents: number) => void,
): Promise<Result<number, Failure<FailureCode>>> {
  const lender = store.read(readLender);
  if (lender === null) return { ok: false, failure: { code: 'lender.not_connected' } };
  const { address, token } = lender;
  const connection: Connection = { address, token, timeoutMilliseconds: options.timeoutMilliseconds };
  const sent = await sendOutbox(store, connection, lender, options.now);
  if (!sent.ok && lineIsDown.has(sent.failure.code)) return sent;
  // What cannot be sent for another reason keeps nothing from being read.
  const pulled = await pullChanges(store, connection, lender, { now: options.now, onReceived });
  if (!pulled.ok && !sent.ok) return secondsAsked(sent.failure) > secondsAsked(pulled.failure) ? sent : pulled;
  if (!pulled.ok || !sent.ok) return pulled.ok ? sent : pulled;
  return success(sent.value + pulled.value);
}

function secondsAsked(failure: Failure<FailureCode> | null): number {
  return Number(failure?.data?.['retryAfterSeconds'] ?? 0);
}

function waitAskedBy(failure: Failure<FailureCode> | null, now: string): SyncState['wait'] {
  const seconds = secondsAsked(failure);
  return seconds === 0 ? null : { seconds, until: new Date(Date.parse(now) + seconds * 1000).toISOString() };
}
