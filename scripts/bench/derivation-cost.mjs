import path from 'node:path';
import { runQuietly } from '../setup/child-process.mjs';
import { spreadOf } from './statistics.mjs';

/**
 * How long the derivation of a key from a passphrase takes in the runtime that does it, each time in a fresh process.
 *
 * @param {string} electron @param {object} derivation as the key file tells it @param {number} runs
 * @returns {Promise<import('./statistics.mjs').Spread>} milliseconds
 */
export async function derivationCost(electron, derivation, runs) {
  const script = path.join(import.meta.dirname, 'derive-once.mjs');
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  /** @type {number[]} */
  const milliseconds = [];
  for (let run = 0; run < runs; run += 1) {
    milliseconds.push(Number(await runQuietly(electron, [script, JSON.stringify(derivation)], { env: environment })));
  }
  return spreadOf(milliseconds);
}
