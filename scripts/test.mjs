import { buildTargets } from './build/build-targets.mjs';
import { copyBinding } from './build/copy-binding.mjs';
import { packageApplication } from './package/package-application.mjs';
import { withHiddenDisplay } from './setup/display.mjs';
import { describeElectron } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { runAsScript } from './setup/run-as-script.mjs';
import { SetupProblem } from './setup/setup-problem.mjs';
import { couldNotRun, details, failureCount, outcomeOfCheck, summaryLine, table } from './test/outcome.mjs';
import { checkArchitecture, checkLint, checkTypes } from './test/static-checks.mjs';
import { runEndToEndTests, runTourAsTest, runUnitTests } from './test/test-runs.mjs';

/**
 * @typedef {{ preparation: import('./setup/prepare.mjs').Preparation, display: NodeJS.ProcessEnv, isLong: boolean, packaged?: string }} Context
 * @typedef {{ name: string, title: string, after: readonly string[], run: (context: Context) => Promise<import('./test/outcome.mjs').Outcome> }} Step
 */

/** In the order in which they run; `after` names steps without whose success there is nothing to run. @type {readonly Step[]} */
const steps = [
  { name: 'types', title: 'types', after: [], run: checkTypes },
  { name: 'lint', title: 'lint', after: [], run: checkLint },
  { name: 'architecture', title: 'architecture', after: [], run: checkArchitecture },
  { name: 'unit', title: 'unit and contract', after: [], run: ({ preparation, isLong }) => runUnitTests({ ...preparation.environment, ...(isLong ? longProperties : {}) }) },
  { name: 'build', title: 'build', after: [], run: build },
  { name: 'package', title: 'package', after: ['build'], run: packageAll },
  { name: 'e2e', title: 'end-to-end', after: ['build'], run: (context) => runEndToEndTests(environmentOf(context)) },
  { name: 'tour', title: 'tour', after: ['build'], run: (context) => runTourAsTest(environmentOf(context)) },
];
const withoutWindow = ['types', 'lint', 'architecture', 'unit'];

// What a property is tried with in the long run; a year of an account takes a while, so its share is smaller (its test says which).
const longProperties = { MINGZHANG_PROPERTY_RUNS: '10000' };

// npm test; npm run check (no window); npm test -- --only unit,e2e; npm run nightly (the properties at length)
await runAsScript(async () => {
  const chosen = chooseSteps(process.argv.slice(2));
  const needsDisplay = chosen.some((step) => step.name === 'e2e' || step.name === 'tour');
  /** @type {import('./test/outcome.mjs').StepOutcome[]} */
  const outcomes = [];
  const preparation = await timed('set-up', outcomes, () => prepare({ needsDisplay: true, wantsTestExtras: true }));
  const runAll = async (/** @type {NodeJS.ProcessEnv} */ display) => {
    const context = preparation && { preparation, display, isLong: process.argv.includes('--long') };
    for (const step of chosen) await runStep(step, context, outcomes);
  };
  await (needsDisplay && preparation ? withHiddenDisplay(runAll) : runAll({}));
  return conclude(outcomes, preparation);
});

/**
 * The steps that were asked for: all, those without a window (--check), or some by name (--only a,b).
 *
 * @param {readonly string[]} given @returns {readonly Step[]}
 */
function chooseSteps(given) {
  const only = given.includes('--only') ? given[given.indexOf('--only') + 1]?.split(',') : undefined;
  const names = given.includes('--check') ? withoutWindow : (only ?? steps.map((step) => step.name));
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new SetupProblem(`There is no step ${unknown.join(', ')}. The steps: ${steps.map((step) => step.name).join(', ')}.`);
  return steps.filter((step) => names.includes(step.name));
}

/**
 * Sets up, and notes it as a step only where that fails.
 *
 * @template T
 * @param {string} step @param {import('./test/outcome.mjs').StepOutcome[]} outcomes @param {() => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
async function timed(step, outcomes, work) {
  const started = Date.now();
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`\n${messageOf(error)}\n`);
    outcomes.push({ ...couldNotRun(firstLine(error)), step, seconds: (Date.now() - started) / 1000 });
    return undefined;
  }
}

/**
 * Runs one step, or notes why it could not run. Never throws.
 *
 * @param {Step} step @param {Context | undefined} context nothing where the set-up failed
 * @param {import('./test/outcome.mjs').StepOutcome[]} outcomes
 */
async function runStep(step, context, outcomes) {
  const broken = outcomes.find((outcome) => failureCount(outcome) > 0 && step.after.includes(nameOf(outcome.step)));
  process.stdout.write(`\n== ${step.title}\n`);
  const started = Date.now();
  const outcome =
    context === undefined
      ? couldNotRun('could not run without the set-up')
      : broken
        ? couldNotRun(`could not run without: ${broken.step}`)
        : await step.run(context).catch((/** @type {unknown} */ error) => {
            process.stderr.write(`${messageOf(error)}\n`);
            return couldNotRun(firstLine(error));
          });
  const seconds = (Date.now() - started) / 1000;
  outcomes.push({ ...outcome, step: step.title, seconds });
  process.stdout.write(`== ${step.title}: ${failureCount(outcome) === 0 ? 'passed' : 'FAILED'}, ${seconds.toFixed(1)} s\n`);
}

/** @param {Context} context */
async function build({ preparation }) {
  const built = await buildTargets();
  await copyBinding(preparation.binding);
  process.stdout.write(built.length === 0 ? 'up to date\n' : `built: ${built.join(', ')}\n`);
  return outcomeOfCheck(true, 'build');
}

/** @param {Context} context */
async function packageAll(context) {
  context.packaged = await packageApplication(context.preparation.runtime);
  process.stdout.write(`packaged: ${context.packaged}\n`);
  return outcomeOfCheck(true, 'package');
}

/** What tests that open a window are given. @param {Context} context @returns {NodeJS.ProcessEnv} */
function environmentOf({ preparation, display, packaged }) {
  return { ...preparation.environment, ...display, ...(packaged === undefined ? {} : { MINGZHANG_PACKAGED: packaged }) };
}

/**
 * Prints the table, what failed or was skipped, and the line that ends it.
 *
 * @param {readonly import('./test/outcome.mjs').StepOutcome[]} outcomes
 * @param {import('./setup/prepare.mjs').Preparation | undefined} preparation
 * @returns {number} the exit code
 */
function conclude(outcomes, preparation) {
  const machine = preparation === undefined ? [] : [
    describeElectron(preparation.runtime),
    ...preparation.without.map((extra) => `Without the system package ${extra.package}: ${extra.for} are skipped.`),
  ];
  const parts = [table(outcomes), machine.join('\n'), details(outcomes), summaryLine(outcomes)];
  process.stdout.write(`\n${parts.filter((part) => part !== '').join('\n\n')}\n`);
  return outcomes.every((outcome) => failureCount(outcome) === 0) ? 0 : 1;
}

/** @param {string} title @returns {string} */
function nameOf(title) {
  return steps.find((step) => step.title === title)?.name ?? title;
}

/** @param {unknown} error @returns {string} */
function messageOf(error) {
  return error instanceof SetupProblem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @param {unknown} error @returns {string} */
function firstLine(error) {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
