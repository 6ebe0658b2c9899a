import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../scripts/setup/cache-folder.mjs';
import { hasDisplay } from '../../scripts/setup/display.mjs';
import { executableIn, nodeApiOfElectron } from '../../scripts/setup/electron-runtime.mjs';
import { isSupportedNode } from '../../scripts/setup/node-version.mjs';
import { differingPackage } from '../../scripts/setup/npm-packages.mjs';
import { reasonOf } from '../../scripts/setup/official-electron.mjs';
import { describeProgress } from '../../scripts/setup/progress.mjs';
import { prebuiltFits } from '../../scripts/setup/sqlite-binding.mjs';
import { readCruise } from '../../scripts/test/static-checks.mjs';

describe('isSupportedNode', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.9', false],
    ['20.19.0', true],
    ['22.0.0', true],
  ])('judges %s', (version, expected) => {
    expect(isSupportedNode(version)).toBe(expected);
  });
});

describe('cacheFolder', () => {
  const home = '/home/lin';

  it('follows MINGZHANG_CACHE before anything else', () => {
    const env = { MINGZHANG_CACHE: '/elsewhere', XDG_CACHE_HOME: '/cache' };

    expect(cacheFolder({ env, platform: 'linux', home })).toBe('/elsewhere');
  });

  it('is in the usual place of each system', () => {
    expect(cacheFolder({ env: { XDG_CACHE_HOME: '/cache' }, platform: 'linux', home })).toBe('/cache/mingzhang-dev');
    expect(cacheFolder({ env: {}, platform: 'linux', home })).toBe('/home/lin/.cache/mingzhang-dev');
    expect(cacheFolder({ env: {}, platform: 'darwin', home })).toBe('/home/lin/Library/Caches/mingzhang-dev');
  });
});

describe('hasDisplay', () => {
  it('needs a screen on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});

describe('nodeApiOfElectron', () => {
  it('is 10 from Electron 36 on', () => {
    expect(['33.2.1', '35.7.5', '36.0.0', '45.4.1'].map(nodeApiOfElectron)).toEqual([9, 9, 10, 10]);
  });
});

describe('executableIn', () => {
  it('names the program of each system', () => {
    expect(executableIn('dist', 'linux')).toBe('dist/electron');
    expect(executableIn('dist', 'darwin')).toBe('dist/Electron.app/Contents/MacOS/Electron');
    expect(executableIn('dist', 'win32')).toMatch(/electron\.exe$/);
  });
});

describe('prebuiltFits', () => {
  it('needs Node-API 10 in both runtimes', () => {
    expect(prebuiltFits({ node: 10, electron: 10 })).toBe(true);
    expect(prebuiltFits({ node: 9, electron: 10 })).toBe(false);
    expect(prebuiltFits({ node: 10, electron: 9 })).toBe(false);
  });
});

describe('differingPackage', () => {
  const locked = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0', optional: true } } };

  it('accepts what is installed as locked, without what another system needs', () => {
    expect(differingPackage(locked, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } })).toBeUndefined();
  });

  it.each([
    ['missing', {}],
    ['in another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
    ['in other bytes', { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }],
  ])('names a package that is %s', (_, packages) => {
    expect(differingPackage(locked, { packages })).toBe('node_modules/a');
  });
});

describe('describeProgress', () => {
  it('tells percentage, time and detail as far as they are known', () => {
    expect(describeProgress({ fraction: 0.429, detail: '50 MB' }, 12)).toBe('42%, 12 s, 50 MB');
    expect(describeProgress({}, 3)).toBe('3 s');
  });
});

describe('reasonOf', () => {
  it('names no address', () => {
    const cause = Object.assign(new Error('getaddrinfo ENOTFOUND some.host'), { code: 'ENOTFOUND' });

    expect(reasonOf(new TypeError('fetch failed', { cause }))).not.toContain('some.host');
  });
});

describe('readCruise', () => {
  it('fails when it saw too little to find anything', () => {
    expect(readCruise({ totalCruised: 0, violations: [] }, 20).passed).toBe(false);
  });

  it('fails on a forbidden arrow and names it', () => {
    const violations = [{ from: 'src-renderer/a.ts', to: 'src-main/b.ts', rule: { name: 'zones', severity: 'error' } }];
    const { passed, lines } = readCruise({ totalCruised: 30, violations }, 20);

    expect(passed).toBe(false);
    expect(lines[0]).toBe('error zones: src-renderer/a.ts -> src-main/b.ts');
  });
});
