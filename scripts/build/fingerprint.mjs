import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * What a result was made from. `glance` is over names, sizes and times: equal means nothing changed.
 * `content` is over the bytes: equal means nothing that matters changed.
 *
 * @typedef {{ glance: string, content: string }} Stamp
 */

/**
 * All files in some files and folders, sorted, without what editors and tools leave there.
 *
 * @param {string} root @param {readonly string[]} inputs relative to root; what does not exist counts as empty
 * @returns {string[]} relative to root, with forward slashes
 */
export function filesIn(root, inputs) {
  return inputs.flatMap((input) => list(root, input)).sort();
}

/**
 * Whether a result is still good, reading as little as possible. Where only times changed (a fresh check-out,
 * a file saved as it was), the stamp that comes back is the one to keep.
 *
 * @param {string} root @param {readonly string[]} inputs @param {Stamp | undefined} stamp of the result
 * @returns {{ fresh: boolean, stamp: Stamp }}
 */
export function compareWithStamp(root, inputs, stamp) {
  const files = filesIn(root, inputs);
  const glance = glanceAt(root, files);
  if (stamp?.glance === glance) return { fresh: true, stamp };
  const content = contentOf(root, files);
  return { fresh: stamp?.content === content, stamp: { glance, content } };
}

/** @param {string} file @returns {Stamp | undefined} nothing where there is none, or none that can be read */
export function readStamp(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // No stamp means: make it again.
    return undefined;
  }
}

/** @param {string} file @param {Stamp} stamp */
export function writeStamp(file, stamp) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(stamp));
}

/** @param {string} root @param {readonly string[]} files @returns {string} */
function glanceAt(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = fs.statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {readonly string[]} files @returns {string} */
function contentOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} input @returns {string[]} */
function list(root, input) {
  const stat = fs.statSync(path.join(root, input), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [input];
  return fs
    .readdirSync(path.join(root, input), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? list(root, `${input}/${entry.name}`) : [`${input}/${entry.name}`]));
}
