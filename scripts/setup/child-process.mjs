import { spawn } from 'node:child_process';
import { SetupProblem } from './setup-problem.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let forwarding = false;

/** How much of a failed command's output is shown. */
const linesShown = { first: 25, last: 40 };

/**
 * Runs a command whose output only matters if it fails. Its last line is reported while it runs, and
 * the beginning and the end of its output stand in the error.
 *
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, report?: (far: { detail: string }) => void }} [options]
 * @returns {Promise<string>} what it wrote to its standard output
 */
export function runQuietly(command, args, { cwd, env, report } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let everything = '';
    /** @param {Buffer} chunk */
    const note = (chunk) => {
      everything = (everything + chunk.toString()).slice(-100_000);
      const line = everything.trimEnd().split('\n').at(-1)?.trim();
      if (line && report) report({ detail: line.slice(0, 120) });
    };
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      note(chunk);
    });
    child.stderr?.on('data', note);
    child.on('error', (cause) => reject(new SetupProblem(`${command} could not be started: ${cause.message}`, { cause })));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const shown = shorten(everything.trimEnd().split('\n')).join('\n');
      reject(new SetupProblem(`${[command, ...args].join(' ')}\nended with ${signal ?? `code ${code}`}:\n${shown}`));
    });
  });
}

/**
 * Runs a command whose output is for the reader, as it comes.
 *
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runLoudly(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, stdio: 'inherit' });
    child.on('error', (cause) => reject(new SetupProblem(`${command} could not be started: ${cause.message}`, { cause })));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Starts a process that ends with this one, however this one ends. On Linux and macOS it leads a process
 * group of its own, so that what it started in turn goes too.
 *
 * @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function start(command, args, options) {
  forwardSignals();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Ends a process that `start` began, and its group.
 *
 * @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal
 */
export function stop(child, signal = 'SIGTERM') {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** The lines of a failed command that tell most. @param {string[]} lines @returns {string[]} */
function shorten(lines) {
  if (lines.length <= linesShown.first + linesShown.last) return lines;
  return [...lines.slice(0, linesShown.first), '[...]', ...lines.slice(-linesShown.last)];
}

/** Lets no child outlive this process: asked to stop, or ended by an error, it stops them first. */
function forwardSignals() {
  if (forwarding) return;
  forwarding = true;
  process.on('exit', () => [...running].forEach((child) => stop(child)));
  for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
    process.on(signal, () => process.exit(code));
  }
}
