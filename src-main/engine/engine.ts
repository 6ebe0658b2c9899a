import { parentPort, workerData } from 'node:worker_threads';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { refusal } from '#shared/domain/result';
import { storeFailureOf } from '../cache/store-failure';
import type { EngineCall, EngineMessage, EngineStart } from './engine-messages';
import { engineOperations } from './engine-operations';

// The engine's thread: it owns the store and speaks to the lender. It answers calls and looks at no clock of its own.
const port = parentPort;
if (port === null) throw new BrokenInvariant('the engine runs in a thread of the main process');

const post = (message: EngineMessage): void => port.postMessage(message);
// The main thread is the only one that starts this thread.
const operations = engineOperations(workerData as EngineStart, (event) => post({ kind: 'event', event }));

async function answer({ id, operation, request, context }: EngineCall): Promise<void> {
  try {
    // Each handler takes what its own name sends: both ends are typed by the same table.
    const handle = operations[operation] as (request: unknown, context: EngineCall['context']) => unknown;
    const result = (await handle(request, context)) as Extract<EngineMessage, { kind: 'answer' }>['result'];
    post({ kind: 'answer', id, result });
  } catch (error) {
    const failure = storeFailureOf(error)?.failure;
    post({ kind: 'answer', id, result: failure === undefined ? refusal('app.unexpected') : { ok: false, failure } });
    if (failure === undefined) process.stderr.write(`engine: ${operation}: ${describe(error)}\n`);
  }
}

// Names and places only: messages of errors may hold what the borrower wrote.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...places.slice(0, 6)].join('\n');
}

port.on('message', (call: EngineCall) => void answer(call));
