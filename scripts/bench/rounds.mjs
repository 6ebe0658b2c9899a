import { setTimeout as wait } from 'node:timers/promises';
import { launch } from './launch.mjs';
import { memoryOfTree, whyNoMemory } from './process-memory.mjs';

/** The page's compiled code is kept from the second start on, and used from the third. */
const roundsToWarmUp = 3;
const settlingMilliseconds = 10_000;
/** Long enough for what is kept for the next start to be written. */
const warmingMilliseconds = 1_500;

/** @typedef {'application' | 'reference'} Side */

/**
 * @typedef {object} Run
 * @property {Side} side
 * @property {Record<string, number>} marks
 * @property {import('./process-memory.mjs').MemoryByKind} [memory]
 *
 * @typedef {{ application: Run, reference: Run }} Round
 */

/**
 * Measures the application and its reference in turns, after some rounds that do not count.
 *
 * @param {Record<Side, import('./launch.mjs').Subject>} subjects
 * @param {{ runs: number, memoryRuns: number, report: (far: { fraction?: number, detail?: string }) => void }} wishes
 * @returns {Promise<Round[]>}
 */
export async function measureRounds(subjects, { runs, memoryRuns, report }) {
  for (let round = 0; round < roundsToWarmUp; round += 1) {
    report({ detail: 'warming up' });
    for (const side of orderOf(round)) await once(subjects[side], warmingMilliseconds);
  }
  /** @type {Round[]} */
  const rounds = [];
  for (let round = 0; round < runs; round += 1) {
    report({ fraction: round / runs, detail: `round ${round + 1} of ${runs}` });
    const readsMemory = round < memoryRuns && whyNoMemory() === null;
    /** @type {Partial<Round>} */
    const measured = {};
    for (const side of orderOf(round)) {
      measured[side] = { side, ...(await once(subjects[side], readsMemory ? settlingMilliseconds : 0, readsMemory)) };
    }
    rounds.push(/** @type {Round} */ (measured));
  }
  return rounds;
}

/** Who goes first is exchanged each round. @param {number} round @returns {readonly Side[]} */
export function orderOf(round) {
  return round % 2 === 0 ? ['application', 'reference'] : ['reference', 'application'];
}

/**
 * Starts a subject once, lets it stand for a while, and ends it.
 *
 * @param {import('./launch.mjs').Subject} subject @param {number} milliseconds @param {boolean} [readsMemory]
 * @returns {Promise<Omit<Run, 'side'>>}
 */
async function once(subject, milliseconds, readsMemory = false) {
  const { pid, marks, end } = await launch(subject);
  await wait(milliseconds);
  const memory = readsMemory ? { memory: memoryOfTree(pid) } : {};
  await end();
  return { marks, ...memory };
}
