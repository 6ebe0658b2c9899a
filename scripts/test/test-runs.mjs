import fs from 'node:fs/promises';
import path from 'node:path';
import { runLoudly, runQuietly } from '../setup/child-process.mjs';
import { projectRoot } from '../setup/project-root.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { couldNotRun, outcomeOfPlaywright, outcomeOfVitest } from './outcome.mjs';
import { playwrightArguments, runPlaywright } from './tour.mjs';

const reports = path.join(projectRoot, 'artifacts', 'test');

/**
 * Runs the unit and contract tests.
 *
 * @param {NodeJS.ProcessEnv} environment @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runUnitTests(environment) {
  const report = await freshReport('unit.json');
  const code = await runLoudly(
    process.execPath,
    [
      path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config=vitest.config.ts',
      '--reporter=default',
      `--reporter=${path.join(import.meta.dirname, 'vitest-outcomes.mjs')}`,
    ],
    { cwd: projectRoot, env: { ...environment, MINGZHANG_OUTCOMES: report } },
  );
  const text = await fs.readFile(report, 'utf8').catch(() => undefined);
  return text === undefined ? couldNotRun(`Vitest ended with code ${code} and left no report`) : outcomeOfVitest(JSON.parse(text), code);
}

/**
 * Runs the end-to-end tests: every Playwright project but the tour.
 *
 * @param {NodeJS.ProcessEnv} environment with a screen @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runEndToEndTests(environment) {
  const projects = (await playwrightProjects(environment)).filter((name) => name !== 'tour');
  if (projects.length === 0) return couldNotRun('the Playwright configuration names no project beside the tour');
  return runProjects(projects, 'end-to-end.json', environment);
}

/**
 * Runs the guided tour as a test.
 *
 * @param {NodeJS.ProcessEnv} environment with a screen @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export function runTourAsTest(environment) {
  return runProjects(['tour'], 'tour.json', environment);
}

/** @param {readonly string[]} projects @param {string} reportName @param {NodeJS.ProcessEnv} environment */
async function runProjects(projects, reportName, environment) {
  const report = await freshReport(reportName);
  const options = [...projects.map((name) => `--project=${name}`), '--reporter=list,json'];
  const code = await runPlaywright(options, { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const text = await fs.readFile(report, 'utf8').catch(() => undefined);
  return text === undefined
    ? couldNotRun(`Playwright ended with code ${code} and left no report`)
    : outcomeOfPlaywright(JSON.parse(text), code);
}

/** The names of the projects in the Playwright configuration. @param {NodeJS.ProcessEnv} environment @returns {Promise<string[]>} */
async function playwrightProjects(environment) {
  const listing = await runQuietly(process.execPath, playwrightArguments(['--list', '--reporter=json']), {
    cwd: projectRoot,
    env: environment,
  }).catch((/** @type {Error} */ cause) => {
    process.stderr.write(`${cause.message}\n`);
    throw new SetupProblem('Playwright could not list its tests', { cause });
  });
  /** @type {{ config: { projects: { name: string }[] } }} */
  const { config } = JSON.parse(listing);
  return config.projects.map((project) => project.name);
}

/** An empty place for a report, so that no old one is read. @param {string} name @returns {Promise<string>} */
async function freshReport(name) {
  await fs.mkdir(reports, { recursive: true });
  const file = path.join(reports, name);
  await fs.rm(file, { force: true });
  return file;
}
