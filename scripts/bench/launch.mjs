import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { isRoot } from '../setup/chromium-sandbox.mjs';
import { start, stop } from '../setup/child-process.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { watchThroughDevtools } from './devtools-pipe.mjs';

const measuredApp = path.join(import.meta.dirname, 'measured-app');
const paintingTakesAtMost = 60_000;
const endingTakesAtMost = 15_000;

/**
 * @typedef {object} MeasuredStart what the measuring main script is told
 * @property {string} appFolder
 * @property {string} main the main script that is measured
 * @property {readonly import('./painted.mjs').Landmark[]} landmarks
 * @property {string} [script] to run in the page
 *
 * @typedef {object} Subject one of the two things that are compared
 * @property {string} executable
 * @property {MeasuredStart} measured
 * @property {boolean} [isPackaged] a packaged application takes no other main script: it is watched through its page alone
 * @property {string} folder its data
 * @property {readonly string[]} switches
 * @property {NodeJS.ProcessEnv} environment
 *
 * @typedef {object} Launch
 * @property {number} pid of its main process
 * @property {Record<string, number>} marks milliseconds after the process was started
 * @property {unknown} answer of the script that was run in its page
 * @property {() => Promise<void>} end resolves when all of it has gone
 */

/**
 * Starts a subject in a fresh process and resolves when it has painted (and its script, if any, has answered).
 *
 * @param {Subject} subject @returns {Promise<Launch>}
 */
export async function launch(subject) {
  const { executable, measured, folder, switches, environment, isPackaged = false } = subject;
  const given = [
    ...(isRoot() ? ['--no-sandbox'] : []),
    ...(isPackaged ? ['--remote-debugging-pipe'] : [measuredApp]),
    `--user-data-dir=${folder}`,
    ...switches,
  ];
  const spawned = Date.now();
  const child = start(executable, given, {
    env: { ...environment, MINGZHANG_BENCH: JSON.stringify(measured), ...(isPackaged ? { MINGZHANG_TEST: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe', ...(isPackaged ? /** @type {const} */ (['pipe', 'pipe']) : [])],
  });
  const gone = once(child, 'close');
  let complaints = '';
  child.stderr?.on('data', (chunk) => (complaints = (complaints + chunk).slice(-1500)));
  const marks = isPackaged ? watchThroughDevtools(child, measured) : marksOf(child, measured);
  const tooLate = new AbortController();
  try {
    const { moments, answer } = await Promise.race([
      marks,
      gone.then(() => Promise.reject(new Error('it ended'))),
      wait(paintingTakesAtMost, undefined, { signal: tooLate.signal }).then(() => Promise.reject(new Error('it took too long'))),
    ]);
    const end = async () => {
      child.kill('SIGTERM');
      const lastly = setTimeout(() => stop(child, 'SIGKILL'), endingTakesAtMost);
      await gone;
      clearTimeout(lastly);
    };
    const since = Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, at - spawned]));
    return { pid: child.pid ?? 0, marks: since, answer, end };
  } catch (cause) {
    stop(child, 'SIGKILL');
    throw new SetupProblem(`What is measured painted nothing: ${cause instanceof Error ? cause.message : String(cause)}.\n${complaints}`, { cause });
  } finally {
    tooLate.abort();
  }
}

/**
 * Collects the marks that the measuring main script writes, until the paint and the script's answer.
 *
 * @param {import('node:child_process').ChildProcess} child @param {MeasuredStart} measured
 * @returns {Promise<{ moments: Record<string, number>, answer: unknown }>}
 */
function marksOf(child, { script }) {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('it has no output'));
    /** @type {Record<string, number>} */
    const moments = {};
    /** @type {unknown} */
    let answer;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"mark":')) return;
      const { mark, at, value } = JSON.parse(line);
      if (mark === 'script failed') return reject(new Error(`its script failed: ${value}`));
      if (mark === 'script answered') answer = value;
      moments[mark] = at;
      if ('painted' in moments && (script === undefined || 'script answered' in moments)) resolve({ moments, answer });
    });
  });
}
