import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The command that root must run before Chromium's sandbox can work for this user: nothing where it works
 * already, for root (Electron as root runs without it), and outside Linux.
 *
 * @param {string} dist the Electron runtime's folder
 * @returns {string | undefined}
 */
export function commandToEnableSandbox(dist) {
  if (process.platform !== 'linux' || isRoot()) return undefined;
  const helper = path.join(dist, 'chrome-sandbox');
  if (userNamespacesWork() || isSetuidRoot(helper)) return undefined;
  return `chown root:root "${helper}" && chmod 4755 "${helper}"`;
}

/** Whether this process runs as root. @returns {boolean} */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** Tries what Chromium does first: a user namespace of its own, with the user mapped into it. @returns {boolean} */
function userNamespacesWork() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
}

/** @param {string} helper @returns {boolean} */
function isSetuidRoot(helper) {
  const stat = fs.statSync(helper, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4111) === 0o4111;
}
