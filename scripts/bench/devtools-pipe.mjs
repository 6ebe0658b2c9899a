import { paintedExpression } from './painted.mjs';

/**
 * Watches the page of a packaged application through the debugging pipe (file descriptors 3 and 4): its fuses let no other
 * main script in. Only what the page goes through can be seen.
 *
 * @param {import('node:child_process').ChildProcess} child @param {import('./launch.mjs').MeasuredStart} measured
 * @returns {Promise<{ moments: Record<string, number>, answer: unknown }>}
 */
export async function watchThroughDevtools(child, { landmarks, script }) {
  const ask = conversation(child);
  const session = await pageSession(ask);
  const moments = await evaluated(ask, session, paintedExpression(landmarks));
  const answer = script === undefined ? undefined : await evaluated(ask, session, script);
  return { moments: /** @type {Record<string, number>} */ (moments), answer };
}

/**
 * @typedef {(method: string, parameters: object, session?: string) => Promise<Record<string, any>>} Ask
 */

/**
 * Speaks the protocol over the pipe: JSON texts, each ended by a zero byte.
 *
 * @param {import('node:child_process').ChildProcess} child @returns {Ask} rejects with what the other end refuses
 */
function conversation(child) {
  const toChild = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
  const fromChild = /** @type {import('node:stream').Readable} */ (/** @type {unknown} */ (child.stdio[4]));
  /** @type {Map<number, { resolve: (result: Record<string, any>) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let nextId = 1;
  let received = '';
  toChild.on('error', () => undefined);
  fromChild.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const parts = (received + text).split('\0');
    received = parts.pop() ?? '';
    for (const { id, result, error } of parts.map((part) => JSON.parse(part))) {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(result);
      else asked?.reject(new Error(error.message));
    }
  });
  return (method, parameters, session) =>
    new Promise((resolve, reject) => {
      waiting.set(nextId, { resolve, reject });
      toChild.write(`${JSON.stringify({ id: nextId, method, params: parameters, sessionId: session })}\0`);
      nextId += 1;
    });
}

/** Attaches to the page as soon as there is one. @param {Ask} ask @returns {Promise<string>} the session's name */
async function pageSession(ask) {
  for (;;) {
    const { targetInfos } = await ask('Target.getTargets', {});
    const page = targetInfos.find((/** @type {{ type: string }} */ { type }) => type === 'page');
    if (page !== undefined) return (await ask('Target.attachToTarget', { targetId: page.targetId, flatten: true })).sessionId;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * What an expression answers in the page; asked again where the page was exchanged meanwhile for the one it loads.
 *
 * @param {Ask} ask @param {string} session @param {string} expression @returns {Promise<unknown>}
 */
async function evaluated(ask, session, expression) {
  for (;;) {
    try {
      const { result, exceptionDetails } = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
      if (exceptionDetails !== undefined) throw new TypeError(exceptionDetails.text);
      return result.value;
    } catch (error) {
      if (error instanceof TypeError || !/context|navigated|promise/i.test(String(error))) throw error;
    }
  }
}
