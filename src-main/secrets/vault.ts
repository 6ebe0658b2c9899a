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

/** Keeps the store's key. A key is 32 random bytes; it is on disk only wrapped, and handed out once for each opening. */
export interface Vault {
  /** What protects the key; null where there is no key yet. Refuses where the key file cannot be read. */
  readonly protection: () => Result<Protection | null, Failure<FailureCode>>;
  /** The keychain's backend; null where it does not protect. */
  readonly keychain: () => string | null;
  /** Makes a key under the keychain. */
  readonly createWithKeychain: () => Key;
  /** Makes a key under a passphrase. */
  readonly createWithPassphrase: (passphrase: string) => Promise<Key>;
  /** The key that the keychain holds. */
  readonly unlockWithKeychain: () => Key;
  /** The key that a passphrase opens. */
  readonly unlockWithPassphrase: (passphrase: string) => Promise<Key>;
}

/** The vault of one profile. It never makes a key where a key file is: an unreadable one is said to be damaged, and kept. */
export function vaultOf({ file, keychain, deriveKey }: VaultOptions): Vault {
  const create = (wrap: KeyFile['wrap'], key: Uint8Array): Key => {
    const existing = readKeyFile(file);
    if (!existing.ok) return existing;
    if (existing.value !== null) return refusal('vault.exists');
    const written = writeKeyFile(file, { version: 1, keyCheck: keyCheckOf(key), wrap });
    return written.ok ? success(key) : written;
  };
  const present = (): Result<KeyFile, Failure<FailureCode>> => {
    const existing = readKeyFile(file);
    if (!existing.ok) return existing;
    return existing.value === null ? refusal('vault.absent') : success(existing.value);
  };

  return {
    keychain: keychain.backend,
    protection: () => {
      const existing = readKeyFile(file);
      return existing.ok ? success(existing.value?.wrap.kind ?? null) : existing;
    },
    createWithKeychain: () => {
      const backend = keychain.backend();
      if (backend === null) return refusal('vault.keychain_unavailable');
      const key = randomBytes(32);
      const sealed = keychain.seal(key.toString('base64')).toString('base64');
      return create({ kind: 'keychain', backend, sealed }, key);
    },
    createWithPassphrase: async (passphrase) => {
      if (Array.from(passphrase).length < shortestPassphrase) return refusal('vault.passphrase_too_short', { shortestPassphrase });
      const key = randomBytes(32);
      const derivation = newDerivation();
      const wrappingKey = await deriveKey(passphrase, derivation);
      const wrap = sealKey(key, wrappingKey, derivation);
      wrappingKey.fill(0);
      return create(wrap, key);
    },
    unlockWithKeychain: () => {
      const keyFile = present();
      if (!keyFile.ok) return keyFile;
      const { wrap, keyCheck } = keyFile.value;
      if (wrap.kind !== 'keychain') return refusal('vault.keychain_refused');
      const backend = keychain.backend();
      if (backend !== wrap.backend) return refusal('vault.keychain_unavailable', { backend: wrap.backend });
      return fromKeychain(keychain, wrap.sealed, keyCheck);
    },
    unlockWithPassphrase: async (passphrase) => {
      const keyFile = present();
      if (!keyFile.ok) return keyFile;
      const { wrap, keyCheck } = keyFile.value;
      if (wrap.kind !== 'passphrase') return refusal('vault.passphrase_wrong');
      const wrappingKey = await deriveKey(passphrase, wrap.derivation);
      const key = unsealKey(wrap, wrappingKey);
      wrappingKey.fill(0);
      if (!key.ok) return key;
      return isKeyOf(key.value, keyCheck) ? key : refusal('vault.key_file_damaged');
    },
  };
}

function fromKeychain(keychain: Keychain, sealed: string, keyCheck: string): Key {
  let text: string;
  try {
    text = keychain.unseal(Buffer.from(sealed, 'base64'));
  } catch {
    return refusal('vault.keychain_refused');
  }
  const key = Buffer.from(text, 'base64');
  return key.length === 32 && isKeyOf(key, keyCheck) ? success(key) : refusal('vault.keychain_refused');
}
