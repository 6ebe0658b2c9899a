import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTargets } from './build/build-targets.mjs';
import { outputFolder } from './build/targets.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { runAsScript } from './setup/run-as-script.mjs';

// npm run servicer -- ...: the reference servicer, built first if its sources changed, in this process.
await runAsScript(async () => {
  await ensureNpmPackages();
  await buildTargets(['servicer']);
  const program = path.join(outputFolder('servicer'), 'serve.js');
  process.argv = [process.execPath, program, ...process.argv.slice(2)];
  await import(pathToFileURL(program).href);
});
