import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { start, stop } from '../setup/child-process.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { launch } from './launch.mjs';

/** The passphrase where no keychain can be had. */
const passphrase = 'measured store 纸鸢';

/** Opens a store that is locked with the passphrase, as soon as the page may ask for it. */
export const unlockScript = `window.mingzhang.app.read().then(() => window.mingzhang.profile.unlock(${JSON.stringify({ passphrase })}))`;

/**
 * Makes a store of one's own in a subject's folder and fills it from a lender, which is gone afterwards.
 *
 * @param {import('./launch.mjs').Subject} subject the application
 * @param {{ servicerScript: string, lenderFolder: string, date: string, protection: 'keychain' | 'passphrase' }} wishes
 */
export async function prepareOwnStore(subject, { servicerScript, lenderFolder, date, protection }) {
  const lender = start(process.execPath, [servicerScript, '--port', '0', '--data', lenderFolder, '--date', date], {
    cwd: path.dirname(servicerScript),
    env: subject.environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { url, token } = await addressOf(lender);
    const script = fillingScript(protection, { address: url, token });
    const { answer, end } = await launch({ ...subject, measured: { ...subject.measured, script } });
    await end();
    if (answer !== null) throw new SetupProblem(`The store could not be prepared: ${JSON.stringify(answer)}`);
  } finally {
    stop(lender);
  }
}

/**
 * What makes, connects and fills a store through the page's bridge. Answers null, or what was refused.
 *
 * @param {'keychain' | 'passphrase'} protection @param {{ address: string, token: string }} lender @returns {string}
 */
function fillingScript(protection, lender) {
  const creation = protection === 'keychain' ? { protection } : { protection, passphrase };
  return `(async () => {
    const { app, profile, lender, sync } = window.mingzhang;
    await app.read();
    for (const step of [
      () => profile.create(${JSON.stringify(creation)}),
      () => lender.connect(${JSON.stringify(lender)}),
      () => sync.run(),
    ]) {
      const result = await step();
      const failure = result.ok ? result.value.failure : result.failure;
      if (failure) return failure;
    }
    return null;
  })()`;
}

/** @param {import('node:child_process').ChildProcess} lender @returns {Promise<{ url: string, token: string }>} */
async function addressOf(lender) {
  if (lender.stdout === null) throw new SetupProblem('The lender has no output.');
  const ended = once(lender, 'exit').then(() => Promise.reject(new SetupProblem('The lender ended before it listened.')));
  const [line] = await Promise.race([once(createInterface({ input: lender.stdout }), 'line'), ended]);
  return JSON.parse(line);
}
