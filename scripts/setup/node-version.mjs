import { SetupProblem } from './setup-problem.mjs';

/** The oldest Node that every tool used here runs on; the same figure stands in package.json under engines. */
const oldest = { major: 20, minor: 19 };

/**
 * Refuses a Node that is too old, before anything fails in a way nobody can read.
 *
 * @param {string} version for example "20.19.0"
 */
export function requireSupportedNode(version) {
  if (isSupportedNode(version)) return;
  throw new SetupProblem(
    `Node ${version} is too old: version ${oldest.major}.${oldest.minor} or newer is needed. Install one and try again.`,
  );
}

/** Whether this Node can run the project. @param {string} version @returns {boolean} */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}
