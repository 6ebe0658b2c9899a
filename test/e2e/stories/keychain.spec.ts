import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { Shell } from '../pages/shell';
import { electronExecutable, test } from '../support/application';

const programs = ['/usr/bin/dbus-run-session', '/usr/bin/gnome-keyring-daemon'];

test("the desktop's keychain keeps the key: the store opens by itself the next time, and only there", async ({ launch, folder }) => {
  const missing = programs.filter((program) => !existsSync(program));
  test.skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
  const home = path.join(folder, 'home');
  const executable = sessionWithKeychain(folder);
  const options = { executable, arguments: ['--password-store=gnome-libsecret'], environment: { HOME: home, XDG_DATA_HOME: path.join(home, 'data') } };

  const first = await launch(options);
  const shell = new Shell(first.page);
  const settings = await shell.settings();
  await (await settings.useOwnData()).setUpWithKeychain();
  await settings.text('overview.empty.title').waitFor();
  await first.close();
  const keyFile = readFileSync(path.join(folder, 'personal', 'key.json'), 'utf8');
  expect(JSON.parse(keyFile)).toMatchObject({ wrap: { kind: 'keychain', backend: 'gnome_libsecret' } });

  const second = await launch(options);
  await expect(second.page.getByText(shell.words('overview.empty.title'))).toBeVisible();
  await second.close();

  const without = await launch();
  await expect(without.page.getByText(shell.words('failure.vault.keychain_unavailable.what'))).toBeVisible();
  expect(readFileSync(path.join(folder, 'personal', 'key.json'), 'utf8')).toBe(keyFile);
});

/** A program that starts Electron in a session of its own with an unlocked keychain. */
function sessionWithKeychain(folder: string): string {
  const script = path.join(folder, 'electron-with-keychain');
  const lines = [
    '#!/bin/sh',
    'mkdir -p "$XDG_DATA_HOME"',
    `exec dbus-run-session -- sh -c 'printf story | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$0" "$@"' "${electronExecutable()}" "$@"`,
  ];
  writeFileSync(script, `${lines.join('\n')}\n`, { mode: 0o755 });
  return script;
}
