import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import loanjs from 'loanjs';
import { bundledEngine } from './bench/engine/bundle-engine.mjs';
import { engineLoan, floatingPointLoop, loan, movingAccount } from './bench/engine/loans.mjs';
import { spreadOf } from './bench/statistics.mjs';
import { projectRoot } from './setup/project-root.mjs';
import { runAsScript } from './setup/run-as-script.mjs';

const rounds = 12;
const perRound = 2_000;
const sizes = [100, 1_000, 10_000, 100_000];
const report = path.join('artifacts', 'bench', 'engine.json');

// npm run bench:engine: how quickly the money engine makes schedules, with and without their derivations, beside a plain loop in floating
// point and a published library, in turns in one run; and how late charges grow with the movements of an account (docs/performance.md).
await runAsScript(async () => {
  const engine = await bundledEngine();
  const schedules = measureSchedules(engine);
  const growth = measureLedger(engine);
  const before = os.loadavg()[0] ?? 0;
  process.stdout.write(`${textOf(schedules, growth)}\nLoad ${before.toFixed(1)} on ${os.cpus().length} cores.\n`);
  await fs.mkdir(path.join(projectRoot, path.dirname(report)), { recursive: true });
  await fs.writeFile(path.join(projectRoot, report), `${JSON.stringify({ schedules, growth }, null, 2)}\n`);
  return 0;
});

/**
 * @typedef {Awaited<ReturnType<typeof bundledEngine>>} Engine
 * @typedef {{ name: string, spread: import('./bench/statistics.mjs').Spread, ratio: number }} Measured
 */

/** Microseconds of processor time for one schedule, each way in turn. @param {Engine} engine @returns {Measured[]} */
function measureSchedules({ instalmentSchedule, instalmentDerivation }) {
  let kept = 0;
  const ways = {
    'engine': (/** @type {number} */ more) => {
      const { terms, draw } = engineLoan(more);
      kept += instalmentSchedule(terms, draw).value.instalments.length;
    },
    'engine, with the derivation of every amount': (/** @type {number} */ more) => {
      const { terms, draw } = engineLoan(more);
      const { value } = instalmentSchedule(terms, draw);
      for (const { number } of value.instalments) {
        for (const figure of ['principal', 'interest', 'payment', 'balance']) kept += instalmentDerivation(value, number, figure) === null ? 0 : 1;
      }
    },
    'plain loop in floating point': (/** @type {number} */ more) => void (kept += floatingPointLoop(more).length),
    'loanjs': (/** @type {number} */ more) =>
      void (kept += loanjs.Loan((loan.principalMinor + more) / 100, loan.instalments, loan.annualRate, 'annuity').installments.length),
  };
  /** @type {Record<string, number[]>} */
  const taken = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const count = name.includes('derivation') ? perRound / 20 : perRound;
      const each = processorTime(() => {
        for (let index = 0; index < count; index += 1) way(round * perRound + index + 100_000);
      }) / count;
      if (round >= 0) taken[name]?.push(each);
    }
  }
  if (kept === 0) throw new Error('nothing was reckoned');
  const own = spreadOf(taken['engine'] ?? []).median;
  return Object.entries(taken).map(([name, values]) => ({ name, spread: spreadOf(values), ratio: spreadOf(values).median / own }));
}

/** Microseconds of processor time to replay an account, by its movements. @param {Engine} engine @returns {Measured[]} */
function measureLedger({ accountLedger }) {
  const measured = sizes.map((movements) => {
    const { account, asOf } = movingAccount(movements);
    const repeats = movements > 10_000 ? 3 : 7;
    const values = Array.from({ length: repeats + 1 }, () =>
      processorTime(() => {
        if (!accountLedger(account, asOf).ok) throw new Error('the account was refused');
      }),
    ).slice(1);
    return { name: String(movements), spread: spreadOf(values) };
  });
  const perMovement = (/** @type {{ name: string, spread: import('./bench/statistics.mjs').Spread }} */ { name, spread }) => spread.median / Number(name);
  const [first] = measured;
  return measured.map((each) => ({ ...each, ratio: first === undefined ? 1 : perMovement(each) / perMovement(first) }));
}

/** @param {() => void} work @returns {number} microseconds of processor time, what others take left out */
function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** @param {readonly Measured[]} schedules @param {readonly Measured[]} growth @returns {string} */
function textOf(schedules, growth) {
  const schedule = schedules.map(
    ({ name, spread, ratio }) =>
      `  ${name.padEnd(46)} ${ratio.toFixed(2).padStart(8)}   ${Math.round(1_000_000 / spread.median).toLocaleString('en-GB').padStart(11)} a second   MAD ${(spread.mad / spread.median).toFixed(3)}`,
  );
  const grown = growth.map(
    ({ name, ratio, spread }) => `  ${name.padStart(8)} movements   ${ratio.toFixed(2).padStart(6)} of the time a movement   MAD ${(spread.mad / spread.median).toFixed(3)}`,
  );
  return [
    `A schedule of ${loan.instalments} instalments: processor time as a ratio to the engine's own`,
    ...schedule,
    '',
    'Replaying payments and late charges of up to ten years: time a movement as a ratio to that of the smallest account',
    ...grown,
  ].join('\n');
}
