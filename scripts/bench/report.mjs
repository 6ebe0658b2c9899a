import { whyNoMemory } from './process-memory.mjs';
import { compare, medianOf } from './statistics.mjs';

/** More strangers' work than this on each core makes figures noisy. */
const calmLoad = 0.3;

/**
 * @typedef {object} Row one line of the table
 * @property {string} profile
 * @property {'cold start' | 'memory'} measure
 * @property {'ms' | 'MB'} unit
 * @property {import('./statistics.mjs').Comparison} comparison
 *
 * @typedef {object} ProfileReport
 * @property {string} profile
 * @property {string} opened
 * @property {Row[]} rows
 * @property {Record<'application' | 'reference', Record<string, number>>} phases median milliseconds after the start
 * @property {Record<'application' | 'reference', Record<string, number>>} memoryByKind median megabytes
 * @property {import('./statistics.mjs').Spread} [derivation]
 */

/** What came of the rounds of a profile. @param {import('./profile-bench.mjs').ProfileResult} result @returns {ProfileReport} */
export function reportOf({ profile, opened, rounds, derivation }) {
  const painted = rounds.map(({ application, reference }) => ({
    application: application.marks.painted ?? Number.NaN,
    reference: reference.marks.painted ?? Number.NaN,
  }));
  const remembered = rounds.flatMap(({ application, reference }) =>
    application.memory && reference.memory ? [{ application: megabytes(application.memory.all), reference: megabytes(reference.memory.all) }] : [],
  );
  const runs = { application: rounds.map((round) => round.application), reference: rounds.map((round) => round.reference) };
  return {
    profile,
    opened,
    rows: [
      { profile, measure: 'cold start', unit: 'ms', comparison: compare(painted) },
      ...(remembered.length === 0 ? [] : [{ profile, measure: /** @type {const} */ ('memory'), unit: /** @type {const} */ ('MB'), comparison: compare(remembered) }]),
    ],
    phases: { application: phasesOf(runs.application), reference: phasesOf(runs.reference) },
    memoryByKind: { application: memoryOf(runs.application), reference: memoryOf(runs.reference) },
    ...(derivation === undefined ? {} : { derivation }),
  };
}

/**
 * Everything that a person wants to see of it.
 *
 * @param {readonly ProfileReport[]} reports
 * @param {{ runtime: string, program: string, load: { before: number, after: number, cores: number } }} machine
 * @returns {string}
 */
export function textOf(reports, { runtime, program, load }) {
  const rows = reports.flatMap((report) => report.rows);
  const table = aligned([
    ['profile', 'measure', 'application', 'bare window', 'ratio', 'of the best', 'of each round'],
    ...rows.map(({ profile, measure, unit, comparison: { application, reference, ratio, ratioOfBest, ratios } }) => [
      profile,
      measure,
      spreadText(application, unit),
      spreadText(reference, unit),
      ratio.toFixed(2),
      ratioOfBest.toFixed(2),
      `${ratios.min.toFixed(2)} to ${ratios.max.toFixed(2)}, MAD ${ratios.mad.toFixed(2)}`,
    ]),
  ]);
  const noMemory = whyNoMemory();
  return [
    `${runtime}\nMeasured: ${program}.`,
    ...(noMemory === null ? [] : [`Memory: skipped, ${noMemory}.`]),
    table,
    ...reports.map(detailsOf),
    loadText(load),
  ].join('\n\n');
}

/** How busy the machine was, and what that means. @param {{ before: number, after: number, cores: number }} load @returns {string} */
export function loadText({ before, after, cores }) {
  const noisy = before / cores > calmLoad;
  const meaning = noisy ? 'Other work was running: both sides are slower than alone, and the spread is wider.' : 'The machine was calm when it began.';
  return `Load of ${cores} cores, of the last minute: ${before.toFixed(1)} before, ${after.toFixed(1)} after. ${meaning}`;
}

/** @param {ProfileReport} report @returns {string} */
function detailsOf({ profile, opened, phases, memoryByKind, derivation }) {
  const parts = [
    `${profile}: ${opened}`,
    ...(derivation ? [`  key derivation alone: ${spreadText(derivation, 'ms')}`] : []),
    ...(['application', 'reference'].map((side) => {
      const moments = Object.entries(phases[/** @type {'application' | 'reference'} */ (side)]);
      return `  ${side}, ms after the start: ${moments.map(([name, at]) => `${name} ${Math.round(at)}`).join(', ')}`;
    })),
    ...(['application', 'reference'].flatMap((side) => {
      const kinds = Object.entries(memoryByKind[/** @type {'application' | 'reference'} */ (side)]);
      return kinds.length === 0 ? [] : [`  ${side}, MB: ${kinds.map(([kind, size]) => `${kind} ${size.toFixed(0)}`).join(', ')}`];
    })),
  ];
  return parts.join('\n');
}

/** Medians of the marks that most runs have, in the order in which they happen. @param {readonly import('./rounds.mjs').Run[]} runs */
function phasesOf(runs) {
  return ordered(mediansOf(runs.map((run) => run.marks)), (one, other) => one - other);
}

/** @param {readonly import('./rounds.mjs').Run[]} runs */
function memoryOf(runs) {
  const kinds = mediansOf(runs.flatMap((run) => (run.memory === undefined ? [] : [run.memory])));
  return ordered(Object.fromEntries(Object.entries(kinds).map(([kind, size]) => [kind, megabytes(size)])), (one, other) => other - one);
}

/** @param {readonly Record<string, number>[]} records @returns {Record<string, number>} */
function mediansOf(records) {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return Object.fromEntries(names.map((name) => [name, medianOf(records.flatMap((record) => record[name] ?? []))]));
}

/** @param {Record<string, number>} record @param {(one: number, other: number) => number} order */
function ordered(record, order) {
  return Object.fromEntries(Object.entries(record).sort(([, one], [, other]) => order(one, other)));
}

/** @param {import('./statistics.mjs').Spread} spread @param {string} unit @returns {string} */
function spreadText({ median, min, max, mad }, unit) {
  return `${median.toFixed(0)} ${unit} (${min.toFixed(0)} to ${max.toFixed(0)}, MAD ${mad.toFixed(0)})`;
}

/** @param {number | undefined} kilobytes @returns {number} */
function megabytes(kilobytes) {
  return (kilobytes ?? Number.NaN) / 1024;
}

/** @param {readonly (readonly string[])[]} rows @returns {string} */
function aligned(rows) {
  const widths = (rows[0] ?? []).map((_heading, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
