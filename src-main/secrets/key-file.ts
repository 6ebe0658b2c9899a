import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';

const base64 = z.string().max(8192).regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** Argon2id's cost, kept beside what it protects so that it can be raised. `memory` is in KiB. */
export const derivationSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  memory: z.int().min(65536).max(4194304),
  iterations: z.int().min(3).max(100),
  parallelism: z.int().min(1).max(16),
  salt: base64,
});
/** Argon2id's cost and salt. */
export type Derivation = z.infer<typeof derivationSchema>;

const keychainWrapSchema = z.strictObject({ kind: z.literal('keychain'), backend: z.string().max(80), sealed: base64 });
const passphraseWrapSchema = z.strictObject({
  kind: z.literal('passphrase'),
  derivation: derivationSchema,
  nonce: base64,
  sealed: base64,
});

/** What stands in `key.json`: the store's key, wrapped, and what tells a wrong key before the store is touched. */
export const keyFileSchema = z.strictObject({
  version: z.literal(1),
  keyCheck: base64,
  wrap: z.discriminatedUnion('kind', [keychainWrapSchema, passphraseWrapSchema]),
});
/** The wrapped key. */
export type KeyFile = z.infer<typeof keyFileSchema>;
/** The wrap of a passphrase. */
export type PassphraseWrap = z.infer<typeof passphraseWrapSchema>;

const keyCheckLabel = 'mingzhang store key check, version 1';

/** A value that tells whether a key is the right one and nothing else about it. */
export function keyCheckOf(key: Uint8Array): string {
  return createHmac('sha256', key).update(keyCheckLabel).digest('base64');
}

/** True where `key` is the one that `keyCheck` was made from; takes the same time either way. */
export function isKeyOf(key: Uint8Array, keyCheck: string): boolean {
  const expected = Buffer.from(keyCheck, 'base64');
  const actual = Buffer.from(keyCheckOf(key), 'base64');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Wraps a key under a key derived from a passphrase: AES-256-GCM, with kind, version and derivation authenticated. */
export function sealKey(key: Uint8Array, wrappingKey: Uint8Array, derivation: Derivation): PassphraseWrap {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(associated(derivation));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { kind: 'passphrase', derivation, nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** Unwraps what `sealKey` wrapped. A wrong passphrase and a changed wrap are refused alike. */
export function unsealKey(wrap: PassphraseWrap, wrappingKey: Uint8Array): Result<Uint8Array, Failure<'vault.passphrase_wrong'>> {
  const sealed = Buffer.from(wrap.sealed, 'base64');
  const nonce = Buffer.from(wrap.nonce, 'base64');
  if (sealed.length !== 48 || nonce.length !== 12) return refusal('vault.passphrase_wrong');
  try {
    const cipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce)
      .setAAD(associated(wrap.derivation))
      .setAuthTag(sealed.subarray(32));
    return success(Buffer.concat([cipher.update(sealed.subarray(0, 32)), cipher.final()]));
  } catch {
    return refusal('vault.passphrase_wrong');
  }
}

function associated(derivation: Derivation): Buffer {
  const { algorithm, memory, iterations, parallelism, salt } = derivation;
  return Buffer.from(JSON.stringify(['mingzhang key', 1, 'passphrase', algorithm, memory, iterations, parallelism, salt]));
}
