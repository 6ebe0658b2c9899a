import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { FailureCode } from '#shared/contract/failures';
import type { ProfileName, VaultState } from '#shared/contract/operations/app';
import type { OperationRequest } from '#shared/contract/operations/operations';
import { success, type Failure, type Result } from '#shared/domain/result';
import type { EngineClient } from '../engine/engine-client';
import type { Sandbox } from '../sandbox/sandbox-host';
import type { Vault } from '../secrets/vault';

type Outcome = Result<null, Failure<FailureCode>>;

/** What profiles are made of. */
export interface ProfilesOptions {
  /** The folder under which each profile has its own. */
  readonly folder: string;
  readonly engine: EngineClient;
  readonly vault: Vault;
  readonly startSandbox: () => Promise<Result<Sandbox, Failure<FailureCode>>>;
  readonly onOpened: () => void;
}

/**
 * The two kinds of store, one open at a time, each in its own folder: made-up data from the sandbox lender under a key that
 * lives in memory only, begun anew at each opening; and the borrower's own, under a key that the vault keeps.
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
  let current: ProfileName | null = null;
  let failure: Failure<FailureCode> | null = null;
  let sandbox: Sandbox | null = null;

  const storeFile = (profile: ProfileName): string => path.join(folder, profile, 'store.db');
  const close = async (): Promise<void> => {
    current = null;
    await engine.call('store.close', null);
    sandbox?.stop();
    sandbox = null;
  };
  const settle = (profile: ProfileName, outcome: Outcome): Outcome => {
    failure = outcome.ok ? null : outcome.failure;
    current = outcome.ok ? profile : null;
    if (outcome.ok) onOpened();
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
    const [started, opened] = await Promise.all([
      startSandbox(),
      engine.call('store.open', { file: storeFile('demo'), key: randomBytes(32), mustExist: false }),
    ]);
    if (!started.ok) return started;
    sandbox = started.value;
    if (!opened.ok) return opened;
    const { address, token } = started.value;
    const connected = await engine.call('lender.connect', { address, token });
    return connected.ok ? success(null) : connected;
  };
  const openPersonal = async (key: Uint8Array, mustExist: boolean): Promise<Outcome> => {
    await close();
    return settle('personal', await engine.call('store.open', { file: storeFile('personal'), key, mustExist }));
  };
  const openOwn = async (): Promise<Outcome> => {
    const protection = vault.protection();
    if (!protection.ok) return withoutKey(protection.failure);
    if (protection.value === null) return withoutKey({ code: 'vault.absent' });
    if (protection.value === 'passphrase') {
      // The page asks for it; until it comes no profile is open, and that is no failure.
      await close();
      failure = null;
      return success(null);
    }
    const key = vault.unlockWithKeychain();
    return key.ok ? openPersonal(key.value, true) : withoutKey(key.failure);
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
    open: async (profile) => {
      if (profile === 'personal') return openOwn();
      await close();
      return settle('demo', await openDemo());
    },
    create: async (request) => {
      const key =
        request.protection === 'keychain'
          ? vault.createWithKeychain()
          : await vault.createWithPassphrase(request.passphrase);
      return key.ok ? openPersonal(key.value, false) : key;
    },
    unlock: async (passphrase) => {
      const key = await vault.unlockWithPassphrase(passphrase);
      return key.ok ? openPersonal(key.value, true) : key;
    },
    close,
  };
}
