import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '../../setup/project-root.mjs';

const modules = {
  schedule: 'loan/instalment-schedule',
  derivation: 'loan/instalment-derivation',
  ledger: 'ledger/account-ledger',
};
const folder = path.join(projectRoot, 'artifacts', 'bench', 'engine');

/**
 * The engine as it ships: bundled like the application, and loaded.
 *
 * @returns {Promise<{
 *   instalmentSchedule: (terms: object, draw: object) => { ok: boolean, value: { instalments: readonly { number: number }[] } },
 *   instalmentDerivation: (schedule: object, number: number, figure: string) => object | null,
 *   accountLedger: (account: object, asOf: string) => { ok: boolean },
 * }>}
 */
export async function bundledEngine() {
  const input = Object.fromEntries(
    Object.entries(modules).map(([name, file]) => [name, path.join(projectRoot, 'src-shared', 'domain', `${file}.ts`)]),
  );
  await build({
    configFile: false,
    envDir: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      ssr: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { input, output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  const load = (/** @type {string} */ name) => import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
  const [{ instalmentSchedule }, { instalmentDerivation }, { accountLedger }] = await Promise.all(Object.keys(modules).map(load));
  return { instalmentSchedule, instalmentDerivation, accountLedger };
}
