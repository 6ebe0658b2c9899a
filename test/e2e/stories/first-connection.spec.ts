import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/application';
import { startServicer } from '../support/servicer';
import { setUpOwnStore } from '../support/story-borrower';

test('an empty store leads to a lender, and the form folds away once one is connected', async ({ launch, folder }) => {
  const lender = await startServicer(path.join(folder, 'lender'));
  const shell = await setUpOwnStore(await launch());
  await expect((await shell.overview()).text('asOf.line')).toHaveCount(0);
  await (await shell.requests()).link('request.list.empty.connect').click();
  const settings = await shell.settings();

  await settings.connect(lender.url, 'not-the-token');
  await expect(settings.text('failure.first.token')).toBeVisible();
  await settings.connect(lender.url, lender.token);
  await shell.untilSynced();

  await expect(settings.text('settings.lender.done')).toHaveCount(0);
  await expect(settings.text('settings.lender.sandbox')).toBeVisible();
  await expect(settings.input('settings.lender.token')).toBeHidden();
  await settings.button('settings.lender.change').click();
  await expect(settings.input('settings.lender.address')).toHaveValue(lender.url);
  await settings.connect(lender.url, lender.token);
  await expect(settings.text('settings.lender.changed')).toBeVisible();
  await expect(settings.input('settings.lender.token')).toBeHidden();
  await lender.stop();
});

test('a lender that is gone before anything came is not said to have been synced with', async ({ launch, folder }) => {
  const lender = await startServicer(path.join(folder, 'lender'));
  const shell = await setUpOwnStore(await launch());
  const settings = await shell.settings();
  await lender.stop();

  await settings.connect(lender.url, lender.token);

  await expect(settings.text('failure.lender.unreachable.what')).toBeVisible();
  await expect(settings.text('failure.first.connection')).toBeVisible();
});
