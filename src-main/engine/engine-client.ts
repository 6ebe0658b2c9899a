import { refusal } from '#shared/domain/result';
import { restartLimit } from '../clock/restart-limit';
import type { EngineContext, EngineOperation, EngineOperations, EngineResult, EngineStart } from './engine-messages';
import { startThread, type EngineThread } from './engine-thread';

/** The main thread's end of the engine: the thread that owns the store and speaks to the lender. */
export interface EngineClient {
  /**
   * Asks the engine. One that ends before it has answered answers `app.unexpected`; one that ended too often to be started
   * again answers `engine.stopped`.
   */
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
  /** A thread that ended was started anew, with no store open: whoever opened one opens it again. */
  readonly onRestart: () => void;
}

/**
 * Starts the engine in a thread of its own, so that no query, sync or import ever stalls the window. A thread that ends
 * unasked is started again, except after the third time within a minute. What it had acknowledged is on disk.
 */
export function startEngine({ script, context, onEvent, onRestart, ...start }: EngineClientOptions): EngineClient {
  const mayRestart = restartLimit();
  let isStopping = false;

  const begin = (): EngineThread => startThread(script, start, { onEvent, onEnd: () => isStopping || replace() });
  const replace = (): void => {
    if (mayRestart()) {
      thread = begin();
      onRestart();
      return;
    }
    thread = null;
    // What is on screen is read again, and that says why nothing more can be done.
    onEvent('store.changed');
  };
  let thread: EngineThread | null = begin();

  const call: EngineClient['call'] = async (operation, request) => {
    if (thread === null) return refusal('engine.stopped');
    const answer = await thread.call({ operation, request, context: context() });
    // The engine answers each operation with its own reply: both ends are typed by the same table.
    return answer as EngineResult<typeof operation>;
  };

  return {
    call,
    stop: async () => {
      isStopping = true;
      await call('store.close', null);
      await thread?.terminate();
    },
  };
}
