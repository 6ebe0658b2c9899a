import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../src-main/secrets/derive-key';
import type { Keychain } from '../../../src-main/secrets/keychain';
import { vaultOf, type Vault } from '../../../src-main/secrets/vault';
import { aKeychain } from '../../support/fake-keychain';
import { temporaryFolder } from '../../support/temporary-folder';

const passphrase = '纸鸢 over nine bridges';

/** The vault, and creating as the application does it: make the key, then keep it. */
interface TestVault extends Vault {
  readonly createWithKeychain: () => Opened;
  readonly createWithPassphrase: (passphrase: string) => Promise<Opened>;
}

type Opened = ReturnType<Vault['unlockWithKeychain']>;

function aVault(file: string, keychain = aKeychain()): TestVault {
  const vault = vaultOf({ file, keychain, deriveKey });
  const kept = (made: ReturnType<Vault['makeWithKeychain']>): Opened => {
    if (!made.ok) return made;
    const written = vault.keep(made.value.keyFile);
    return written.ok ? { ok: true, value: made.value.key } : written;
  };
  return {
    ...vault,
    createWithKeychain: () => kept(vault.makeWithKeychain()),
    createWithPassphrase: async (words) => kept(await vault.makeWithPassphrase(words)),
  };
}

function aFile(): string {
  return path.join(temporaryFolder(), 'personal', 'key.json');
}

function keyOf(result: Awaited<ReturnType<Vault['unlockWithPassphrase']>>): string {
  if (!result.ok) return result.failure.code;
  return Buffer.from(result.value).toString('hex');
}

describe('a vault under a passphrase', () => {
  it('gives back the key it made when the passphrase is right', async () => {
    const file = aFile();

    const made = keyOf(await aVault(file).createWithPassphrase(passphrase));

    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf(await aVault(file).unlockWithPassphrase(passphrase))).toBe(made);
    expect(aVault(file).protection()).toEqual({ ok: true, value: 'passphrase' });
  });

  it('takes the passphrase however its characters were composed', async () => {
    const file = aFile();
    const made = keyOf(await aVault(file).createWithPassphrase('café ﬁne １２３４'));

    expect(keyOf(await aVault(file).unlockWithPassphrase('cafe\u0301 fine 1234'))).toBe(made);
  });

  it('refuses another passphrase', async () => {
    const file = aFile();
    await aVault(file).createWithPassphrase(passphrase);

    expect(keyOf(await aVault(file).unlockWithPassphrase(`${passphrase}!`))).toBe('vault.passphrase_wrong');
  });

  it('refuses a passphrase that is too short, and writes nothing', async () => {
    const file = aFile();

    expect(keyOf(await aVault(file).createWithPassphrase('short'))).toBe('vault.passphrase_too_short');
    expect(existsSync(file)).toBe(false);
  });

  it('writes the key nowhere in the clear, in a file for its user alone', async () => {
    const file = aFile();
    const made = Buffer.from(keyOf(await aVault(file).createWithPassphrase(passphrase)), 'hex');

    const content = readFileSync(file, 'latin1');

    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) expect(content).not.toContain(made.toString(form));
    expect(content).not.toContain('bridges');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('refuses every changed byte of the wrap, its cost and its salt', async () => {
    const file = aFile();
    await aVault(file).createWithPassphrase(passphrase);
    const before = JSON.parse(readFileSync(file, 'utf8')) as {
      wrap: { sealed: string; nonce: string; derivation: { salt: string; iterations: number } };
    };
    const flipped = (text: string): string => {
      const bytes = Buffer.from(text, 'base64');
      bytes[3] = (bytes[3] ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    const changes: ((copy: typeof before) => void)[] = [
      (copy) => (copy.wrap.sealed = flipped(copy.wrap.sealed)),
      (copy) => (copy.wrap.nonce = flipped(copy.wrap.nonce)),
      (copy) => (copy.wrap.derivation.salt = flipped(copy.wrap.derivation.salt)),
      (copy) => (copy.wrap.derivation.iterations = 4),
    ];

    for (const change of changes) {
      const copy = structuredClone(before);
      change(copy);
      writeFileSync(file, JSON.stringify(copy));
      expect(keyOf(await aVault(file).unlockWithPassphrase(passphrase))).toBe('vault.passphrase_wrong');
    }
  });
});

describe('a vault under the keychain', () => {
  it('gives back the key it made', () => {
    const file = aFile();

    const made = keyOf(aVault(file).createWithKeychain());

    expect(keyOf(aVault(file).unlockWithKeychain())).toBe(made);
  });

  it('is not made where there is no keychain that protects', () => {
    const file = aFile();

    expect(keyOf(aVault(file, aKeychain('login-1', null)).createWithKeychain())).toBe('vault.keychain_unavailable');
    expect(existsSync(file)).toBe(false);
  });

  it('says so when the keychain refuses to wrap, and writes nothing', () => {
    const file = aFile();
    const refusing: Keychain = {
      ...aKeychain(),
      seal: () => {
        throw new Error('locked');
      },
    };

    expect(keyOf(aVault(file, refusing).createWithKeychain())).toBe('vault.keychain_refused');
    expect(existsSync(file)).toBe(false);
  });

  it('says so when the keychain is another one, and keeps the key file', () => {
    const file = aFile();
    aVault(file).createWithKeychain();
    const before = readFileSync(file);

    expect(keyOf(aVault(file, aKeychain('login-2')).unlockWithKeychain())).toBe('vault.keychain_refused');
    expect(keyOf(aVault(file, aKeychain('login-1', 'kwallet6')).unlockWithKeychain())).toBe('vault.keychain_unavailable');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('any vault', () => {
  it('never replaces a key file, not even one it cannot read', async () => {
    const file = aFile();
    aVault(file).createWithKeychain();

    expect(keyOf(aVault(file).createWithKeychain())).toBe('vault.exists');
    writeFileSync(file, '{"version":1');

    expect(keyOf(await aVault(file).createWithPassphrase(passphrase))).toBe('vault.key_file_damaged');
    expect(keyOf(aVault(file).unlockWithKeychain())).toBe('vault.key_file_damaged');
    expect(readFileSync(file, 'utf8')).toBe('{"version":1');
  });

  it('refuses a cost below the floor', async () => {
    const file = aFile();
    await aVault(file).createWithPassphrase(passphrase);
    const weakened = readFileSync(file, 'utf8').replace('"memory": 131072', '"memory": 1024');
    writeFileSync(file, weakened);

    expect(keyOf(await aVault(file).unlockWithPassphrase(passphrase))).toBe('vault.key_file_damaged');
  });
});
