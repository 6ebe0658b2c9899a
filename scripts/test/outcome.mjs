/**
 * What a step came to. `failures` names what failed; `problem` says why a step could not run or end as it
 * should, and counts as one failure where nothing else did.
 *
 * @typedef {{ name: string, reason: string }} SkippedTest
 * @typedef {{ passed: number, failures: string[], skipped: SkippedTest[], retried?: string[], problem?: string }} Outcome
 * @typedef {Outcome & { step: string, seconds: number }} StepOutcome
 */

const noReason = 'no reason given';

/** One check that passed or did not. @param {boolean} passed @param {string} name @returns {Outcome} */
export function outcomeOfCheck(passed, name) {
  return { passed: passed ? 1 : 0, failures: passed ? [] : [name], skipped: [] };
}

/** A step that did not get to run. @param {string} problem @returns {Outcome} */
export function couldNotRun(problem) {
  return { passed: 0, failures: [], skipped: [], problem };
}

/** How many failures a step counts for. @param {Outcome} outcome @returns {number} */
export function failureCount({ failures, problem }) {
  return Math.max(failures.length, problem === undefined ? 0 : 1);
}

/**
 * Reads what Vitest's reporter in this folder wrote.
 *
 * @param {{ tests: { name: string, state: string, note?: string }[], errors: string[] }} report
 * @param {number} exitCode @returns {Outcome}
 */
export function outcomeOfVitest({ tests, errors }, exitCode) {
  const skipped = tests.filter((test) => test.state === 'skipped').map(({ name, note }) => ({ name, reason: note ?? noReason }));
  const passed = tests.filter((test) => test.state === 'passed').length;
  const failures = tests.filter((test) => test.state !== 'passed' && test.state !== 'skipped').map((test) => test.name);
  return withDoubts({ passed, failures: [...failures, ...errors], skipped }, exitCode);
}

/**
 * Reads a report of Playwright's JSON reporter. A test that was left out without saying why (because another
 * failed before it) counts as failed.
 *
 * @param {PlaywrightReport} report @param {number} exitCode @returns {Outcome}
 *
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ projectName: string, status: string, annotations: Annotation[], results?: { annotations?: Annotation[] }[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors?: { message?: string }[] }} PlaywrightReport
 */
export function outcomeOfPlaywright({ suites, errors = [] }, exitCode) {
  /** @type {Required<Omit<Outcome, 'problem'>>} */
  const outcome = { passed: 0, failures: errors.map((error) => firstLine(error.message ?? 'an error outside any test')), skipped: [], retried: [] };
  for (const { name, test } of suites.flatMap((suite) => testsIn(suite, []))) {
    const skip = [...test.annotations, ...(test.results ?? []).flatMap((result) => result.annotations ?? [])].find(
      (annotation) => annotation.type === 'skip' || annotation.type === 'fixme',
    );
    if (test.status === 'expected') outcome.passed += 1;
    else if (test.status === 'flaky') {
      outcome.passed += 1;
      outcome.retried.push(name);
    } else if (test.status === 'skipped' && skip) outcome.skipped.push({ name, reason: skip.description ?? noReason });
    else outcome.failures.push(test.status === 'skipped' ? `${name} (did not run)` : name);
  }
  return withDoubts(outcome, exitCode);
}

/**
 * The last line of a test run, over all steps.
 *
 * @param {readonly StepOutcome[]} steps @returns {string} for example "12 passed, 0 failed, 1 skipped"
 */
export function summaryLine(steps) {
  const count = (/** @type {(step: StepOutcome) => number} */ of) => steps.reduce((sum, step) => sum + of(step), 0);
  return `${count((step) => step.passed)} passed, ${count(failureCount)} failed, ${count((step) => step.skipped.length)} skipped`;
}

/**
 * One row per step: its name, how it ended, its counts and its time.
 *
 * @param {readonly StepOutcome[]} steps @returns {string}
 */
export function table(steps) {
  const rows = [
    ['step', 'result', 'passed', 'failed', 'skipped', 'time'],
    ...steps.map((step) => [
      step.step,
      failureCount(step) === 0 ? 'passed' : 'FAILED',
      String(step.passed),
      String(failureCount(step)),
      String(step.skipped.length),
      `${step.seconds.toFixed(1)} s`,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n');
}

/**
 * What failed, what passed only when tried again, and what was skipped and why: the parts that are not empty.
 *
 * @param {readonly StepOutcome[]} steps @returns {string}
 */
export function details(steps) {
  const list = (/** @type {string} */ title, /** @type {string[]} */ entries) =>
    entries.length === 0 ? [] : [[`${title}:`, ...entries.map((entry) => `  - ${entry}`)].join('\n')];
  return [
    ...list('Failed', steps.flatMap((step) => [...(step.problem === undefined ? [] : [step.problem]), ...step.failures].map((name) => `${step.step}: ${name}`))),
    ...list('Passed only when tried again', steps.flatMap((step) => (step.retried ?? []).map((name) => `${step.step}: ${name}`))),
    ...list('Skipped', steps.flatMap((step) => step.skipped.map(({ name, reason }) => `${step.step}: ${name} (${reason})`))),
  ].join('\n\n');
}

/**
 * Distrusts a report that says less than the exit code, or that saw no test at all.
 *
 * @param {Outcome} outcome @param {number} exitCode @returns {Outcome}
 */
function withDoubts(outcome, exitCode) {
  const seen = outcome.passed + outcome.failures.length + outcome.skipped.length;
  if (seen === 0) return { ...outcome, problem: 'it saw no tests' };
  if (exitCode !== 0 && outcome.failures.length === 0) return { ...outcome, problem: `no test failed, yet it ended with code ${exitCode}` };
  return outcome;
}

/** @param {PlaywrightSuite} suite @param {string[]} above @returns {{ name: string, test: PlaywrightTest }[]} */
function testsIn(suite, above) {
  const path = suite.title === '' ? above : [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ name: [`[${test.projectName}]`, ...path, spec.title].join(' > '), test })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, path))];
}

/** @param {string} text @returns {string} */
function firstLine(text) {
  return text.split('\n')[0] ?? '';
}
