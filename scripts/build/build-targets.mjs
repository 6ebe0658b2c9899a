import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../setup/project-root.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { withProgress } from '../setup/progress.mjs';
import { compareWithStamp, readStamp, writeStamp } from './fingerprint.mjs';
import { inputsOf, outputFolder, targets } from './targets.mjs';

/**
 * Builds the named targets whose sources changed since they were last built, side by side; all of them if
 * no names are given. A target that fails leaves no stamp, so the next build tries it again.
 *
 * @param {readonly string[]} [names]
 * @param {typeof withProgress} [step] how it tells what it does
 * @returns {Promise<string[]>} the names of those that were built
 */
export async function buildTargets(names = targets.map((target) => target.name), step = withProgress) {
  const stale = targets.filter((target) => names.includes(target.name) && !isFresh(target));
  if (stale.length === 0) return [];
  const what = stale.map((target) => target.name).join(', ');
  await step(`Building ${what}`, 'its sources changed or it was never built', async () => {
    const results = await Promise.allSettled(stale.map(buildTarget));
    const failures = results.flatMap((result, index) =>
      result.status === 'rejected' ? [`${stale[index]?.name}: ${messageOf(result.reason)}`] : [],
    );
    if (failures.length > 0) throw new SetupProblem(`The build failed.\n\n${failures.join('\n\n')}`);
  });
  return stale.map((target) => target.name);
}

/**
 * Whether what was built last is still what the sources say. Cheap: reads file names, sizes and times only,
 * unless one of those changed.
 *
 * @param {import('./targets.mjs').Target} target @returns {boolean}
 */
function isFresh(target) {
  const stamp = readStamp(stampFile(target.name));
  const there = target.results.every((file) => fs.existsSync(path.join(outputFolder(target.name), file)));
  if (stamp === undefined || !there) return false;
  const compared = compareWithStamp(projectRoot, inputsOf(target), stamp);
  if (compared.fresh && compared.stamp.glance !== stamp.glance) writeStamp(stampFile(target.name), compared.stamp);
  return compared.fresh;
}

/** @param {import('./targets.mjs').Target} target */
async function buildTarget(target) {
  const { build } = await import('vite');
  fs.rmSync(stampFile(target.name), { force: true });
  // Taken before the build: a source that is saved meanwhile makes the result stale.
  const { stamp } = compareWithStamp(projectRoot, inputsOf(target), undefined);
  await build(await target.configuration());
  writeStamp(stampFile(target.name), stamp);
}

/** @param {string} name @returns {string} */
function stampFile(name) {
  return path.join(projectRoot, 'out', '.stamps', `${name}.json`);
}

/** @param {unknown} error @returns {string} */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
