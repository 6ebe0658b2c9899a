import { Worker } from 'node:worker_threads';
import type { FailureCode } from '#shared/contract/failures';
import { refusal, type Failure, type Result } from '#shared/domain/result';
import type { EngineCall, EngineMessage, EngineStart } from './engine-messages';

/** What the engine answers to any call. */
export type EngineAnswer = Result<unknown, Failure<FailureCode>>;

/** One life of the engine's thread. */
export interface EngineThread {
  /** Asks it; once it has ended, and where it ends before it answers, the answer is `app.unexpected`. */
  readonly call: (call: Omit<EngineCall, 'id'>) => Promise<EngineAnswer>;
  readonly terminate: () => Promise<void>;
}

/** What is told about a thread. */
export interface EngineThreadListeners {
  readonly onEvent: (event: 'store.changed' | 'app.changed') => void;
  /** It has ended, for whatever reason; everything that waited for it has been answered. */
  readonly onEnd: () => void;
}

/** Starts the engine's thread from its built script. */
export function startThread(script: string, start: EngineStart, { onEvent, onEnd }: EngineThreadListeners): EngineThread {
  const worker = new Worker(script, { workerData: start });
  const waiting = new Map<number, (answer: EngineAnswer) => void>();
  let nextId = 1;
  let isGone = false;

  const giveUp = (): void => {
    isGone = true;
    for (const answer of waiting.values()) answer(refusal('app.unexpected'));
    waiting.clear();
  };
  worker.on('message', (message: EngineMessage) => {
    if (message.kind === 'event') return onEvent(message.event);
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  worker.on('error', (error) => {
    // Its kind only: messages of errors may hold what the borrower wrote.
    process.stderr.write(`engine: ended: ${error instanceof Error ? error.name : typeof error}\n`);
    giveUp();
  });
  // Always the last word, also after an error: only then has the thread let go of the store's file.
  worker.on('exit', () => {
    giveUp();
    onEnd();
  });

  return {
    call: (call) =>
      new Promise((resolve) => {
        if (isGone) return resolve(refusal('app.unexpected'));
        const id = nextId;
        nextId += 1;
        waiting.set(id, resolve);
        worker.postMessage({ id, ...call } satisfies EngineCall);
      }),
    terminate: async () => {
      await worker.terminate();
    },
  };
}
