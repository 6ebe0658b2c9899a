import path from 'node:path';
import { build } from 'vite';
import { targets } from '../../scripts/build/targets.mjs';

const folder = path.resolve(import.meta.dirname, '../../artifacts/test/mortal-engine');

/** Builds the engine as the application is built, with a way to end its thread, for one test file. Answers the script. */
export async function builtMortalEngine(testFile: string): Promise<string> {
  const configuration = await targets.find(({ name }) => name === 'main')?.configuration();
  if (configuration?.build?.rolldownOptions === undefined) throw new Error('the main target is built by rolldown');
  const input = { engine: path.join(import.meta.dirname, 'mortal-engine.ts') };
  const rolldownOptions = { ...configuration.build.rolldownOptions, input };
  const outDir = path.join(folder, testFile);
  await build({ ...configuration, build: { ...configuration.build, outDir, rolldownOptions } });
  return path.join(outDir, 'engine.js');
}
