import path from 'node:path';
import type { FailureCode } from '#shared/contract/failures';
import type { ProfileName, VaultState } from '#shared/contract/operations/app';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import type { EngineClient } from '../engine/engine-client';
import type { Sandbox } from '../sandbox/sandbox-host';
import { storeFailureOf } from '../cache/store-failure';
import { restartLimit } from '../clock/restart-limit';
import type { NewKey, Vault } from '../secrets/vault';
import { demoProfile } from './demo-profile';
import { inTurn } from './in-turn';
import { ownStoreFiles } from './own-store-files';

type Outcome = Result<null, Failure<FailureCode>>;

/** What profiles are made of. */
export interface ProfilesOptions {
  /** The folder under which each profile has its own. */
  readonly folder: string;
  readonly engine: EngineClient;
  readonly vault: Vault;
  /** Starts the sandbox lender, and tells where it later ends unasked. */
  readonly startSandbox: (onGone: () => void) => Promise<Result<Sandbox, Failure<FailureCode>>>;
  readonly onOpened: (profile: ProfileName) => void;
  /** What is open has changed without the page having asked for it: what it shows is to be read again. */
  readonly onUnasked: () => void;
}

/**
 * The two kinds of store, one open at a time, each in its own folder: made-up data from the sandbox lender under a key that
 * lives in memory only, begun anew at each opening; and the borrower's own, under a key that the vault keeps. Openings and
 * closings happen one after the other, so that nothing meant for one store ever reaches the other.
 */
export interface Profiles {
  readonly current: () => ProfileName | null;
  /** Why the profile that was wanted last is not open. */
  readonly failure: () => Failure<FailureCode> | null;
  readonly vaultState: () => VaultState;
  readonly open: (profile: ProfileName) => Promise<Outcome>;
  readonly create: (request: OperationRequest<'profile.create'>) => Promise<Outcome>;
  readonly unlock: (passphrase: string) => Promise<Outcome>;
  /**
   * Opens the profile that is open again, after the engine was started anew. The keychain is asked for its key once more; where
   * a passphrase keeps the key, the profile is locked until the borrower has given it again.
   */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The profiles of this installation. */
export function profilesOf({ folder, engine, vault, startSandbox, onOpened, onUnasked }: ProfilesOptions): Profiles {
  const turn = inTurn();
  const files = ownStoreFiles(path.join(folder, 'personal'));
  let current: ProfileName | null = null;
  let failure: Failure<FailureCode> | null = null;
  let isInterrupted = false;
  const demo = demoProfile({
    folder: path.join(folder, 'demo'),
    engine,
    startSandbox,
    onLenderGone: () => void turn(replaceLender).finally(onUnasked),
  });
  const mayReplaceLender = restartLimit();

  const close = async (): Promise<void> => {
    current = null;
    await engine.call('store.close', null);
    demo.end();
  };
  const settle = (profile: ProfileName, outcome: Outcome): Outcome => {
    isInterrupted = false;
    failure = outcome.ok ? null : outcome.failure;
    current = outcome.ok ? profile : null;
    if (outcome.ok) onOpened(profile);
    return outcome;
  };
  // A key that is not to be had closes nothing: what is open stays open.
  const withoutKey = (refused: Failure<FailureCode>): Outcome => {
    if (current === null) failure = refused;
    return { ok: false, failure: refused };
  };

  const openStore = async (file: string, key: Uint8Array, mustExist: boolean): Promise<Outcome> => {
    const opening = engine.call('store.open', { file, key, mustExist });
    // The call took a copy with it, which the engine wipes.
    key.fill(0);
    return opening;
  };
  const openPersonal = async (key: Uint8Array): Promise<Outcome> => {
    await close();
    files.settleNew();
    return settle('personal', await openStore(files.store, key, true));
  };
  const openOwn = async (): Promise<Outcome> => {
    const protection = vault.protection();
    if (!protection.ok) return withoutKey(protection.failure);
    if (protection.value !== 'keychain') {
      // The page asks for the passphrase, or offers to set up a store; until then no profile is open, and that is no failure.
      await close();
      failure = null;
      return success(null);
    }
    const key = vault.unlockWithKeychain();
    return key.ok ? openPersonal(key.value) : withoutKey(key.failure);
  };
  const makePersonal = async ({ key, keyFile }: NewKey): Promise<Outcome> => {
    // A store without its key file is somebody's data whose key is missing: it is not built over.
    if (files.exists()) return refusal('vault.key_file_damaged');
    await close();
    const made = await madeStore(Uint8Array.from(key));
    const kept = made.ok ? vault.keep(keyFile) : made;
    if (!kept.ok) {
      files.clearNew();
      key.fill(0);
      return settle('personal', kept);
    }
    return openPersonal(key);
  };
  const madeStore = async (key: Uint8Array): Promise<Outcome> => {
    files.clearNew();
    const opened = await openStore(files.newStore, key, false);
    await engine.call('store.close', null);
    return opened;
  };
  const reopen = async (): Promise<void> => {
    if (current === null) return;
    if (current === 'demo') {
      settle('demo', await demo.reopen());
      return;
    }
    const protection = vault.protection();
    if (protection.ok && protection.value === 'keychain') {
      const key = vault.unlockWithKeychain();
      settle('personal', key.ok ? await openStore(files.store, key.value, true) : key);
      return;
    }
    await close();
    isInterrupted = protection.ok;
    failure = protection.ok ? null : protection.failure;
  };
  const replaceLender = async (): Promise<void> => {
    if (current !== 'demo' || demo.hasLender()) return;
    const tooOften = refusal('sandbox.failed', { reason: 'exited' });
    const replaced = mayReplaceLender() ? await demo.replaceLender() : tooOften;
    if (!replaced.ok) await close();
    settle('demo', replaced);
  };

  return {
    current: () => current,
    failure: () => failure,
    vaultState: () => {
      const protection = vault.protection();
      const kept = protection.ok ? protection.value : null;
      const isAbsent = protection.ok && protection.value === null;
      const state = current === 'personal' ? 'open' : isAbsent ? 'absent' : 'locked';
      return { state, protection: kept, keychain: vault.keychain(), isInterrupted };
    },
    open: (profile) =>
      turn(async () => {
        if (profile === 'personal') return openOwn();
        await close();
        return settle('demo', await demo.open());
      }),
    create: (request) =>
      turn(async () => {
        const made =
          request.protection === 'keychain'
            ? vault.makeWithKeychain()
            : await vault.makeWithPassphrase(request.passphrase);
        return made.ok ? toldByStore(() => makePersonal(made.value)) : made;
      }),
    unlock: (passphrase) =>
      turn(async () => {
        const key = await vault.unlockWithPassphrase(passphrase);
        return key.ok ? toldByStore(() => openPersonal(key.value)) : key;
      }),
    reopen: () => turn(reopen).finally(onUnasked),
    close: () => turn(close),
  };
}

async function toldByStore(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const failure = storeFailureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure: failure.failure };
  }
}
