import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareWithStamp, filesIn } from '../../scripts/build/fingerprint.mjs';

let root = '';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
  write('src/a.ts', 'one');
  write('src/deep/b.ts', 'two');
});

afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

describe('filesIn', () => {
  it('lists all files, sorted, without hidden ones and node_modules', () => {
    write('src/.draft', '');
    write('src/node_modules/c.js', '');

    expect(filesIn(root, ['src', 'absent'])).toEqual(['src/a.ts', 'src/deep/b.ts']);
  });
});

describe('compareWithStamp', () => {
  it('is stale without a stamp', () => {
    expect(compareWithStamp(root, ['src'], undefined).fresh).toBe(false);
  });

  it('stays fresh when a file is only touched', () => {
    const { stamp } = compareWithStamp(root, ['src'], undefined);

    fs.utimesSync(path.join(root, 'src/a.ts'), 1, 1);
    const compared = compareWithStamp(root, ['src'], stamp);

    expect(compared.fresh).toBe(true);
    expect(compared.stamp.glance).not.toBe(stamp.glance);
  });

  it.each([
    ['a changed file', () => write('src/a.ts', 'another')],
    ['a new file', () => write('src/c.ts', '')],
    ['a removed file', () => fs.rmSync(path.join(root, 'src/a.ts'))],
    ['a renamed file', () => fs.renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/z.ts'))],
  ])('is stale after %s', (_, change) => {
    const { stamp } = compareWithStamp(root, ['src'], undefined);

    change();

    expect(compareWithStamp(root, ['src'], stamp).fresh).toBe(false);
  });
});

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}
