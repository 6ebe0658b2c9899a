import fs from 'node:fs/promises';
import path from 'node:path';
import { withProgress } from '../setup/progress.mjs';
import { derivationCost } from './derivation-cost.mjs';
import { whyNoKeychainSession, withKeychainSession } from './keychain-session.mjs';
import { prepareOwnStore, unlockScript } from './own-store.mjs';
import { measureRounds } from './rounds.mjs';
import { measuredDay, subjectsOf } from './subjects.mjs';

/**
 * @typedef {object} ProfileResult
 * @property {string} profile
 * @property {string} opened what was opened, and with what
 * @property {import('./rounds.mjs').Round[]} rounds
 * @property {import('./statistics.mjs').Spread} [derivation] milliseconds of the passphrase's key derivation
 *
 * @typedef {object} Surroundings
 * @property {import('./subjects.mjs').Program} program
 * @property {string} servicerScript
 * @property {string} folder for everything that is written
 * @property {NodeJS.ProcessEnv} environment with a screen
 * @property {import('./options.mjs').BenchOptions} options
 */

/** Measures the demonstration: it starts a lender and fetches from it before it can paint. @param {Surroundings} surroundings @returns {Promise<ProfileResult>} */
export async function measureDemo(surroundings) {
  const { program, folder, environment } = surroundings;
  const place = { profile: 'demo', folder: path.join(folder, 'demo'), environment, passwordStore: 'basic' };
  const rounds = await measured('demo', subjectsOf(program, place), surroundings);
  return { profile: 'demo', opened: 'made-up data; a lender is started and its documents are fetched before the paint', rounds };
}

/**
 * Measures a store of one's own that was filled before and whose lender has gone: under a real keychain in a session of
 * its own where one can be had, else under a passphrase, which a script gives.
 *
 * @param {Surroundings} surroundings @returns {Promise<ProfileResult>}
 */
export async function measureOwn(surroundings) {
  const why = whyNoKeychainSession();
  const { protection } = surroundings.options;
  if (protection === 'passphrase') return measureOwnWith('passphrase', 'as was asked for', surroundings);
  if (why !== null) return measureOwnWith('passphrase', `no keychain: ${why}`, surroundings);
  return withKeychainSession((session) =>
    measureOwnWith('keychain', 'gnome-libsecret, unlocked', { ...surroundings, environment: { ...surroundings.environment, ...session } }),
  );
}

/** @param {'keychain' | 'passphrase'} protection @param {string} note @param {Surroundings} surroundings @returns {Promise<ProfileResult>} */
async function measureOwnWith(protection, note, surroundings) {
  const { program, servicerScript, environment } = surroundings;
  const folder = path.join(surroundings.folder, 'personal');
  const passwordStore = protection === 'keychain' ? 'gnome-libsecret' : 'basic';
  const place = { profile: 'personal', folder, environment, passwordStore };
  // The store is made by what was built, also for the packaged application: it opens what the other made.
  const maker = subjectsOf({ ...program, packaged: null }, place).application;
  await withProgress('Preparing a store', 'it is filled once from a lender that is then gone', () =>
    prepareOwnStore(maker, { servicerScript, lenderFolder: path.join(folder, 'lender'), date: measuredDay, protection }),
  );
  const script = protection === 'passphrase' ? { script: unlockScript } : {};
  const rounds = await measured('personal', subjectsOf(program, { ...place, ...script }), surroundings);
  const result = { profile: 'personal', opened: `a store filled before, its lender gone; unlocked by the ${protection} (${note})`, rounds };
  if (protection === 'keychain') return result;
  const keyFile = JSON.parse(await fs.readFile(path.join(maker.folder, 'personal', 'key.json'), 'utf8'));
  return { ...result, derivation: await derivationCost(program.electron, keyFile.wrap.derivation, surroundings.options.runs) };
}

/** @param {string} profile @param {Record<import('./rounds.mjs').Side, import('./launch.mjs').Subject>} subjects @param {Surroundings} surroundings */
function measured(profile, subjects, { options: { runs, memoryRuns } }) {
  return withProgress(`Measuring the profile ${profile}`, `${runs} rounds, the application and a bare window in turns`, (report) =>
    measureRounds(subjects, { runs, memoryRuns, report }),
  );
}
