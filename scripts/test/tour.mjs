import fs from 'node:fs/promises';
import path from 'node:path';
import { runLoudly } from '../setup/child-process.mjs';
import { projectRoot } from '../setup/project-root.mjs';

const folder = path.join('artifacts', 'tour');

/**
 * Goes through the guided tour: it drives the built application and leaves pictures and a report in artifacts/tour.
 *
 * @param {NodeJS.ProcessEnv} environment with a screen
 * @param {readonly string[]} [options] further options of Playwright
 * @returns {Promise<number>} an exit code
 */
export function runTour(environment, options = ['--reporter=list']) {
  return runPlaywright(['--project=tour', ...options], environment);
}

/**
 * Runs Playwright's tests.
 *
 * @param {readonly string[]} options @param {NodeJS.ProcessEnv} environment @returns {Promise<number>} an exit code
 */
export function runPlaywright(options, environment) {
  return runLoudly(process.execPath, playwrightArguments(options), { cwd: projectRoot, env: environment });
}

/** What Node is given to run Playwright with the project's configuration. @param {readonly string[]} options @returns {string[]} */
export function playwrightArguments(options) {
  const program = path.join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  return [program, 'test', '--config=test/e2e/playwright.config.ts', ...options];
}

/** Where the pictures and the report of the last tour are, in a sentence or two. @returns {Promise<string>} */
export async function tellAboutTour() {
  const files = await fs.readdir(path.join(projectRoot, folder), { recursive: true }).catch(() => []);
  const pictures = files.filter((file) => file.endsWith('.png')).length;
  const reports = files.filter((file) => /\.(html|md|json|pdf)$/.test(file)).map((file) => path.join(folder, file));
  if (files.length === 0) return `The tour left nothing in ${folder}.`;
  const others = reports.length === 0 ? '' : ` Beside them: ${reports.join(', ')}.`;
  return `The tour left ${pictures} pictures in ${folder}.${others}`;
}

/**
 * A sentence about what was given with the tour and is not used by it; null where nothing was.
 *
 * @param {readonly string[]} given @returns {string | null}
 */
export function ignoredByTour(given) {
  const ignored = given.filter((word) => word !== '--tour');
  if (ignored.length === 0) return null;
  return `The tour takes no options: ${ignored.join(' ')} ${ignored.length === 1 ? 'is' : 'are'} ignored.`;
}
