import { expect } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

for (const language of ['zh-Hans', 'en'] as const) {
  test(`a borrower sees what is owed, asks for more time and gets a new schedule (${language})`, async ({ launch }) => {
    const { page, complaints } = await launch({ language });
    const shell = await new Shell(page, language).untilSynced();

    const overview = await shell.overview();
    await expect(overview.pastDue).toContainText('1,727.11');
    const schedule = await shell.schedule();
    await expect(schedule.lineAt('pastDue')).toHaveCount(1);
    await expect(schedule.lineAt('settledLate')).toHaveCount(1);

    const bill = await schedule.openBill('pastDue');
    await expect(bill.amounts).toContainText('1,727.11');
    await expect(bill.charges).toContainText('8.50');
    const extension = await bill.askForMoreTime();
    await extension.chooseLatestDate();
    await expect(extension.cost).toContainText('40.73');
    await extension.chooseReason('illness');
    await extension.review();
    const request = await extension.send();

    await request.stands('active');
    await expect(request.comparison).toContainText('1,766.99');
    const after = await shell.schedule();
    await expect(after.lineAt('pastDue')).toHaveCount(0);
    const changed = await shell.overview();
    await expect(changed.pastDue).toHaveCount(0);
    await expect(changed.changes).not.toContainText(shell.words('overview.changes.none').source);
    expect(complaints).toEqual([]);
  });
}

test('the first start says whose debts these are, once', async ({ launch }) => {
  const first = await launch();
  const overview = await (await new Shell(first.page).untilSynced()).overview();
  await expect(overview.text('overview.welcome.title')).toBeVisible();
  await expect(overview.link('overview.welcome.own')).toBeVisible();
  await overview.button('overview.welcome.look').click();
  await expect(overview.text('overview.welcome.title')).toHaveCount(0);
  await first.close();

  const second = await launch();
  const again = await (await new Shell(second.page).untilSynced()).overview();
  await expect(again.pastDue).toBeVisible();
  await expect(again.text('overview.welcome.title')).toHaveCount(0);
});
