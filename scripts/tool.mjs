import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTargets } from './build/build-targets.mjs';
import { outputFolder } from './build/targets.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { withoutProgress, withProgress } from './setup/progress.mjs';
import { projectRoot } from './setup/project-root.mjs';
import { runAsScript } from './setup/run-as-script.mjs';

// npm run --silent tool -- VERB ...: the command-line tool, built first if its sources changed. Needs neither
// Electron nor the SQLite binding. Nothing but the tool itself writes to the standard output, nor to the error stream,
// where a refusal is one JSON object: what is done first is told on a terminal only.
await runAsScript(async () => {
  const step = process.stderr.isTTY ? withProgress : withoutProgress;
  if (!fs.existsSync(path.join(projectRoot, 'node_modules', '.package-lock.json'))) await ensureNpmPackages(step);
  await buildTargets(['tool'], step);
  const { main } = await import(pathToFileURL(path.join(outputFolder('tool'), 'tool.js')).href);
  const { stdin, stdout, stderr } = process;
  // Whoever reads the answer may stop reading early (a pipe into `head`): that is no failure of the tool.
  stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));
  // npm runs scripts in the package's folder; file names are meant where the caller stands.
  return main(process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd(), stdin, stdout, stderr });
});
