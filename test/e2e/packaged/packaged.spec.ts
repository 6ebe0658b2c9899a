import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { chromium, expect, test } from '@playwright/test';
import { Shell } from '../pages/shell';
import { storyDay } from '../support/application';

// In the binary a fuse is one character: 1 on, 0 off, r removed.
const fuseIsOn = '1'.charCodeAt(0);
const isRoot = process.getuid?.() === 0;

/** The application as it is shipped, built by the step before. */
function packaged(): string {
  const executable = process.env['MINGZHANG_PACKAGED'];
  if (executable === undefined || !existsSync(executable)) throw new Error('MINGZHANG_PACKAGED is not set: run `npm test`');
  return executable;
}

function start(folder: string, more: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const switches = [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${folder}`, `--date=${storyDay}`, '--language=zh-Hans'];
  return spawn(packaged(), [...switches, ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Where a started application can be driven, once its window is there: before that, a connection is sometimes never answered. */
async function debuggingAddress(child: ChildProcess): Promise<string> {
  const { stderr } = child;
  if (stderr === null) throw new Error('no error stream');
  const address = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: stderr });
    lines.on('line', (line) => {
      const found = /DevTools listening on ws:\/\/([^/]+)/.exec(line)?.[1];
      if (found !== undefined) resolve(`http://${found}`);
    });
    lines.on('close', () => reject(new Error('the application ended before it listened')));
  });
  const windows = async (): Promise<string[]> => {
    const targets = (await (await fetch(`${address}/json/list`)).json()) as { url: string; title: string }[];
    return targets.map(({ url }) => url);
  };
  await expect.poll(windows).toContainEqual(expect.stringMatching(/^app:\/\/page\//));
  return address;
}

test.describe('the packaged application', () => {
  let folder = '';

  test.beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-packaged-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('starts by itself and shows the schedule', async () => {
    const child = start(folder, ['--remote-debugging-port=0'], { MINGZHANG_TEST: '1' });
    try {
      const browser = await chromium.connectOverCDP(await debuggingAddress(child));
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      if (page === undefined) throw new Error('no window');
      const shell = await new Shell(page).untilSynced();

      const schedule = await shell.schedule();

      await expect(schedule.lineAt('pastDue')).toContainText('1,727.11');
      expect(page.url()).toMatch(/^app:\/\/page\//);
      await browser.close();
    } finally {
      child.kill();
      await ended(child);
    }
  });

  test('refuses to be driven from outside', async () => {
    for (const given of ['--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--expose-gc', '--host-rules=MAP * 127.0.0.1']) {
      expect(await ended(start(folder, [given]))).toBe(64);
    }
  });

  test('has the fuses that it should, and they hold', async () => {
    const wire = await getCurrentFuseWire(packaged());
    const isOn = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === fuseIsOn;

    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeCliInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyFromAsar: true,
      ownSnapshot: false,
      filePrivileges: false,
    });
    const mark = path.join(folder, 'mark');
    const script = path.join(folder, 'mark.cjs');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran')`);
    // As Node it would end with 0 after writing; as the application the unknown switch makes it refuse to start.
    const asNode = start(folder, ['-e', `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`, '--remote-debugging-pipe'], { ELECTRON_RUN_AS_NODE: '1' });
    const withOptions = start(folder, ['--remote-debugging-pipe'], { NODE_OPTIONS: `--require ${script}` });
    expect([await ended(asNode), await ended(withOptions)]).toEqual([64, 64]);
    expect(existsSync(mark)).toBe(false);
  });

  test('loads itself from its archive only', async () => {
    const resources = path.join(path.dirname(packaged()), 'resources');
    const beside = path.join(resources, 'app');
    const mark = path.join(folder, 'mark');
    mkdirSync(beside);
    try {
      writeFileSync(path.join(beside, 'package.json'), '{"main":"main.js"}');
      writeFileSync(path.join(beside, 'main.js'), `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran')`);
      await ended(start(folder, ['--remote-debugging-pipe']));
      expect(existsSync(mark)).toBe(false);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  });

  test('holds what it needs and nothing else', () => {
    const resources = path.join(path.dirname(packaged()), 'resources');
    const files = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((file) => file.split(path.sep).join('/'));

    expect(files).toEqual(expect.arrayContaining(['/out/main/main.js', '/out/main/engine.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/out/servicer/sandbox-process.js']));
    expect(files.filter((file) => /\.map$|\.tsx?$|\/test\/|\/out\/tool|\.env|node_modules/.test(file))).toEqual([]);
    expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
    expect(existsSync(path.join(resources, 'app.asar.unpacked/out/native/better_sqlite3.node'))).toBe(true);
  });
});
