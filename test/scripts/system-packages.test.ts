import { describe, expect, it } from 'vitest';
import { commandForRoot, hasWideClock, missingLibraries, packagesForLibraries } from '../../scripts/setup/system-packages.mjs';

const lddOutput = [
  '\tlinux-vdso.so.1 (0x00007ffd)',
  '\tlibgtk-3.so.0 => not found',
  '\tlibnss3.so => not found',
  '\tlibnssutil3.so => not found',
  '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
].join('\n');

describe('missingLibraries', () => {
  it('names only the libraries that ldd did not find', () => {
    expect(missingLibraries(lddOutput)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so']);
  });
});

describe('packagesForLibraries', () => {
  it('names each package once', () => {
    expect(packagesForLibraries(missingLibraries(lddOutput), false)).toEqual(['libgtk-3-0', 'libnss3']);
  });

  it('uses the newer names where the clock is wide', () => {
    expect(packagesForLibraries(['libgtk-3.so.0', 'libnss3.so'], true)).toEqual(['libgtk-3-0t64', 'libnss3']);
  });

  it('refuses a library that it knows no package for', () => {
    expect(() => packagesForLibraries(['libunheard.so.1'], false)).toThrow('libunheard.so.1');
  });
});

describe('hasWideClock', () => {
  it.each([
    ['ID=debian\nVERSION_ID="12"\n', false],
    ['ID=debian\nVERSION_ID="13"\n', true],
    ['ID=debian\nPRETTY_NAME="Debian sid"\n', true],
    ['ID=ubuntu\nVERSION_ID="22.04"\n', false],
    ['ID=ubuntu\nVERSION_ID="24.04"\n', true],
    ['', false],
  ])('reads %j', (osRelease, expected) => {
    expect(hasWideClock(osRelease)).toBe(expected);
  });
});

describe('commandForRoot', () => {
  it('asks for nothing when nothing is missing', () => {
    expect(commandForRoot([], [], true)).toBeUndefined();
  });

  it('puts packages and other commands into one line', () => {
    const text = commandForRoot(['xvfb', 'g++'], ['chmod 4755 "helper"'], true);

    expect(text?.match(/^ {2}sudo .*$/gm)).toEqual([
      `  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends xvfb g++ && chmod 4755 "helper"'`,
    ]);
  });

  it('names the packages where it does not know the package manager', () => {
    expect(commandForRoot(['xvfb'], [], false)).toContain('xvfb');
  });
});
