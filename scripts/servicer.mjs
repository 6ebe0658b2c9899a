import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTargets } from './build/build-targets.mjs';
import { outputFolder } from './build/targets.mjs';
import { prepare } from './setup/prepare.mjs';
import { runAsScript } from './setup/run-as-script.mjs';

// npm run servicer -- ...: the reference servicer, built first if its sources changed, in this process, with a SQLite
// binding that this Node can load.
await runAsScript(async () => {
  const { binding } = await prepare({ needsDisplay: false });
  process.env.MINGZHANG_SQLITE_BINDING ??= binding;
  await buildTargets(['servicer']);
  const program = path.join(outputFolder('servicer'), 'serve.js');
  process.argv = [process.execPath, program, ...process.argv.slice(2)];
  await import(pathToFileURL(program).href);
});
