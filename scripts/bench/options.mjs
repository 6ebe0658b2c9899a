import { parseArgs } from 'node:util';
import { SetupProblem } from '../setup/setup-problem.mjs';

const usage = `npm run bench [-- --runs N] [--memory-runs N] [--profiles demo,personal] [--protection keychain|passphrase] [--packaged]`;

/** The profiles that are measured. */
export const profileNames = /** @type {const} */ (['demo', 'personal']);

/**
 * @typedef {(typeof profileNames)[number]} ProfileName
 * @typedef {object} BenchOptions
 * @property {number} runs how often each is started
 * @property {number} memoryRuns in how many of these its memory is read
 * @property {ProfileName[]} profiles
 * @property {'keychain' | 'passphrase' | undefined} protection of the store of one's own; the keychain where there is one
 * @property {boolean} packaged
 */

/**
 * What was asked for on the command line.
 *
 * @param {readonly string[]} given @returns {BenchOptions}
 */
export function readOptions(given) {
  const { values } = parsed(given);
  const profiles = profileNames.filter((name) => values.profiles.split(',').includes(name));
  if (profiles.length !== values.profiles.split(',').length) throw new SetupProblem(usage);
  const protection = /** @type {const} */ (['keychain', 'passphrase']).find((name) => name === values.protection);
  if (protection !== values.protection) throw new SetupProblem(usage);
  return { runs: count(values.runs, 1), memoryRuns: count(values['memory-runs'], 0), profiles, protection, packaged: values.packaged };
}

/** @param {readonly string[]} given */
function parsed(given) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        runs: { type: 'string', default: '10' },
        'memory-runs': { type: 'string', default: '5' },
        profiles: { type: 'string', default: profileNames.join(',') },
        protection: { type: 'string' },
        packaged: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new SetupProblem(usage, { cause });
  }
}

/** @param {string} text @param {number} least @returns {number} */
function count(text, least) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new SetupProblem(usage);
  return number;
}
