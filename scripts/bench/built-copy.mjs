import fs from 'node:fs/promises';
import path from 'node:path';
import { outputFolder } from '../build/targets.mjs';
import { projectRoot } from '../setup/project-root.mjs';

const built = ['main', 'native', 'preload', 'renderer', 'servicer'];

/**
 * Copies what was built, so that a build that somebody starts meanwhile changes nothing under what is being measured.
 *
 * @param {string} destination an empty folder @returns {Promise<{ main: string, servicer: string }>} the scripts in it
 */
export async function copyBuilt(destination) {
  for (const name of built) await fs.cp(outputFolder(name), path.join(destination, 'out', name), { recursive: true });
  await fs.copyFile(path.join(projectRoot, 'package.json'), path.join(destination, 'package.json'));
  return { main: path.join(destination, 'out', 'main', 'main.js'), servicer: path.join(destination, 'out', 'servicer', 'serve.js') };
}
