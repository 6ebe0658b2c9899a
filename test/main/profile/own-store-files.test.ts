import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownStoreFiles } from '../../../src-main/profile/own-store-files';
import { temporaryFolder } from '../../support/temporary-folder';

describe('ownStoreFiles', () => {
  it('puts a new store in its place when there is none', () => {
    const files = ownStoreFiles(temporaryFolder());
    writeFileSync(files.newStore, 'new');

    files.settleNew();

    expect(readFileSync(files.store, 'utf8')).toBe('new');
    expect(existsSync(files.newStore)).toBe(false);
  });

  it('never puts a new store over one that is there, and never clears that one', () => {
    const files = ownStoreFiles(temporaryFolder());
    writeFileSync(files.store, 'mine');
    writeFileSync(files.newStore, 'new');

    files.settleNew();
    files.clearNew();

    expect(readFileSync(files.store, 'utf8')).toBe('mine');
    expect(existsSync(files.newStore)).toBe(false);
  });
});
