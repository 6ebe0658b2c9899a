/**
 * Tells the process that measures that something happened: one line of JSON on the standard output, with the time of
 * this machine's clock in milliseconds, which the page can read too.
 *
 * @param {string} name @param {number} [at] @param {unknown} [value] what came of it
 */
export function mark(name, at = Date.now(), value) {
  process.stdout.write(`${JSON.stringify({ mark: name, at, value })}\n`);
}
