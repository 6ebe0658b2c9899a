import { randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { Derivation } from './key-file';

/** The cost for new passphrases: RFC 9106, second recommended option, with twice the memory. */
export function newDerivation(): Derivation {
  const salt = randomBytes(16).toString('base64');
  return { algorithm: 'argon2id', memory: 131072, iterations: 3, parallelism: 4, salt };
}

/** The 32-byte key that a passphrase stands for (Argon2id, RFC 9106). The passphrase is taken in its NFKC form. */
export function deriveKey(passphrase: string, derivation: Derivation): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(derivation.salt, 'base64'),
    memorySize: derivation.memory,
    iterations: derivation.iterations,
    parallelism: derivation.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
}
