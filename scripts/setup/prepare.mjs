import { commandToEnableSandbox } from './chromium-sandbox.mjs';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureSqliteBinding, planSqliteBinding } from './sqlite-binding.mjs';
import { missingSystemPackages, provideSystemPackages } from './system-packages.mjs';

/**
 * @typedef {object} Preparation
 * @property {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @property {string} binding the SQLite binding that fits Node and that runtime
 * @property {{ package: string, for: string }[]} without optional system packages that could not be installed
 * @property {NodeJS.ProcessEnv} environment what every child process that needs any of these is given
 */

/**
 * Makes this machine ready, installing only what is missing: npm packages, the Electron runtime, system
 * packages, the SQLite binding. Everything that only root can do is asked for in one command.
 *
 * @param {{ needsDisplay: boolean, wantsTestExtras?: boolean, refreshRuntime?: boolean }} wishes
 *   needsDisplay: a hidden screen, where there is no other
 * @returns {Promise<Preparation>}
 */
export async function prepare({ needsDisplay, wantsTestExtras = false, refreshRuntime = false }) {
  await ensureNpmPackages();
  const runtime = await ensureElectronRuntime({ refresh: refreshRuntime });
  const plan = await planSqliteBinding(runtime);
  const missing = missingSystemPackages({
    executable: runtime.executable,
    needsDisplay,
    needsCompiler: !plan.ready,
    wantsTestExtras,
  });
  const sandbox = commandToEnableSandbox(runtime.dist);
  const without = await provideSystemPackages(missing, sandbox === undefined ? [] : [sandbox]);
  const binding = await ensureSqliteBinding(plan, runtime);
  return {
    runtime,
    binding,
    without,
    environment: {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
      MINGZHANG_ELECTRON: runtime.executable,
      MINGZHANG_SQLITE_BINDING: binding,
    },
  };
}
