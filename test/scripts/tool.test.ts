import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

function run(...words: readonly string[]): ReturnType<typeof spawnSync> {
  const options = { cwd: tmpdir(), input: '{"method": "irr"', encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [`${root}scripts/tool.mjs`, ...words], options);
}

describe('the tool as a script', () => {
  it('writes nothing but the refusal on the error stream, also when it is built first', () => {
    rmSync(`${root}out/.stamps/tool.json`, { force: true });

    const { status, stdout, stderr } = run('annual-rate');

    expect([status, stdout]).toEqual([2, '']);
    expect(JSON.parse(String(stderr))).toMatchObject({ code: 'input.not_json', where: 'line 1, column 17' });
  });
});
