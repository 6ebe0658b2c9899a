import fs from 'node:fs';

/** @typedef {Record<string, number>} MemoryByKind kilobytes by the kind of process, and `all` of them */

/** Why memory cannot be measured here; null where it can. @returns {string | null} */
export function whyNoMemory() {
  return process.platform === 'linux' ? null : 'the proportional set size of a process is told by Linux only';
}

/**
 * The proportional set size of a process and all below it: memory that several share is counted once, in parts.
 *
 * @param {number} root a process id @returns {MemoryByKind}
 */
export function memoryOfTree(root) {
  /** @type {MemoryByKind} */
  const memory = { all: 0 };
  for (const pid of treeOf(root, parents())) {
    const size = proportionalSize(textOf(pid, 'smaps_rollup'));
    const kind = kindOfProcess(textOf(pid, 'cmdline').split('\0'));
    memory[kind] = (memory[kind] ?? 0) + size;
    memory.all = (memory.all ?? 0) + size;
  }
  return memory;
}

/**
 * The kilobytes in the text of smaps_rollup; none where the process has gone.
 *
 * @param {string} text @returns {number}
 */
export function proportionalSize(text) {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
}

/**
 * What a process of Electron is for: main, renderer, gpu, zygote, network, sandbox lender ...
 *
 * @param {readonly string[]} commandLine @returns {string}
 */
export function kindOfProcess(commandLine) {
  const option = (/** @type {string} */ name) => commandLine.join(' ').match(new RegExp(`--${name}=(\\S+)`))?.[1];
  const type = option('type');
  if (type === undefined) return 'main';
  if (type === 'gpu-process') return 'GPU';
  if (type !== 'utility') return type;
  return option('utility-sub-type')?.startsWith('node.') === true ? 'utility (lender)' : 'utility (network)';
}

/**
 * A process and all below it.
 *
 * @param {number} root @param {ReadonlyMap<number, number>} parentOf @returns {number[]}
 */
export function treeOf(root, parentOf) {
  const children = [...parentOf].filter(([, parent]) => parent === root).map(([pid]) => pid);
  return [root, ...children.flatMap((pid) => treeOf(pid, parentOf))];
}

/** The parent of every process. @returns {Map<number, number>} */
function parents() {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  // The second field, the name, may hold anything, spaces and brackets too; it ends with the last bracket.
  return new Map(pids.map((pid) => [pid, Number(textOf(pid, 'stat').split(')').at(-1)?.trim().split(' ')[1] ?? 0)]));
}

/** @param {number} pid @param {string} file @returns {string} empty where the process has gone */
function textOf(pid, file) {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
