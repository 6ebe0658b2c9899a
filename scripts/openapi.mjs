import fs from 'node:fs/promises';
import path from 'node:path';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { projectRoot } from './setup/project-root.mjs';
import { runAsScript } from './setup/run-as-script.mjs';
import { SetupProblem } from './setup/setup-problem.mjs';

// npm run openapi: writes docs/openapi.json from the contract's schemas; with --check it only says whether the file is current.
await runAsScript(async () => {
  await ensureNpmPackages();
  const file = path.join(projectRoot, 'docs', 'openapi.json');
  const present = await fs.readFile(file, 'utf8').catch(() => '');
  const current = await openapiText();
  if (present === current) return;
  if (process.argv.includes('--check')) throw new SetupProblem('docs/openapi.json is not current: run `npm run openapi`.');
  await fs.writeFile(file, current);
  process.stdout.write('Wrote docs/openapi.json.\n');
});

/** @returns {Promise<string>} */
async function openapiText() {
  const { runnerImport } = await import('vite');
  const source = path.join(projectRoot, 'src-servicer', 'openapi', 'openapi-document.ts');
  const { module } = await runnerImport(source, { configFile: false, envDir: false, root: projectRoot, logLevel: 'warn' });
  return /** @type {{ openapiText: () => string }} */ (module).openapiText();
}
