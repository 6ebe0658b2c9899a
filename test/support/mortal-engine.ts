import { parentPort } from 'node:worker_threads';
import '../../src-main/engine/engine';
import type { EngineCall } from '../../src-main/engine/engine-messages';
import { deadlyPaths } from './deadly-paths';

// The engine's own thread, and a way to end it from outside: whoever asks for the preview of one of these files.
parentPort?.on('message', ({ operation, request }: EngineCall) => {
  if (operation !== 'billFile.preview') return;
  // The engine's client sends what its table says.
  const { path } = request as { readonly path: string };
  if (path === deadlyPaths.throws) throw new RangeError('not caught by anyone');
  if (path === deadlyPaths.leaves) process.exit(7);
});
