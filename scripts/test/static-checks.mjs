import fs from 'node:fs/promises';
import path from 'node:path';
import { runLoudly, runQuietly } from '../setup/child-process.mjs';
import { projectRoot } from '../setup/project-root.mjs';
import { couldNotRun, outcomeOfCheck } from './outcome.mjs';

const zones = ['src-shared', 'src-main', 'src-preload', 'src-renderer', 'src-servicer', 'src-tool'];
const typeChecksAtOnce = 2;

/** A cruise that sees fewer modules than this saw nothing: its compiler did not work, and no rule could fail. */
const fewestModules = 20;

/**
 * Type-checks every zone with its own globals, the tests and these scripts, two at a time.
 *
 * @returns {Promise<import('./outcome.mjs').Outcome>} one check per folder
 */
export async function checkTypes() {
  const waiting = [...zones, 'test', 'scripts'];
  /** @type {import('./outcome.mjs').Outcome} */
  const outcome = { passed: 0, failures: [], skipped: [] };
  const worker = async () => {
    for (let zone = waiting.shift(); zone !== undefined; zone = waiting.shift()) {
      const complaint = await typeErrors(zone);
      process.stdout.write(complaint === undefined ? `types of ${zone}: good\n` : `types of ${zone}: wrong\n${complaint}\n`);
      if (complaint === undefined) outcome.passed += 1;
      else outcome.failures.push(`types of ${zone}`);
    }
  };
  await Promise.all(Array.from({ length: typeChecksAtOnce }, worker));
  return outcome;
}

/** Lints everything; a warning fails too. @returns {Promise<import('./outcome.mjs').Outcome>} */
export async function checkLint() {
  const code = await runLoudly(process.execPath, [bin('oxlint', 'bin/oxlint'), '--deny-warnings'], { cwd: projectRoot });
  return outcomeOfCheck(code === 0, 'oxlint');
}

/**
 * Checks the arrows between the zones, and that the check saw them.
 *
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function checkArchitecture() {
  const program = bin('dependency-cruiser', 'bin/dependency-cruise.mjs');
  const report = path.join(projectRoot, 'artifacts', 'test', 'architecture.json');
  await fs.mkdir(path.dirname(report), { recursive: true });
  await fs.rm(report, { force: true });
  const code = await runLoudly(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--output-to', report, ...zones],
    { cwd: projectRoot },
  );
  const text = await fs.readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) return couldNotRun(`dependency-cruiser ended with code ${code} and left no report`);
  const { passed, lines } = readCruise(JSON.parse(text).summary, fewestModules);
  process.stdout.write(`${lines.join('\n')}\n`);
  return outcomeOfCheck(passed, lines.at(-1) ?? 'architecture');
}

/**
 * What a cruise found, in lines; the last sums it up.
 *
 * @param {{ totalCruised: number, violations: { from: string, to: string, rule: { name: string, severity: string } }[] }} summary
 * @param {number} fewest how many modules it must have seen
 * @returns {{ passed: boolean, lines: string[] }}
 */
export function readCruise({ totalCruised, violations }, fewest) {
  const errors = violations.filter((violation) => violation.rule.severity === 'error');
  const lines = violations.map(({ rule, from, to }) => `${rule.severity} ${rule.name}: ${from} -> ${to}`);
  if (totalCruised < fewest) {
    return { passed: false, lines: [...lines, `only ${totalCruised} modules were seen; at least ${fewest} were expected`] };
  }
  return { passed: errors.length === 0, lines: [...lines, `${totalCruised} modules seen, ${errors.length} forbidden arrows`] };
}

/** @param {string} zone @returns {Promise<string | undefined>} what the compiler says, nothing where it is content */
async function typeErrors(zone) {
  const memory = path.join('node_modules', '.cache', 'types', `${zone}.tsbuildinfo`);
  const compiler = [bin('typescript', 'bin/tsc'), '-p', zone, '--incremental', '--tsBuildInfoFile', memory, '--pretty', 'false'];
  return runQuietly(process.execPath, compiler, { cwd: projectRoot }).then(
    () => undefined,
    (/** @type {Error} */ error) => error.message,
  );
}

/** @param {string} name @param {string} file @returns {string} the program of a package */
function bin(name, file) {
  return path.join(projectRoot, 'node_modules', name, file);
}
