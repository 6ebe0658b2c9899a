import { randomBytes } from 'node:crypto';
import type { FailureCode } from '#shared/contract/failures';
import type { Protection } from '#shared/contract/operations/app';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { newDerivation } from './derive-key';
import { isKeyOf, keyCheckOf, sealKey, unsealKey, type Derivation, type KeyFile } from './key-file';
import { readKeyFile, writeKeyFile } from './key-file-storage';
import type { Keychain } from './keychain';

const shortestPassphrase = 10;

/** What the vault needs of its surroundings. `deriveKey` runs off the main thread: it is slow on purpose. */
export interface VaultOptions {
  readonly file: string;
  readonly keychain: Keychain;
  readonly deriveKey: (passphrase: string, derivation: Derivation) => Promise<Uint8Array>;
}

type Key = Result<Uint8Array, Failure<FailureCode>>;

/** A key that was made and is not kept yet: what would stand in the key file beside it. */
export interface NewKey {
  readonly key: Uint8Array;
  readonly keyFile: KeyFile;
}

/** Keeps the store's key. A key is 32 random bytes; it is on disk only wrapped, and handed out once for each opening. */
export interface Vault {
  /** What protects the key; null where there is no key yet. Refuses where the key file cannot be read. */
  readonly protection: () => Result<Protection | null, Failure<FailureCode>>;
  /** The keychain's backend; null where it does not protect. */
  readonly keychain: () => string | null;
  /** Makes a key under the keychain, not kept yet. Refused where a key file is. */
  readonly makeWithKeychain: () => Result<NewKey, Failure<FailureCode>>;
  /** Makes a key under a passphrase, not kept yet. Refused where a key file is. */
  readonly makeWithPassphrase: (passphrase: string) => Promise<Result<NewKey, Failure<FailureCode>>>;
  /** Keeps a key that was made: from then on the store that it opens has to be there. */
  readonly keep: (keyFile: KeyFile) => Result<null, Failure<FailureCode>>;
  /** The key that the keychain holds. */
  readonly unlockWithKeychain: () => Key;
  /** The key that a passphrase opens. */
  readonly unlockWithPassphrase: (passphrase: string) => Promise<Key>;
}

/** The vault of one profile. It never makes a key where a key file is: an unreadable one is said to be damaged, and kept. */
export function vaultOf(options: VaultOptions): Vault {
  const { file, keychain } = options;
  return {
    keychain: keychain.backend,
    protection: () => {
      const existing = readKeyFile(file);
      return existing.ok ? success(existing.value?.wrap.kind ?? null) : existing;
    },
    makeWithKeychain: () => {
      const refused = whyNoNewKey(file);
      return refused === null ? makeUnderKeychain(keychain) : { ok: false, failure: refused };
    },
    makeWithPassphrase: async (passphrase) => {
      const refused = whyNoNewKey(file);
      return refused === null ? makeUnderPassphrase(passphrase, options.deriveKey) : { ok: false, failure: refused };
    },
    keep: (keyFile) => writeKeyFile(file, keyFile),
    unlockWithKeychain: () => {
      const present = presentKeyFile(file);
      return present.ok ? openWithKeychain(keychain, present.value) : present;
    },
    unlockWithPassphrase: async (passphrase) => {
      const present = presentKeyFile(file);
      return present.ok ? openWithPassphrase(passphrase, options.deriveKey, present.value) : present;
    },
  };
}

function whyNoNewKey(file: string): Failure<FailureCode> | null {
  const existing = readKeyFile(file);
  if (!existing.ok) return existing.failure;
  return existing.value === null ? null : { code: 'vault.exists' };
}

function presentKeyFile(file: string): Result<KeyFile, Failure<FailureCode>> {
  const existing = readKeyFile(file);
  if (!existing.ok) return existing;
  return existing.value === null ? refusal('vault.absent') : success(existing.value);
}

function makeUnderKeychain(keychain: Keychain): Result<NewKey, Failure<FailureCode>> {
  const backend = keychain.backend();
  if (backend === null) return refusal('vault.keychain_unavailable');
  const key = randomBytes(32);
  try {
    const sealed = keychain.seal(key.toString('base64')).toString('base64');
    return success({ key, keyFile: { version: 1, keyCheck: keyCheckOf(key), wrap: { kind: 'keychain', backend, sealed } } });
  } catch {
    return refusal('vault.keychain_refused');
  }
}

async function makeUnderPassphrase(
  passphrase: string,
  deriveKey: VaultOptions['deriveKey'],
): Promise<Result<NewKey, Failure<FailureCode>>> {
  if (Array.from(passphrase).length < shortestPassphrase) {
    return refusal('vault.passphrase_too_short', { shortestPassphrase });
  }
  const key = randomBytes(32);
  const derivation = newDerivation();
  const wrappingKey = await deriveKey(passphrase, derivation);
  const wrap = sealKey(key, wrappingKey, derivation);
  wrappingKey.fill(0);
  return success({ key, keyFile: { version: 1, keyCheck: keyCheckOf(key), wrap } });
}

function openWithKeychain(keychain: Keychain, { wrap, keyCheck }: KeyFile): Key {
  if (wrap.kind !== 'keychain') return refusal('vault.keychain_refused');
  if (keychain.backend() !== wrap.backend) return refusal('vault.keychain_unavailable', { backend: wrap.backend });
  let text: string;
  try {
    text = keychain.unseal(Buffer.from(wrap.sealed, 'base64'));
  } catch {
    return refusal('vault.keychain_refused');
  }
  const key = Buffer.from(text, 'base64');
  return key.length === 32 && isKeyOf(key, keyCheck) ? success(key) : refusal('vault.keychain_refused');
}

async function openWithPassphrase(
  passphrase: string,
  deriveKey: VaultOptions['deriveKey'],
  { wrap, keyCheck }: KeyFile,
): Promise<Key> {
  if (wrap.kind !== 'passphrase') return refusal('vault.passphrase_wrong');
  const wrappingKey = await deriveKey(passphrase, wrap.derivation);
  const key = unsealKey(wrap, wrappingKey);
  wrappingKey.fill(0);
  if (!key.ok) return key;
  return isKeyOf(key.value, keyCheck) ? key : refusal('vault.key_file_damaged');
}
