const secondsBetweenLines = 10;
const millisecondsBetweenRedraws = 200;

/**
 * Runs one step that may take long, and tells on the error stream what it does and why, how far it is,
 * and how long it took: one line redrawn in place on a terminal, a line every ten seconds elsewhere.
 * (The error stream, because the output of some scripts is data.)
 *
 * @template T
 * @param {string} what for example "Installing the npm packages"
 * @param {string} why what it is needed for, in a few words
 * @param {(report: (far: { fraction?: number, detail?: string }) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, why, work) {
  const started = Date.now();
  /** @type {{ fraction?: number, detail?: string }} */
  let far = {};
  const show = process.stderr.isTTY ? redrawnLine() : periodicLines();
  process.stderr.write(`- ${what} (${why})\n`);
  const timer = setInterval(() => show.tell(far, seconds(started)), millisecondsBetweenRedraws);
  timer.unref();
  try {
    const result = await work((news) => {
      far = { ...far, ...news };
    });
    show.clear();
    process.stderr.write(`  done in ${seconds(started)} s\n`);
    return result;
  } catch (error) {
    show.clear();
    process.stderr.write(`  did not work, after ${seconds(started)} s\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs one step as `withProgress` does, but tells nothing: for a script whose error stream is data too.
 *
 * @type {typeof withProgress}
 */
export const withoutProgress = (_what, _why, work) => work(() => {});

/**
 * How far a step is, in words: "42%, 12 s, linking".
 *
 * @param {{ fraction?: number, detail?: string }} far @param {number} elapsed in seconds @returns {string}
 */
export function describeProgress({ fraction, detail }, elapsed) {
  const percentage = fraction === undefined ? [] : [`${Math.floor(Math.min(1, fraction) * 100)}%`];
  return [...percentage, `${elapsed} s`, ...(detail ? [detail] : [])].join(', ');
}

/** One line that is drawn over itself. */
function redrawnLine() {
  return {
    /** @param {{ fraction?: number, detail?: string }} far @param {number} elapsed */
    tell(far, elapsed) {
      const line = `  ${describeProgress(far, elapsed)}`;
      const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
      process.stderr.write(`\r\u001B[2K${line.slice(0, width)}`);
    },
    clear() {
      process.stderr.write('\r\u001B[2K');
    },
  };
}

/** A new line now and then, for logs. */
function periodicLines() {
  let told = 0;
  return {
    /** @param {{ fraction?: number, detail?: string }} far @param {number} elapsed */
    tell(far, elapsed) {
      if (elapsed - told < secondsBetweenLines) return;
      told = elapsed;
      process.stderr.write(`  still at it: ${describeProgress(far, elapsed)}\n`);
    },
    clear() {},
  };
}

/** Whole seconds since a moment. @param {number} started @returns {number} */
function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}
