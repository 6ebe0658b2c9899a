import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bindingFitsRuntime } from '../../../src-main/cache/binding-fits-runtime';
import { openStore } from '../../../src-main/cache/open-store';
import { temporaryFolder } from '../../support/temporary-folder';

describe('bindingFitsRuntime', () => {
  it('goes by the note that the build left beside the binding', () => {
    const binding = path.join(temporaryFolder(), 'better_sqlite3.node');
    writeFileSync(binding.replace('.node', '.napi'), '10\n');

    expect(bindingFitsRuntime(binding, 9)).toBe(false);
    expect(bindingFitsRuntime(binding, 10)).toBe(true);
  });

  it("takes the package's own files to need 10, others 9", () => {
    expect(bindingFitsRuntime('/x/better-sqlite3/prebuilds/linux-x64.node', 9)).toBe(false);
    expect(bindingFitsRuntime('/x/compiled/better_sqlite3.node', 9)).toBe(true);
  });

  it('keeps a binding that does not fit from being loaded', () => {
    const folder = temporaryFolder();
    const binding = path.join(folder, 'better_sqlite3.node');
    writeFileSync(binding, 'not a library: loading it would throw');
    writeFileSync(binding.replace('.node', '.napi'), '1000');

    const opened = openStore({ file: path.join(folder, 'store.db'), key: Buffer.alloc(32), nativeBinding: binding, mustExist: false });

    expect(opened).toEqual({ ok: false, failure: { code: 'runtime.sqlite_binding' } });
  });
});
