import fs from 'node:fs/promises';
import path from 'node:path';
import { napiOfBinding } from '../setup/sqlite-binding.mjs';
import { outputFolder } from './targets.mjs';

/**
 * Puts the SQLite binding where the built application looks for it, unless the same one is there. The file
 * is exchanged in one step, so that a running application never meets half of it. Beside it stands the Node-API that it needs.
 *
 * @param {string} binding @returns {Promise<string>} where it is now
 */
export async function copyBinding(binding) {
  const folder = outputFolder('native');
  const destination = path.join(folder, 'better_sqlite3.node');
  if (await sameFile(binding, destination)) return destination;
  await fs.mkdir(folder, { recursive: true });
  const beside = `${destination}.${process.pid}`;
  await fs.copyFile(binding, beside);
  await fs.rename(beside, destination);
  await fs.writeFile(destination.replace('.node', '.napi'), `${napiOfBinding(binding)}\n`);
  return destination;
}

/** @param {string} one @param {string} other @returns {Promise<boolean>} */
async function sameFile(one, other) {
  const [first, second] = await Promise.all([fs.readFile(one), fs.readFile(other).catch(() => undefined)]);
  return second !== undefined && first.equals(second);
}
