import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { FailureCode } from '#shared/contract/failures';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import type { EngineClient } from '../engine/engine-client';
import type { Sandbox } from '../sandbox/sandbox-host';

type Outcome = Result<null, Failure<FailureCode>>;

/** What the made-up data is made of. */
export interface DemoProfileOptions {
  /** The folder that holds nothing else. */
  readonly folder: string;
  readonly engine: EngineClient;
  /** Starts a lender, and tells where it later ends unasked. */
  readonly startSandbox: (onGone: () => void) => Promise<Result<Sandbox, Failure<FailureCode>>>;
  /** The lender has ended unasked: `replaceLender` puts another in its place. */
  readonly onLenderGone: () => void;
}

/** The made-up data: a store under a key that is in memory only, and the sandbox lender it comes from. */
export interface DemoProfile {
  /** Begins anew: a new store, a new lender. */
  readonly open: () => Promise<Outcome>;
  /** Opens the store that was open again, after the engine has ended; its lender has gone on meanwhile. */
  readonly reopen: () => Promise<Outcome>;
  /** False once the lender has ended. */
  readonly hasLender: () => boolean;
  /**
   * Starts another lender and points the store at it. It knows nothing of what was asked of the first, nor the store's place in
   * its feed: the next sync reads everything anew, and drops what is no more.
   */
  readonly replaceLender: () => Promise<Outcome>;
  /** Ends the lender and forgets the key. */
  readonly end: () => void;
}

/** The made-up data below a folder. Nothing is open before it is opened. */
export function demoProfile({ folder, engine, startSandbox, onLenderGone }: DemoProfileOptions): DemoProfile {
  const file = path.join(folder, 'store.db');
  let key: Uint8Array = new Uint8Array();
  let sandbox: Sandbox | null = null;

  const startLender = async (): Promise<Outcome> => {
    const started: Result<Sandbox, Failure<FailureCode>> = await startSandbox(() => {
      if (!started.ok || sandbox !== started.value) return;
      sandbox = null;
      onLenderGone();
    });
    if (!started.ok) return started;
    sandbox = started.value;
    return success(null);
  };
  const connect = async (): Promise<Outcome> => {
    if (sandbox === null) return refusal('sandbox.failed', { reason: 'exited' });
    const { address, token } = sandbox;
    const connected = await engine.call('lender.connect', { address, token });
    return connected.ok ? success(null) : connected;
  };

  return {
    open: async () => {
      // Its key was never written down, so what an earlier run left can no longer be read by anyone.
      rmSync(folder, { recursive: true, force: true });
      key = randomBytes(32);
      const [started, opened] = await Promise.all([
        startLender(),
        engine.call('store.open', { file, key, mustExist: false }),
      ]);
      if (!started.ok) return started;
      return opened.ok ? connect() : opened;
    },
    // The key stays in memory for this: what it protects is made up, and there is nobody to ask for it again.
    reopen: () => engine.call('store.open', { file, key, mustExist: true }),
    hasLender: () => sandbox !== null,
    replaceLender: async () => {
      const started = await startLender();
      return started.ok ? connect() : started;
    },
    end: () => {
      sandbox?.stop();
      sandbox = null;
      key = new Uint8Array();
    },
  };
}
