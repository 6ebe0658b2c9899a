import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { copyBuilt } from './bench/built-copy.mjs';
import { readOptions } from './bench/options.mjs';
import { measureDemo, measureOwn } from './bench/profile-bench.mjs';
import { reportOf, textOf } from './bench/report.mjs';
import { copyRuntime } from './bench/runtime-copy.mjs';
import { buildTargets } from './build/build-targets.mjs';
import { copyBinding } from './build/copy-binding.mjs';
import { withHiddenDisplay } from './setup/display.mjs';
import { describeElectron } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { projectRoot } from './setup/project-root.mjs';
import { runAsScript } from './setup/run-as-script.mjs';
import { SetupProblem } from './setup/setup-problem.mjs';

const report = path.join('artifacts', 'bench', 'bench.json');

// npm run bench [-- --runs N ...]: how much longer the application takes to show its schedule, and how much more memory it
// takes, than a bare window of the same runtime (docs/performance.md). Never a test: it fails on no figure.
await runAsScript(async () => {
  const options = readOptions(process.argv.slice(2));
  const { runtime, binding, environment } = await prepare({ needsDisplay: true, wantsTestExtras: true });
  await buildTargets(['main', 'servicer', 'preload', 'renderer']);
  await copyBinding(binding);
  const packaged = options.packaged ? await packagedProgram() : null;
  const before = os.loadavg()[0] ?? 0;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mingzhang-bench-'));
  try {
    const { main, servicer } = await copyBuilt(path.join(folder, 'built'));
    const program = { electron: await copyRuntime(runtime, path.join(folder, 'runtime')), packaged, main };
    const reports = await withHiddenDisplay(async (display) => {
      const surroundings = { program, servicerScript: servicer, folder, environment: { ...environment, ...display }, options };
      const measures = { demo: measureDemo, personal: measureOwn };
      const results = [];
      for (const profile of options.profiles) results.push(await measures[profile](surroundings));
      return results;
    });
    const machine = {
      runtime: describeElectron(runtime),
      program: packaged === null ? 'what was built into out/, not packaged' : 'the packaged application, beside a bare window of the runtime',
      load: { before, after: os.loadavg()[0] ?? 0, cores: os.cpus().length },
    };
    const profiles = reports.map(reportOf);
    await writeReport({ options, ...machine, profiles, rounds: Object.fromEntries(reports.map(({ profile, rounds }) => [profile, rounds])) });
    process.stdout.write(`\n${textOf(profiles, machine)}\n\nAll figures: ${report}\n`);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
});

/** The packaged application of this machine. @returns {Promise<string>} */
async function packagedProgram() {
  const program = path.join(projectRoot, 'dist', 'linux-unpacked', 'mingzhang');
  await fs.access(program).catch(() => {
    throw new SetupProblem('There is no packaged application for Linux in dist/. Run `npm run package` first.');
  });
  return program;
}

/** @param {object} figures */
async function writeReport(figures) {
  const file = path.join(projectRoot, report);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, `${JSON.stringify(figures, undefined, 2)}\n`);
}
