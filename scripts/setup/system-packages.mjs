import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child-process.mjs';
import { withProgress } from './progress.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * Which Debian package carries a shared library that Electron is linked with.
 * @type {Readonly<Record<string, string>>}
 */
const packageOfLibrary = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** Packages that Debian 13 and Ubuntu 24.04 renamed when their clock grew to 64 bits. */
const renamedForWideClock = new Set([
  'libasound2', 'libatk-bridge2.0-0', 'libatk1.0-0', 'libatspi2.0-0', 'libcups2', 'libglib2.0-0', 'libgtk-3-0',
]);

/** Loaded while it runs, so `ldd` does not show it. */
const keychainLibrary = { library: 'libsecret-1.so.0', package: 'libsecret-1-0' };

/** Programs and the packages that carry them. */
const xvfb = [{ program: 'Xvfb', package: 'xvfb' }];
const compilerTools = [
  { program: 'python3', package: 'python3' },
  { program: 'make', package: 'make' },
  { program: 'g++', package: 'g++' },
];
const testExtras = [
  { program: 'dbus-launch', package: 'dbus-x11', for: 'the tests with a real keychain' },
  { program: 'gnome-keyring-daemon', package: 'gnome-keyring', for: 'the tests with a real keychain' },
  { program: 'sqlcipher', package: 'sqlcipher', for: 'the tests that open our file with another program' },
];

/**
 * @typedef {{ required: string[], optional: { package: string, for: string }[] }} MissingPackages
 * @typedef {{ executable: string, needsDisplay: boolean, needsCompiler: boolean, wantsTestExtras: boolean }} Needs
 */

/**
 * The system packages that this Linux machine lacks: nothing on other systems.
 *
 * @param {Needs} needs @returns {MissingPackages}
 */
export function missingSystemPackages({ executable, needsDisplay, needsCompiler, wantsTestExtras }) {
  if (process.platform !== 'linux') return { required: [], optional: [] };
  const programs = [...(needsDisplay ? xvfb : []), ...(needsCompiler ? compilerTools : [])];
  const required = [
    ...packagesForLibraries(missingLibraries(lddOutput(executable)), hasWideClock(readOsRelease())),
    ...programs.filter(({ program }) => !onPath(program)).map((tool) => tool.package),
  ];
  if (!wantsTestExtras) return { required, optional: [] };
  const optional = testExtras.filter(({ program }) => !onPath(program));
  const keychain = libraryIsInstalled(keychainLibrary.library)
    ? []
    : [{ package: keychainLibrary.package, for: 'the tests with a real keychain' }];
  return { required, optional: [...optional, ...keychain].map((extra) => ({ package: extra.package, for: extra.for })) };
}

/**
 * Installs what is missing where this process may (root on Debian or a relative of it). Elsewhere, if anything
 * required is missing, stops with the one command that would put it right.
 *
 * @param {MissingPackages} missing
 * @param {readonly string[]} [otherCommands] further commands that need root, for the same line
 * @returns {Promise<MissingPackages['optional']>} the optional packages that stay missing
 */
export async function provideSystemPackages({ required, optional }, otherCommands = []) {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (mayInstall && required.length + optional.length > 0) {
    const names = [...required, ...optional.map((extra) => extra.package)];
    await withProgress(`Installing system packages: ${names.join(' ')}`, 'this machine lacks them', async (report) => {
      await runQuietly('apt-get', ['update'], { env: unattended(), report });
      if (required.length > 0) await aptInstall(required, report);
      if (optional.length > 0) await aptInstall(optional.map((extra) => extra.package), report).catch(() => undefined);
    });
    return optional.filter((extra) => testExtras.some((tool) => tool.package === extra.package && !onPath(tool.program)));
  }
  const command = commandForRoot(required, otherCommands, onPath('apt-get'));
  if (command !== undefined) throw new SetupProblem(command);
  return optional;
}

/**
 * What to tell a person who must ask root: one command line, or where it cannot be known, the names.
 *
 * @param {readonly string[]} packages @param {readonly string[]} otherCommands @param {boolean} debian
 * @returns {string | undefined} nothing where nothing is missing
 */
export function commandForRoot(packages, otherCommands, debian) {
  if (packages.length + otherCommands.length === 0) return undefined;
  if (!debian && packages.length > 0) {
    return `This machine lacks some system packages. Install these (Debian's names) and try again: ${packages.join(' ')}`;
  }
  const install = packages.length === 0 ? [] : [`apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`];
  const command = [...install, ...otherCommands].join(' && ');
  return `This machine lacks something that only root can provide. Run this one command and try again:\n\n  sudo sh -c '${command}'\n`;
}

/**
 * The libraries that `ldd` did not find.
 *
 * @param {string} output of ldd @returns {string[]}
 */
export function missingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((line) => line[1] ?? '');
}

/**
 * The Debian packages that carry some libraries, each once.
 *
 * @param {readonly string[]} libraries @param {boolean} wideClock whether the packages have their newer names
 * @returns {string[]}
 */
export function packagesForLibraries(libraries, wideClock) {
  const names = libraries.map((library) => {
    const name = packageOfLibrary[library];
    if (name === undefined) throw new SetupProblem(`Electron needs the system library ${library}; no package is known for it. Install it and try again.`);
    return wideClock && renamedForWideClock.has(name) ? `${name}t64` : name;
  });
  return [...new Set(names)];
}

/**
 * Whether a Debian or Ubuntu has the newer package names.
 *
 * @param {string} osRelease the text of /etc/os-release @returns {boolean}
 */
export function hasWideClock(osRelease) {
  const field = (/** @type {string} */ name) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  const version = Number.parseFloat(field('VERSION_ID'));
  if (field('ID') === 'debian') return Number.isNaN(version) || version >= 13;
  return field('ID') === 'ubuntu' && version >= 24.04;
}

/** Whether a program is found by its name. @param {string} program @returns {boolean} */
export function onPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    if (folder === '') return false;
    try {
      fs.accessSync(path.join(folder, program), fs.constants.X_OK);
      return true;
    } catch {
      // Not in this folder.
      return false;
    }
  });
}

/** @param {readonly string[]} packages @param {(far: { detail: string }) => void} report */
function aptInstall(packages, report) {
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  return runQuietly('apt-get', ['install', ...options, ...packages], { env: unattended(), report });
}

/** @returns {NodeJS.ProcessEnv} */
function unattended() {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
}

/** @param {string} executable @returns {string} */
function lddOutput(executable) {
  if (!onPath('ldd')) return '';
  return execFileSync('ldd', [executable], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
}

/** @param {string} library @returns {boolean} */
function libraryIsInstalled(library) {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => fs.existsSync(file));
  return ldconfig !== undefined && execFileSync(ldconfig, ['-p'], { encoding: 'utf8' }).includes(library);
}

/** @returns {string} */
function readOsRelease() {
  return fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '';
}
