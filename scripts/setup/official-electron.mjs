import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { projectRoot } from './project-root.mjs';
import { withProgress } from './progress.mjs';

/** How long the download host may take to begin its answer, and to send anything more, before it counts as out of reach. */
const patience = { firstAnswer: 10_000, betweenPieces: 30_000 };

const require = createRequire(path.join(projectRoot, 'package.json'));

/** The Electron version that package.json pins. @returns {string} */
export function pinnedElectronVersion() {
  return require('electron/package.json').version;
}

/**
 * Puts the official Electron of the pinned version into a folder, checked against the checksums that the
 * electron package carries. Mirrors and proxies are set the way Electron's own documentation says
 * (ELECTRON_MIRROR, HTTPS_PROXY). Fails within seconds where the download host cannot be reached.
 *
 * @param {string} folder an empty folder
 */
export async function fetchOfficialElectron(folder) {
  const { downloadArtifact, initializeProxy, ElectronDownloadCacheMode } = await import('@electron/get');
  const { default: extract } = await import('extract-zip');
  if (process.env.HTTPS_PROXY || process.env.https_proxy) initializeProxy();
  const version = pinnedElectronVersion();
  const temporary = path.join(folder, 'download');
  fs.mkdirSync(temporary);
  await withProgress(`Fetching Electron ${version}`, 'the runtime that shows the window', async (report) => {
    const archive = await downloadArtifact({
      version,
      platform: process.platform,
      arch: process.arch,
      artifactName: 'electron',
      checksums: require('electron/checksums.json'),
      cacheRoot: process.env.electron_config_cache,
      // An archive that some other project left in Electron's own cache is used; none is added to it.
      cacheMode: ElectronDownloadCacheMode.ReadOnly,
      tempDirectory: temporary,
      downloader: { download: (url, target) => download(url, target, report) },
    });
    report({ fraction: undefined, detail: 'unpacking' });
    await extract(archive, { dir: path.join(folder, 'dist') });
  });
  fs.rmSync(temporary, { recursive: true, force: true });
}

/**
 * Downloads one file, giving up early when nothing comes.
 *
 * @param {string} url @param {string} target
 * @param {(far: { fraction?: number, detail?: string }) => void} report
 */
async function download(url, target, report) {
  const giveUp = new AbortController();
  let timer = setTimeout(() => giveUp.abort(new Error(noAnswer(patience.firstAnswer))), patience.firstAnswer);
  const stillAlive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp.abort(new Error(noAnswer(patience.betweenPieces))), patience.betweenPieces);
  };
  try {
    report({ detail: 'asking the download host' });
    const response = await fetch(url, { signal: giveUp.signal });
    if (!response.ok || !response.body) throw new Error(`the download host answered ${response.status}`);
    const total = Number(response.headers.get('content-length')) || undefined;
    let received = 0;
    const count = new Transform({
      transform(piece, _encoding, done) {
        received += piece.length;
        stillAlive();
        report({ fraction: total && received / total, detail: `${Math.round(received / 1e6)} MB` });
        done(null, piece);
      },
    });
    stillAlive();
    await pipeline(Readable.fromWeb(response.body), count, fs.createWriteStream(target));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} milliseconds @returns {string} */
function noAnswer(milliseconds) {
  return `the download host sent nothing for ${milliseconds / 1000} seconds`;
}

/**
 * The reason of a failed fetch in one line, without addresses.
 *
 * @param {unknown} error @returns {string}
 */
export function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = /** @type {NodeJS.ErrnoException | undefined} */ (error.cause);
  if (cause?.code === 'ENOTFOUND' || cause?.code === 'EAI_AGAIN') return 'the name of its download host does not resolve here';
  if (cause?.code) return `its download host cannot be reached (${cause.code})`;
  return error.message.split('\n')[0] ?? error.name;
}
