import { randomBytes } from 'node:crypto';
import { utilityProcess, type UtilityProcess } from 'electron';
import { z } from 'zod';
import type { Day } from '#shared/domain/calendar/day';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';

const startTimeoutMilliseconds = 20_000;

const newsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), port: z.int().min(1).max(65535) }),
  z.object({ kind: z.literal('failed'), code: z.string() }),
]);

/** The built-in sandbox lender, running: where it listens, and the token it takes. */
export interface Sandbox {
  readonly address: string;
  readonly token: string;
  readonly stop: () => void;
}

/** What the sandbox lender is started with. */
export interface SandboxOptions {
  readonly script: string;
  readonly nativeBinding: string;
  /** The day it stands on; null for the computer's own clock. */
  readonly date: Day | null;
}

/**
 * Starts the sandbox lender in a process of its own: the same HTTP server that integrators run, on a loopback port, its
 * data in memory and gone with it. Its token is made here and known to nobody else. `onGone` is told where it ends unasked
 * once it has listened.
 */
export function startSandbox(
  options: SandboxOptions,
  onGone: () => void,
): Promise<Result<Sandbox, Failure<'sandbox.failed'>>> {
  const token = randomBytes(32).toString('base64url');
  const child = utilityProcess.fork(options.script, [], { serviceName: 'mingzhang-sandbox', stdio: 'inherit' });
  child.postMessage({
    kind: 'start',
    dataFolder: null,
    date: options.date,
    decisionDelaySeconds: 2,
    token,
    nativeBinding: options.nativeBinding,
  });
  return listening(child, token, onGone);
}

function listening(
  child: UtilityProcess,
  token: string,
  onGone: () => void,
): Promise<Result<Sandbox, Failure<'sandbox.failed'>>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => fail('timed-out'), startTimeoutMilliseconds);
    const fail = (reason: string): void => {
      clearTimeout(timer);
      child.kill();
      resolve(refusal('sandbox.failed', { reason }));
    };
    child.once('exit', () => fail('exited'));
    child.on('message', (message: unknown) => {
      const news = newsSchema.safeParse(message);
      if (!news.success) return;
      if (news.data.kind === 'failed') return fail(news.data.code);
      clearTimeout(timer);
      const address = `http://127.0.0.1:${news.data.port}`;
      let isStopped = false;
      child.once('exit', () => isStopped || onGone());
      const stop = (): void => {
        isStopped = true;
        child.kill();
      };
      resolve(success({ address, token, stop }));
    });
  });
}
