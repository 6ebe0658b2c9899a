import { expect } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

test('the page is isolated, sandboxed and without Node', async ({ launch }) => {
  const { application, page } = await launch();
  await new Shell(page).untilSynced();

  const preferences = await application.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { contextIsolation, sandbox, nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames, webSecurity, webviewTag } =
        (contents as unknown as { getLastWebPreferences: () => Record<string, boolean> | null }).getLastWebPreferences() ?? {};
      const off = [nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames, webviewTag];
      return { on: [contextIsolation, sandbox, webSecurity], off: off.map((flag) => flag ?? false) };
    }),
  );
  const globals = await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window));

  expect(preferences).toEqual([{ on: [true, true, true], off: [false, false, false, false] }]);
  expect(globals).toEqual([]);
});

test('the bridge offers the named operations and nothing that leads further', async ({ launch }) => {
  const { page } = await launch();

  const reach = await page.evaluate(() => {
    const bridge = window as unknown as { mingzhang: Record<string, unknown> };
    return Object.fromEntries(
      Object.entries(bridge.mingzhang).map(([noun, verbs]) => [noun, typeof verbs === 'function' ? [] : Object.keys(verbs as object)]),
    );
  });

  expect(reach).toEqual({
    app: ['read', 'updateSettings'],
    profile: ['open', 'create', 'unlock'],
    lender: ['connect'],
    sync: ['run'],
    overview: ['read'],
    schedule: ['read'],
    bill: ['read'],
    figure: ['explain'],
    request: ['list', 'read', 'quote', 'file', 'cancel', 'answer'],
    help: ['read', 'keep', 'options', 'ask'],
    billFile: ['choose', 'store', 'discard', 'list'],
    subscribe: [],
    dropFile: [],
  });
});

test('calls that are not well formed are refused with a code', async ({ launch }) => {
  const { page } = await launch();

  const answers = await page.evaluate(async () => {
    const { mingzhang } = window as unknown as { mingzhang: Record<string, Record<string, (request?: unknown) => Promise<unknown>>> };
    const calls = [
      mingzhang['bill']?.['read']?.({ billId: '../../etc' }),
      mingzhang['bill']?.['read']?.({ billId: 'bill_1', more: 1 }),
      mingzhang['schedule']?.['read']?.(null),
      mingzhang['request']?.['quote']?.({ billId: 'bill_1', requestedDueDate: '2026-02-30' }),
      mingzhang['app']?.['updateSettings']?.({ language: 'xx' }),
      mingzhang['profile']?.['unlock']?.({ passphrase: 'x'.repeat(5000) }),
      (mingzhang['dropFile'] as unknown as (file: unknown) => Promise<unknown>)('/etc/passwd'),
      (mingzhang['dropFile'] as unknown as (file: unknown) => Promise<unknown>)(new File(['x'], '/etc/passwd')),
    ];
    return Promise.all(calls.map(async (call) => await call));
  });

  expect(answers).toEqual(answers.map(() => ({ ok: false, failure: { code: 'ipc.refused' } })));
  expect(answers).toHaveLength(8);
});

test('the window goes nowhere else and opens no other', async ({ launch }) => {
  const { application, page } = await launch();
  await new Shell(page).untilSynced();
  const before = page.url();

  await page.evaluate(() => {
    window.open('https://example.com/');
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
    window.location.href = 'file:///etc/hostname';
  });

  await expect.poll(() => page.evaluate(() => window.location.href)).toBe(before);
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toMatch(/\S/);
  expect(application.windows()).toHaveLength(1);
});

test('addresses beside the page are answered with nothing', async ({ launch }) => {
  const { application, page } = await launch();
  await new Shell(page).untilSynced();

  const statuses = await application.evaluate(async ({ net }) => {
    const addresses = ['app://page/../main/main.js', 'app://page/%2e%2e/main/main.js', 'app://page/..%2fmain%2fmain.js', 'app://other/index.html', 'app://page//etc/hostname', 'app://page/index.html%00', 'app://page/'];
    return Promise.all(addresses.map(async (address) => (await net.fetch(address)).status));
  });

  expect(statuses).toEqual(statuses.map(() => 404));
});
