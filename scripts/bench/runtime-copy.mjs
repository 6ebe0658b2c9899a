import fs from 'node:fs/promises';
import { executableIn } from '../setup/electron-runtime.mjs';

/**
 * Copies the Electron runtime: pages of one file are shared by all processes that run it, so another application on the
 * cached runtime would make what is measured look lighter, and differently so from one moment to the next.
 *
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime @param {string} destination
 * @returns {Promise<string>} its executable
 */
export async function copyRuntime(runtime, destination) {
  await fs.cp(runtime.dist, destination, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  return executableIn(destination);
}
