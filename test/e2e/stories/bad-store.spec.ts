import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { OpeningPage } from '../pages/opening-page';
import { Shell } from '../pages/shell';
import { test } from '../support/application';
import { openOwnStore, ownStoreFile, passphrase, setUpOwnStore } from '../support/story-borrower';

test('a wrong passphrase and a damaged store are told apart, and the file is left as it is', async ({ launch, folder }) => {
  const first = await launch();
  await setUpOwnStore(first);
  await first.close();
  const file = ownStoreFile(folder);

  const second = await launch();
  const opening = new OpeningPage(second.page, new Shell(second.page).words);
  await opening.open('not the passphrase');
  await expect(opening.text('failure.vault.passphrase_wrong.what')).toBeVisible();
  await opening.open(passphrase);
  await expect(opening.text('overview.empty.title')).toBeVisible();
  await second.close();

  writeFileSync(file, Buffer.from(readFileSync(file)).fill(7, 0, 4096));
  const before = readFileSync(file);
  const third = await launch();
  await openOwnStore(third);
  await expect(third.page.getByText(opening.words('failure.store.damaged.what'))).toBeVisible();
  await expect(third.page.getByRole('button', { name: /删除|delete/i })).toHaveCount(0);
  await third.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a store that is gone is not replaced by an empty one', async ({ launch, folder }) => {
  const first = await launch();
  await setUpOwnStore(first);
  await first.close();
  rmSync(ownStoreFile(folder));

  const second = await launch();
  const shell = await openOwnStore(second);

  await expect(second.page.getByText(shell.words('failure.store.damaged.what'))).toBeVisible();
});

test('a cut key file is said to be damaged and kept', async ({ launch, folder }) => {
  const first = await launch();
  await setUpOwnStore(first);
  await first.close();
  const keyFile = path.join(folder, 'personal', 'key.json');
  truncateSync(keyFile, 40);

  const second = await launch();
  const words = new Shell(second.page).words;

  await expect(second.page.getByText(words('failure.vault.key_file_damaged.what'))).toBeVisible();
  expect(readFileSync(keyFile)).toHaveLength(40);
});
