import path from 'node:path';
import { expect } from '@playwright/test';
import { accessibilityFindings as findings } from '../support/accessibility-findings';
import { test } from '../support/application';
import { startServicer } from '../support/servicer';
import { setUpWithLender } from '../support/story-borrower';

test('a request under review is taken back while off line, and the lender is told once it can be reached', async ({ launch, folder }) => {
  const data = path.join(folder, 'lender');
  const slowly = ['--decision-days', '9'];
  const lender = await startServicer(data, { more: slowly });
  const running = await launch();
  const shell = await setUpWithLender(running, lender);
  const extension = await (await (await shell.schedule()).openBill('pastDue')).askForMoreTime();
  await extension.chooseLatestDate();
  await extension.chooseReason('illness');
  await extension.review();
  const request = await extension.send();
  await request.stands('inReview');
  await lender.stop();

  await request.button('request.answer.withdraw').click();
  await running.page.getByRole('alertdialog').waitFor();
  expect(await findings(running.page)).toEqual([]);
  await running.page.keyboard.press('Escape');
  await request.answer('withdraw');
  await expect(request.text('request.answer.withdrawWaiting')).toBeVisible();
  await request.stands('inReview');

  const back = await startServicer(data, { port: lender.port, more: slowly });
  await shell.syncNow();
  await request.stands('withdrawn');
  await expect(request.button('request.answer.withdraw')).toHaveCount(0);
  await back.stop();
});
