import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { OpeningPage } from '../pages/opening-page';
import { Shell } from '../pages/shell';
import { test } from '../support/application';
import { openOwnStore, ownStoreFile, passphrase, setUpOwnStore } from '../support/story-borrower';

interface State {
  readonly value: { readonly profile: string | null; readonly lender: unknown };
}

test('made-up data never reaches the own store, however fast one switches', async ({ launch }) => {
  const first = await launch();
  await setUpOwnStore(first);
  await first.close();
  const second = await launch();
  const opening = new OpeningPage(second.page, new Shell(second.page).words);
  await opening.input('opening.locked.passphrase').waitFor();

  const last = await second.page.evaluate(async (words) => {
    const { profile, app } = (window as unknown as { mingzhang: Record<string, Record<string, (request?: unknown) => Promise<unknown>>> }).mingzhang;
    const calls = [profile?.['unlock']?.({ passphrase: words }), profile?.['open']?.({ profile: 'demo' }), profile?.['unlock']?.({ passphrase: words })];
    for (const call of calls) await call;
    return app?.['read']?.();
  }, passphrase);

  expect((last as State).value).toMatchObject({ profile: 'personal', lender: null });
  await second.close();
  const third = await launch();
  const shell = await openOwnStore(third);
  await expect(third.page.getByText(shell.words('overview.empty.title'))).toBeVisible();
});

test('the profile that was open last opens the next time', async ({ launch, folder }) => {
  const first = await launch();
  await setUpOwnStore(first);
  await first.close();
  const second = await launch({ profile: 'demo' });
  await new Shell(second.page).untilSynced();
  await second.close();

  const settings = JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8')) as { lastProfile: string };

  expect(settings.lastProfile).toBe('demo');
});

test('setting up that broke off after the key was kept is ended by the next opening', async ({ launch, folder }) => {
  const first = await launch();
  await setUpOwnStore(first);
  await first.close();
  const store = ownStoreFile(folder);
  renameSync(store, store.replace('store.db', 'store.new.db'));

  const second = await launch();
  const shell = await openOwnStore(second);

  await expect(second.page.getByText(shell.words('overview.empty.title'))).toBeVisible();
  expect(existsSync(store)).toBe(true);
});

test('a store whose key file is gone is not built over', async ({ launch, folder }) => {
  const first = await launch();
  await setUpOwnStore(first);
  await first.close();
  const store = ownStoreFile(folder);
  renameSync(path.join(folder, 'personal', 'key.json'), path.join(folder, 'personal', 'elsewhere.json'));
  const before = readFileSync(store);
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ lastProfile: 'demo' }));

  const second = await launch();
  const shell = new Shell(second.page);
  await (await (await shell.settings()).useOwnData()).setUpWithPassphrase(passphrase);

  await expect(second.page.getByText(shell.words('failure.vault.key_file_damaged.what'))).toBeVisible();
  await second.close();
  expect(readFileSync(store).equals(before)).toBe(true);
});
