import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { FailureCode } from '#shared/contract/failures';
import type { ProfileName, VaultState } from '#shared/contract/operations/app';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import type { EngineClient } from '../engine/engine-client';
import type { Sandbox } from '../sandbox/sandbox-host';
import { storeFailureOf } from '../cache/store-failure';
import type { NewKey, Vault } from '../secrets/vault';
import { inTurn } from './in-turn';
import { ownStoreFiles } from './own-store-files';

type Outcome = Result<null, Failure<FailureCode>>;

/** What profiles are made of. */
export interface ProfilesOptions {
  /** The folder under which each profile has its own. */
  readonly folder: string;
  readonly engine: EngineClient;
  readonly vault: Vault;
  readonly startSandbox: () => Promise<Result<Sandbox, Failure<FailureCode>>>;
  readonly onOpened: (profile: ProfileName) => void;
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
  readonly close: () => Promise<void>;
}

/** The profiles of this installation. */
export function profilesOf({ folder, engine, vault, startSandbox, onOpened }: ProfilesOptions): Profiles {
  const turn = inTurn();
  const files = ownStoreFiles(path.join(folder, 'personal'));
  let current: ProfileName | null = null;
  let failure: Failure<FailureCode> | null = null;
  let sandbox: Sandbox | null = null;

  const close = async (): Promise<void> => {
    current = null;
    await engine.call('store.close', null);
    sandbox?.stop();
    sandbox = null;
  };
  const settle = (profile: ProfileName, outcome: Outcome): Outcome => {
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

  const openDemo = async (): Promise<Outcome> => {
    // Its key was never written down, so what an earlier run left can no longer be read by anyone.
    rmSync(path.join(folder, 'demo'), { recursive: true, force: true });
    const file = path.join(folder, 'demo', 'store.db');
    const [started, opened] = await Promise.all([
      startSandbox(),
      engine.call('store.open', { file, key: randomBytes(32), mustExist: false }),
    ]);
    if (!started.ok) return started;
    sandbox = started.value;
    if (!opened.ok) return opened;
    const { address, token } = started.value;
    const connected = await engine.call('lender.connect', { address, token });
    return connected.ok ? success(null) : connected;
  };
  const openPersonal = async (key: Uint8Array): Promise<Outcome> => {
    await close();
    files.settleNew();
    return settle('personal', await engine.call('store.open', { file: files.store, key, mustExist: true }));
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
      return settle('personal', kept);
    }
    return openPersonal(key);
  };
  const madeStore = async (key: Uint8Array): Promise<Outcome> => {
    files.clearNew();
    const opened = await engine.call('store.open', { file: files.newStore, key, mustExist: false });
    await engine.call('store.close', null);
    return opened;
  };

  return {
    current: () => current,
    failure: () => failure,
    vaultState: () => {
      const protection = vault.protection();
      const kept = protection.ok ? protection.value : null;
      const isAbsent = protection.ok && protection.value === null;
      const state = current === 'personal' ? 'open' : isAbsent ? 'absent' : 'locked';
      return { state, protection: kept, keychain: vault.keychain() };
    },
    open: (profile) =>
      turn(async () => {
        if (profile === 'personal') return openOwn();
        await close();
        return settle('demo', await openDemo());
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
