// Derives one key with the cost it is given, as src-main/secrets/derive-key.ts does, and prints the milliseconds it took.
import { argon2id } from 'hash-wasm';

const { memory, iterations, parallelism, salt } = JSON.parse(process.argv[2] ?? '{}');
const started = performance.now();
await argon2id({
  password: 'measured store',
  salt: Buffer.from(salt, 'base64'),
  memorySize: memory,
  iterations,
  parallelism,
  hashLength: 32,
  outputType: 'binary',
});
process.stdout.write(String(performance.now() - started));
