import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from './child-process.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * Compiles the SQLite binding from the source in its npm package, for Node-API 9 with the experimental
 * functions that version 10 later made permanent. Needs python3, make and a C++ compiler.
 *
 * @param {string} source the package's folder; it is copied, not written to
 * @param {string} folder where the binding goes
 * @param {(far: { fraction?: number, detail?: string }) => void} report
 * @returns {Promise<string>} the path of better_sqlite3.node in that folder
 */
export async function compileBinding(source, folder, report) {
  const workshop = path.join(folder, 'workshop');
  await copySource(source, workshop);
  const headers = await headersOfThisNode();
  await runQuietly(
    process.execPath,
    [
      path.join(projectRoot, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      ...(headers === undefined ? [] : [`--nodedir=${headers}`]),
    ],
    {
      cwd: workshop,
      env: { ...process.env, CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL' },
      report: ({ detail }) => report({ fraction: undefined, detail: shortened(detail) }),
    },
  );
  const binding = path.join(folder, 'better_sqlite3.node');
  await fs.rename(path.join(workshop, 'build', 'Release', 'better_sqlite3.node'), binding);
  await fs.rm(workshop, { recursive: true, force: true });
  return binding;
}

/** Copies what the compilation reads, without the ready-made binaries. @param {string} source @param {string} workshop */
async function copySource(source, workshop) {
  await fs.mkdir(path.join(workshop, 'node_modules'), { recursive: true });
  for (const part of ['binding.gyp', 'package.json', 'lib', 'src', 'deps']) {
    await fs.cp(path.join(source, part), path.join(workshop, part), { recursive: true });
  }
  const addonApi = path.join('node_modules', 'node-addon-api');
  await fs.cp(path.join(projectRoot, addonApi), path.join(workshop, addonApi), { recursive: true });
}

/**
 * The folder whose include/node holds the headers of the running Node, if it came with any; without it
 * node-gyp downloads them.
 *
 * @returns {Promise<string | undefined>}
 */
async function headersOfThisNode() {
  const prefix = path.resolve(await fs.realpath(process.execPath), '..', '..');
  const header = path.join(prefix, 'include', 'node', 'node_api.h');
  return fs.access(header).then(() => prefix, () => undefined);
}

/** "CXX(target) Release/obj.target/x/src/y.o" as "CXX y.o". @param {string} line @returns {string} */
function shortened(line) {
  const step = /^(\w+)\(target\)\s+(\S+)/.exec(line);
  return step ? `${step[1]} ${path.basename(step[2] ?? '')}` : line;
}
