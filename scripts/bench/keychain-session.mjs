import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { start, stop } from '../setup/child-process.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { onPath } from '../setup/system-packages.mjs';

const programs = ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon'];
const startingTakesAtMost = 20_000;

// Unlocks an empty keychain, waits until it can be asked, tells where its bus is, and stays.
const sessionScript = `
printf %s measured | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >/dev/null 2>&1
do sleep 0.1
done
echo "$DBUS_SESSION_BUS_ADDRESS"
wait
`;

/** Why no session with a keychain of its own can be had here; null where it can. @returns {string | null} */
export function whyNoKeychainSession() {
  if (process.platform !== 'linux') return 'only on Linux can a keychain be had that is not the one in daily use';
  const missing = programs.filter((program) => !onPath(program));
  return missing.length === 0 ? null : `these programs are missing: ${missing.join(', ')}`;
}

/**
 * Runs some work beside a desktop session with a real keychain, unlocked, that holds nothing else and is thrown away.
 *
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work gets the variables that lead to the session
 * @returns {Promise<T>}
 */
export async function withKeychainSession(work) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mingzhang-keychain-'));
  const environment = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder };
  const session = start('dbus-run-session', ['--', 'sh', '-c', sessionScript], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return await work({ DBUS_SESSION_BUS_ADDRESS: await firstLine(session) });
  } finally {
    stop(session);
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** @param {import('node:child_process').ChildProcess} session @returns {Promise<string>} */
function firstLine(session) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ how) => reject(new SetupProblem(`The session with a keychain ${how}.`));
    const timer = setTimeout(() => fail('did not start in time'), startingTakesAtMost);
    let written = '';
    session.once('error', (error) => fail(`could not be started: ${error.message}`));
    session.once('exit', () => fail('ended'));
    session.stdout?.on('data', (chunk) => {
      written += chunk;
      if (!written.includes('\n')) return;
      clearTimeout(timer);
      resolve(written.trim());
    });
  });
}
