import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cacheFolder, putInCache } from './cache-folder.mjs';
import { runQuietly } from './child-process.mjs';
import { compileBinding } from './compile-binding.mjs';
import { withProgress } from './progress.mjs';
import { projectRoot } from './project-root.mjs';

/** The Node-API version that the binaries inside the package are built for. An older runtime crashes on them. */
const prebuiltNapi = 10;

/**
 * @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime
 * @typedef {object} BindingPlan
 * @property {'prebuilt' | 'compiled'} kind
 * @property {string} file where the binding is, or will be once it is compiled
 * @property {boolean} ready whether it is there
 * @property {string} reason why this kind, in one sentence
 */

/**
 * Decides which SQLite binding fits both runtimes: the binary inside the package where both offer Node-API 10,
 * else one compiled once from the package's own source and kept in the cache.
 *
 * @param {ElectronRuntime} runtime
 * @returns {Promise<BindingPlan>}
 */
export async function planSqliteBinding(runtime) {
  const napi = { node: Number(process.versions.napi), electron: runtime.napi };
  const prebuilt = path.join(packageFolder(), 'prebuilds', `${prebuiltName()}.node`);
  if (prebuiltFits(napi) && (await exists(prebuilt))) {
    return { kind: 'prebuilt', file: prebuilt, ready: true, reason: 'Node and Electron both offer Node-API 10' };
  }
  const file = path.join(await compiledFolder(), 'better_sqlite3.node');
  const reason = prebuiltFits(napi)
    ? `the package holds no binary for ${prebuiltName()}`
    : `the package's binary needs Node-API 10; Node ${process.versions.node} offers ${napi.node}, Electron ${runtime.version} ${napi.electron}`;
  return { kind: 'compiled', file, ready: await exists(file), reason };
}

/**
 * Makes the planned binding be there, and tried in both runtimes before it is accepted.
 *
 * @param {BindingPlan} plan @param {ElectronRuntime} runtime
 * @returns {Promise<string>} the path of the .node file
 */
export async function ensureSqliteBinding(plan, runtime) {
  if (plan.ready) return plan.file;
  await withProgress('Compiling the SQLite binding', `once, about two minutes: ${plan.reason}`, (report) =>
    putInCache(path.dirname(plan.file), async (folder) => {
      const compiled = await compileBinding(packageFolder(), folder, report);
      report({ fraction: undefined, detail: 'trying it in Node and in Electron' });
      await verifyBinding(compiled, runtime);
    }),
  );
  return plan.file;
}

/**
 * Whether the package's own binary can be used by both runtimes.
 *
 * @param {{ node: number, electron: number }} napi @returns {boolean}
 */
export function prebuiltFits({ node, electron }) {
  return node >= prebuiltNapi && electron >= prebuiltNapi;
}

/**
 * Opens an encrypted database with the binding in Node and in Electron, each in a process of its own.
 *
 * @param {string} file @param {ElectronRuntime} runtime
 */
export async function verifyBinding(file, runtime) {
  const script = path.join(import.meta.dirname, 'verify-binding.cjs');
  await runQuietly(process.execPath, [script, file]);
  await runQuietly(runtime.executable, [script, file], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}

/** The Node-API that a binding needs: the package's own binaries 10, one compiled here 9. @param {string} file @returns {number} */
export function napiOfBinding(file) {
  return file.startsWith(path.join(packageFolder(), 'prebuilds')) ? prebuiltNapi : 9;
}

/** @returns {string} */
function packageFolder() {
  return path.join(projectRoot, 'node_modules', 'better-sqlite3');
}

/** The name that the package gives the binary for this machine. @returns {string} */
function prebuiltName() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (/** @type {unknown} */ (process.report.getReport()));
  const musl = process.platform === 'linux' && !report.header.glibcVersionRuntime;
  return `${musl ? 'linuxmusl' : process.platform}-${process.arch}`;
}

/** Where a compiled binding is kept: the name changes with anything that makes another one needed. @returns {Promise<string>} */
async function compiledFolder() {
  const require = createRequire(path.join(projectRoot, 'package.json'));
  const { version } = require('better-sqlite3/package.json');
  const lockfile = JSON.parse(await fs.readFile(path.join(projectRoot, 'package-lock.json'), 'utf8'));
  /** @type {string} */
  const integrity = lockfile.packages['node_modules/better-sqlite3'].integrity;
  const short = integrity.replace(/^sha512-/, '').replace(/[^A-Za-z0-9]/g, '').slice(0, 12);
  return path.join(cacheFolder(), `sqlite-binding-${version}-${short}-${prebuiltName()}-napi9`);
}

/** @param {string} file @returns {Promise<boolean>} */
function exists(file) {
  return fs.access(file).then(() => true, () => false);
}
