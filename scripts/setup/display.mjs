import { start, stop } from './child-process.mjs';
import { SetupProblem } from './setup-problem.mjs';

const screen = '1600x1200x24';
const startingTakesAtMost = 20_000;

/**
 * Whether this machine can show a window to somebody.
 *
 * @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @returns {boolean}
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Runs some work with a screen that nobody sees, and takes the screen away afterwards, also when this
 * process is told to stop. Outside Linux the real screen is used.
 *
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work gets the variables that lead to the screen
 * @returns {Promise<T>}
 */
export async function withHiddenDisplay(work) {
  if (process.platform !== 'linux') return work({});
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  try {
    const number = await displayNumber(server);
    return await work({ DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' });
  } finally {
    stop(server);
  }
}

/** The display that the server chose. @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaints = '';
    let written = '';
    const fail = (/** @type {string} */ how) => reject(new SetupProblem(`Xvfb, the hidden screen, ${how}.\n${complaints}`.trim()));
    const timer = setTimeout(() => fail('did not start in time'), startingTakesAtMost);
    server.stderr?.on('data', (chunk) => (complaints += chunk));
    server.once('error', (error) => fail(`could not be started: ${error.message}`));
    server.once('exit', () => fail('ended'));
    server.stdio[3]?.on('data', (chunk) => {
      written += chunk;
      if (!written.includes('\n')) return;
      clearTimeout(timer);
      resolve(written.trim());
    });
  });
}
