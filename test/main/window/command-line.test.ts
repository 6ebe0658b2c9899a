import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '../../../src-main/window/command-line';

function commandLine(...given: readonly string[]): Parameters<typeof refusedSwitch>[0] {
  return { hasSwitch: (name) => given.includes(name) };
}

// Written out, not imported: a switch that is no longer refused has to be taken from here as well.
const switches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'disable-web-security',
  'ignore-certificate-errors',
  'host-rules',
  'host-resolver-rules',
  'js-flags',
  'load-extension',
  'renderer-cmd-prefix',
  'gpu-launcher',
  'utility-cmd-prefix',
];

describe('refusedSwitch', () => {
  it.each(switches)('names %s when it is given among others', (name) => {
    expect(refusedSwitch(commandLine('date', name, 'language'), {})).toBe(name);
  });

  it('names none when none is given', () => {
    expect(refusedSwitch(commandLine(), {})).toBeNull();
  });

  it("names none when only the application's own are given", () => {
    expect(refusedSwitch(commandLine('date', 'language', 'profile', 'screen', 'user-data-dir'), {})).toBeNull();
  });

  it.each(switches)('lets %s pass when the test variable is set', (name) => {
    expect(refusedSwitch(commandLine(name), { MINGZHANG_TEST: '1' })).toBeNull();
  });

  it.each([undefined, '', '0', 'true', '11'])('still refuses when the test variable is %j', (value) => {
    expect(refusedSwitch(commandLine('js-flags'), { MINGZHANG_TEST: value })).toBe('js-flags');
  });
});
