import { Worker } from 'node:worker_threads';
import type { FailureCode } from '#shared/contract/failures';
import { refusal, type Failure, type Result } from '#shared/domain/result';
import type {
  EngineCall,
  EngineContext,
  EngineMessage,
  EngineOperation,
  EngineOperations,
  EngineResult,
  EngineStart,
} from './engine-messages';

/** The main thread's end of the engine: the thread that owns the store and speaks to the lender. */
export interface EngineClient {
  /** Asks the engine; an engine that has gone answers `app.unexpected`. */
  readonly call: <Name extends EngineOperation>(
    operation: Name,
    request: EngineOperations[Name]['request'],
  ) => Promise<EngineResult<Name>>;
  /** Ends the thread, after closing the store. */
  readonly stop: () => Promise<void>;
}

/** What the engine needs from the main thread. */
export interface EngineClientOptions extends EngineStart {
  readonly script: string;
  readonly context: () => EngineContext;
  readonly onEvent: (event: 'store.changed' | 'app.changed') => void;
}

type Answer = (result: Result<unknown, Failure<FailureCode>>) => void;

/** Starts the engine in a thread of its own, so that no query, sync or import ever stalls the window. */
export function startEngine({ script, context, onEvent, ...start }: EngineClientOptions): EngineClient {
  const worker = new Worker(script, { workerData: start satisfies EngineStart });
  const waiting = new Map<number, Answer>();
  let nextId = 1;
  let isGone = false;

  worker.on('message', (message: EngineMessage) => {
    if (message.kind === 'event') {
      onEvent(message.event);
      return;
    }
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  const giveUp = (): void => {
    isGone = true;
    for (const answer of waiting.values()) answer(refusal('app.unexpected'));
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', giveUp);

  const call: EngineClient['call'] = (operation, request) =>
    new Promise((resolve) => {
      if (isGone) {
        resolve(refusal('app.unexpected'));
        return;
      }
      const id = nextId;
      nextId += 1;
      // The engine answers each operation with its own reply: both ends are typed by the same table.
      waiting.set(id, resolve as Answer);
      worker.postMessage({ id, operation, request, context: context() } satisfies EngineCall);
    });

  return {
    call,
    stop: async () => {
      await call('store.close', null);
      await worker.terminate();
    },
  };
}
