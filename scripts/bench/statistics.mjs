/**
 * @typedef {object} Spread
 * @property {number} count
 * @property {number} min
 * @property {number} median
 * @property {number} max
 * @property {number} mad the median absolute deviation from the median
 *
 * @typedef {object} Comparison
 * @property {Spread} application
 * @property {Spread} reference
 * @property {number} ratio of the medians
 * @property {number} ratioOfBest of the smallest: what other work on the machine disturbs least
 * @property {Spread} ratios of each round by itself
 */

/** The middle value; the mean of the two middle ones of an even number. @param {readonly number[]} values @returns {number} */
export function medianOf(values) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** How values lie. @param {readonly number[]} values @returns {Spread} */
export function spreadOf(values) {
  const median = medianOf(values);
  const mad = medianOf(values.map((value) => Math.abs(value - median)));
  return { count: values.length, min: Math.min(...values), median, max: Math.max(...values), mad };
}

/**
 * Compares what was measured side by side, round by round.
 *
 * @param {readonly { application: number, reference: number }[]} rounds @returns {Comparison}
 */
export function compare(rounds) {
  const application = spreadOf(rounds.map((round) => round.application));
  const reference = spreadOf(rounds.map((round) => round.reference));
  const ratios = spreadOf(rounds.map((round) => round.application / round.reference));
  return {
    application,
    reference,
    ratio: application.median / reference.median,
    ratioOfBest: application.min / reference.min,
    ratios,
  };
}
