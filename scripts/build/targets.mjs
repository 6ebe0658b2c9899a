import { builtinModules } from 'node:module';
import path from 'node:path';
import { projectRoot } from '../setup/project-root.mjs';

/**
 * @typedef {object} Target
 * @property {string} name also the folder below out/
 * @property {readonly string[]} inputs the files and folders it is made from, beside those of every target
 * @property {readonly string[]} results files that must be there afterwards, below its folder
 * @property {() => Promise<import('vite').InlineConfig>} configuration
 */

/** What every target is made from: the shared zone, data and articles, the locked packages, and how it is built. */
const inputsOfEveryTarget = ['src-shared', 'assets', 'package.json', 'package-lock.json', 'scripts/build'];

/** Node 20 is the oldest Node that runs any of it; Electron 33 carries 20.18. */
const nodeTarget = 'node20';
/** The Chromium of the oldest Electron that runs the page. */
const pageTarget = 'chrome130';

const electronAndNode = ['electron', /^electron\//, ...builtinModules, /^node:/];

/** Everything that is built, by name. @type {readonly Target[]} */
export const targets = [
  {
    name: 'main',
    inputs: ['src-main'],
    results: ['main.js', 'engine.js'],
    configuration: async () => nodeProgram('main', { main: 'src-main/main.ts', engine: 'src-main/engine/engine.ts' }),
  },
  {
    name: 'servicer',
    inputs: ['src-servicer'],
    results: ['serve.js', 'sandbox-process.js'],
    configuration: async () =>
      nodeProgram('servicer', { serve: 'src-servicer/serve.ts', 'sandbox-process': 'src-servicer/sandbox-process.ts' }),
  },
  {
    name: 'tool',
    inputs: ['src-tool'],
    results: ['tool.js'],
    configuration: async () => nodeProgram('tool', { tool: 'src-tool/tool.ts' }),
  },
  {
    name: 'preload',
    inputs: ['src-preload'],
    results: ['preload.cjs'],
    configuration: async () => preloadScript(),
  },
  {
    name: 'renderer',
    inputs: ['src-renderer'],
    results: ['index.html'],
    configuration: async () => page(),
  },
];

/** @param {Target} target @returns {string[]} */
export function inputsOf(target) {
  return [...target.inputs, ...inputsOfEveryTarget];
}

/** @param {string} name @returns {string} the folder a target is built into */
export function outputFolder(name) {
  return path.join(projectRoot, 'out', name);
}

/**
 * Programs for Node or Electron's main process, as ES modules, with every package bundled in.
 *
 * @param {string} name @param {Record<string, string>} input @returns {import('vite').InlineConfig}
 */
function nodeProgram(name, input) {
  return {
    ...shared(name),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...output(name),
      ssr: true,
      target: nodeTarget,
      minify: false,
      rolldownOptions: {
        input: absolute(input),
        external: electronAndNode,
        platform: 'node',
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** The preload script: one CommonJS file, because a sandboxed preload can load no other. @returns {import('vite').InlineConfig} */
function preloadScript() {
  return {
    ...shared('preload'),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...output('preload'),
      ssr: true,
      target: pageTarget,
      minify: false,
      rolldownOptions: {
        input: absolute({ preload: 'src-preload/preload.ts' }),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

/** The page, served from the root of its own scheme, without any inline script. @returns {Promise<import('vite').InlineConfig>} */
async function page() {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    ...shared('renderer'),
    root: path.join(projectRoot, 'src-renderer'),
    base: '/',
    plugins: [react()],
    build: {
      ...output('renderer'),
      target: pageTarget,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
    },
  };
}

/** @param {string} name @returns {import('vite').InlineConfig} */
function shared(name) {
  return {
    configFile: false,
    envDir: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    cacheDir: path.join(projectRoot, 'node_modules', '.vite', name),
  };
}

/** @param {string} name */
function output(name) {
  return { outDir: outputFolder(name), emptyOutDir: true, sourcemap: false, reportCompressedSize: false };
}

/** @param {Record<string, string>} input @returns {Record<string, string>} */
function absolute(input) {
  return Object.fromEntries(Object.entries(input).map(([name, file]) => [name, path.join(projectRoot, file)]));
}
