import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;
const planted = '__planted__';

// One planted breach for each rule: a rule that lets its own breach pass checks nothing.
type Planted = readonly [file: string, content: string];

const breaches: readonly (readonly [rule: string, ...planted: Planted, companion?: Planted])[] = [
  ['no-cycles', 'src-shared/domain/__planted__a.ts', `import type { B } from './__planted__b';\nexport type A = B;\n`, ['src-shared/domain/__planted__b.ts', `import type { A } from './__planted__a';\nexport type B = A;\n`]],
  ['all-resolve', 'src-shared/domain/__planted__.ts', `import { nothing } from './__planted__nowhere';\nexport const a = nothing;\n`],
  ['shared-stays-shared', 'src-shared/domain/__planted__.ts', `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n`],
  ['domain-knows-no-contract', 'src-shared/domain/__planted__.ts', `import type { FailureCode } from '../contract/failures';\nexport type A = FailureCode;\n`],
  ['page-is-a-page', 'src-renderer/__planted__.ts', `import { openStore } from '../src-main/cache/open-store';\nexport const a = openStore;\n`],
  ['page-has-no-node', 'src-renderer/__planted__.ts', `import path from 'node:path';\nexport const a = path;\n`],
  ['preload-only-bridges', 'src-preload/__planted__.ts', `import { day } from '#shared/domain/calendar/day';\nexport const a = day;\n`],
  ['main-meets-others-over-http', 'src-main/__planted__.ts', `export * from '../src-servicer/__planted__';\n`, ['src-servicer/__planted__.ts', 'export const a = 1;\n']],
  ['servicer-meets-others-over-http', 'src-servicer/__planted__.ts', `export * from '../src-main/__planted__';\n`, ['src-main/__planted__.ts', 'export const a = 1;\n']],
  ['tool-needs-no-window', 'src-tool/__planted__.ts', `import { app } from 'electron';\nexport const a = app;\n`],
  ['sqlite-has-one-owner', 'src-main/sync/__planted__.ts', `import Sqlite from 'better-sqlite3';\nexport const a = Sqlite;\n`],
  ['engine-knows-no-electron', 'src-main/engine/__planted__.ts', `import { app } from 'electron';\nexport const a = app;\n`],
  ['features-keep-apart', 'src-renderer/features/bill/__planted__.ts', `export * from '../schedule/__planted__';\n`, ['src-renderer/features/schedule/__planted__.ts', 'export const a = 1;\n']],
  ['kit-knows-no-lending', 'src-renderer/ui/__planted__.ts', `export * from '../features/schedule/__planted__';\n`, ['src-renderer/features/schedule/__planted__.ts', 'export const a = 1;\n']],
  ['nothing-imports-tests', 'src-main/__planted__.ts', `export * from '../test/support/native-binding';\n`],
];

async function violationsIn(files: readonly string[]): Promise<{ rules: Set<string>; modules: number }> {
  const options: ICruiseOptions = { ...configuration.options, baseDir: root, validate: true, ruleSet: { forbidden: configuration.forbidden ?? [] } };
  const { output } = await cruise([...files], options);
  const { summary } = output as ICruiseResult;
  return { rules: new Set(summary.violations.map(({ rule }) => rule.name)), modules: summary.totalCruised };
}

describe('the arrows between the zones', () => {
  const written: string[] = [];

  function plant(file: string, content: string): void {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    written.push(target);
  }

  const clear = (): void => {
    for (const file of written.splice(0)) rmSync(file, { force: true });
  };
  beforeAll(clear);
  afterAll(clear);

  it('have a planted breach for every rule', () => {
    expect(breaches.map(([rule]) => rule).sort()).toEqual((configuration.forbidden ?? []).map(({ name }) => name ?? '').sort());
  });

  it.each(breaches.map((breach) => [breach[0], breach] as const))('notice a breach of %s', async (rule, breach) => {
    const [, file, content, companion] = breach;
    plant(file, content);
    if (companion !== undefined) plant(...companion);

    const { rules } = await violationsIn([file]);

    clear();
    expect(rules).toContain(rule);
    expect(file).toContain(planted);
  });
});
