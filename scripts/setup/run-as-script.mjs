import { requireSupportedNode } from './node-version.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * Runs the body of a script and turns its end into an exit code: what it answers (0 if nothing), or 1
 * with a readable message for a known problem and with the stack for anything else.
 *
 * @param {() => Promise<number | void>} body
 */
export async function runAsScript(body) {
  try {
    requireSupportedNode(process.versions.node);
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupProblem ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** The stack of an unexpected error, with its causes. @param {unknown} error @returns {string} */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
