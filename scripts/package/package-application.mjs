import fs from 'node:fs/promises';
import path from 'node:path';
import { compareWithStamp, readStamp, writeStamp } from '../build/fingerprint.mjs';
import { runQuietly } from '../setup/child-process.mjs';
import { withProgress } from '../setup/progress.mjs';
import { projectRoot } from '../setup/project-root.mjs';

/** What the package is made from. */
const inputs = ['out/main', 'out/native', 'out/preload', 'out/renderer', 'out/servicer', 'assets', 'package.json', 'electron-builder.yml', 'scripts/package'];

/** The builder's option and the unpacked application's place, by platform. */
const platforms = {
  linux: { option: '--linux', folder: 'linux-unpacked', executable: 'mingzhang' },
  darwin: { option: '--mac', folder: process.arch === 'arm64' ? 'mac-arm64' : 'mac', executable: 'Mingzhang.app/Contents/MacOS/Mingzhang' },
  win32: { option: '--win', folder: process.arch === 'arm64' ? 'win-arm64-unpacked' : 'win-unpacked', executable: 'Mingzhang.exe' },
};

/**
 * Packages what was built as an unpacked application for this platform, with every fuse as shipped. Does
 * nothing where the last package was made from the same files and the same runtime.
 *
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {Promise<string>} the path of the application's executable
 */
export async function packageApplication(runtime) {
  const { option, folder, executable } = platformHere();
  const program = path.join(projectRoot, 'dist', folder, executable);
  const stampFile = path.join(projectRoot, 'dist', `.stamp-${runtime.origin}-${runtime.version}.json`);
  const compared = compareWithStamp(projectRoot, inputs, readStamp(stampFile));
  if (!compared.fresh || !(await exists(program))) {
    await fs.rm(path.join(projectRoot, 'dist'), { recursive: true, force: true });
    await withProgress('Packaging the application', `an unpacked ${process.platform} build with Electron ${runtime.version}`, (report) =>
      runBuilder([option, 'dir'], runtime, report),
    );
  }
  writeStamp(stampFile, compared.stamp);
  if (runtime.origin !== 'official') warn(runtime);
  return program;
}

/** @param {readonly string[]} target @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime @param {(far: { detail: string }) => void} report */
function runBuilder(target, runtime, report) {
  return runQuietly(
    process.execPath,
    [
      path.join(projectRoot, 'node_modules', 'electron-builder', 'cli.js'),
      ...target,
      '--config=electron-builder.yml',
      `--config.electronDist=${runtime.dist}`,
      `--config.electronVersion=${runtime.version}`,
      '--publish=never',
    ],
    { cwd: projectRoot, env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' }, report },
  );
}

/** @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime */
function warn({ version, origin, reason }) {
  const line = '!'.repeat(78);
  process.stdout.write(
    `${line}\n!! THIS PACKAGE IS FOR TESTING. DO NOT GIVE IT TO ANYBODY.\n` +
      `!! It holds Electron ${version} (${origin}), not the pinned official version:\n!! ${reason}.\n${line}\n`,
  );
}

function platformHere() {
  return platforms[/** @type {keyof typeof platforms} */ (process.platform)] ?? platforms.linux;
}

/** @param {string} file @returns {Promise<boolean>} */
function exists(file) {
  return fs.access(file).then(() => true, () => false);
}
