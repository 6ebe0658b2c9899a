import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from './child-process.mjs';
import { withProgress } from './progress.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Makes node_modules hold what package-lock.json names. Does nothing when it already does, however it came
 * about. No package may run a script of its own while it is installed.
 *
 * @param {typeof withProgress} [step] how it tells what it does
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensureNpmPackages(step = withProgress) {
  const wanted = await readLockfile(path.join(projectRoot, 'package-lock.json'));
  // npm writes this file last, so an interrupted installation has none.
  const installed = await readLockfile(path.join(projectRoot, 'node_modules', '.package-lock.json')).catch(() => undefined);
  if (wanted && installed && differingPackage(wanted, installed) === undefined) return false;
  // What npm says meanwhile is warnings about versions; it is shown only if the installation fails.
  await step('Installing the npm packages', 'the libraries and tools named in package-lock.json', () =>
    runNpm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']),
  );
  return true;
}

/**
 * The first package whose installed version is not the locked one; packages that npm may leave out on this
 * system are not looked at unless they are there in another version.
 *
 * @param {Lockfile} wanted @param {Lockfile} installed
 * @returns {string | undefined} its folder, for example "node_modules/zod"
 */
export function differingPackage(wanted, installed) {
  return Object.keys(wanted.packages).find((folder) => {
    const expected = wanted.packages[folder];
    if (folder === '' || expected === undefined) return false;
    const found = installed.packages[folder];
    if (found === undefined) return expected.optional !== true;
    return found.version !== expected.version || found.integrity !== expected.integrity;
  });
}

/**
 * Runs npm, the same one that runs this script where there is one.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<string>} what it wrote to its standard output
 */
export function runNpm(args, { cwd = projectRoot } = {}) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return runQuietly(process.execPath, [script, ...args], { cwd });
  if (process.platform === 'win32') return runQuietly('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], { cwd });
  return runQuietly('npm', args, { cwd });
}

/** @param {string} file @returns {Promise<Lockfile>} */
async function readLockfile(file) {
  return JSON.parse(await fs.readFile(file, 'utf8'));
}
