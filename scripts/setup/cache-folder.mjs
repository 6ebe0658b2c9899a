import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const name = 'mingzhang-dev';
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Where downloads and compiled parts are kept between check-outs: MINGZHANG_CACHE if set, else the
 * usual place for caches on this system. Deleting it costs time, nothing else.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, home?: string }} [machine]
 * @returns {string} an absolute path; the folder may not exist yet
 */
export function cacheFolder({ env = process.env, platform = process.platform, home = os.homedir() } = {}) {
  if (env.MINGZHANG_CACHE) return path.resolve(env.MINGZHANG_CACHE);
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, name);
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', name);
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), name, 'Cache');
  return path.join(home, '.cache', name);
}

/**
 * Puts a folder into the cache in one step, so that nobody ever sees half of it: `fill` writes into a
 * temporary folder beside it, which then takes the place. Called when what is there is missing or not whole, so
 * that is removed first; what another process finishes meanwhile is kept.
 *
 * @param {string} destination inside the cache folder
 * @param {(temporary: string) => Promise<void>} fill
 */
export async function putInCache(destination, fill) {
  const parent = path.dirname(destination);
  await fs.mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  await fs.rm(destination, { recursive: true, force: true });
  const temporary = await fs.mkdtemp(path.join(parent, 'unfinished-'));
  try {
    const filled = path.join(temporary, 'filled');
    await fs.mkdir(filled);
    await fill(filled);
    await fs.rename(filled, destination).catch(async (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
      await fs.access(destination);
    });
  } finally {
    await fs.rm(temporary, { recursive: true, force: true });
  }
}

/** Removes what a process that was killed more than a day ago left behind. @param {string} parent */
async function removeAbandoned(parent) {
  for (const entry of await fs.readdir(parent)) {
    if (!entry.startsWith('unfinished-')) continue;
    const folder = path.join(parent, entry);
    const { mtimeMs } = await fs.stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > oneDay) await fs.rm(folder, { recursive: true, force: true });
  }
}
