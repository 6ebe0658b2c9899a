import { expect } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

test('made-up data goes on with another lender when its lender ends, and shows what that one says', async ({ launch }) => {
  const { application, page } = await launch();
  const shell = await new Shell(page).untilSynced();
  const bill = await (await shell.schedule()).openBill('pastDue');
  const extension = await bill.askForMoreTime();
  await extension.chooseLatestDate();
  await extension.chooseReason('illness');
  await extension.review();
  const request = await extension.send();
  await request.stands('active');

  await application.evaluate(({ app }) => {
    const lender = app.getAppMetrics().find(({ name }) => name === 'mingzhang-sandbox');
    if (lender === undefined) throw new Error('no sandbox lender runs');
    process.kill(lender.pid, 'SIGKILL');
  });

  await request.stands('gone');
  await expect((await shell.overview()).pastDue).toContainText('1,727.11');
});
