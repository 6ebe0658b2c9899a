import { expect } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

for (const language of ['zh-Hans', 'en'] as const) {
  test(`from difficulty to a granted request in three pages (${language})`, async ({ launch }) => {
    const { page, complaints } = await launch({ language });
    const shell = await new Shell(page, language).untilSynced();
    const help = await shell.help();

    await help.chooseGoal('lowest');
    await help.chooseReason('reducedIncome');
    await help.tell({ income: '4200', day: '5', essential: '2600', inHand: '900' });
    await help.compare();
    // The fee of 40.73 less the late charge of 0.85 that the day of the decision is spared, as the lender's decision says.
    await expect(help.ways).toContainText('39.88');
    await expect(page.getByText(help.plain('help.option.recommended')).first()).toBeVisible();
    await help.review();
    const request = await help.send();

    await request.stands('active');
    await expect(request.comparison).toContainText('1,766.99');
    expect(complaints).toEqual([]);
  });
}

test('what was filled in is there again after leaving the screen, and is gone with the sending but for income and spending', async ({ launch }) => {
  const { page } = await launch();
  const shell = await new Shell(page).untilSynced();
  const first = await shell.help();
  await first.chooseGoal('cost');
  await first.chooseReason('illness');
  await first.tell({ income: '42' });
  await first.input('help.budget.essential').fill('26');
  await shell.overview();

  const again = await shell.help();
  await expect(again.input('help.budget.income')).toHaveValue('42');
  await expect(again.input('help.budget.essential')).toHaveValue('26');
  await expect(page.getByRole('radio', { name: again.words('reason.illness') })).toBeChecked();
});

test('where no way leaves enough for essentials nothing is recommended, and free help is named', async ({ launch }) => {
  const { page } = await launch();
  const shell = await new Shell(page).untilSynced();
  const help = await shell.help();
  await help.chooseGoal('lowest');
  await help.chooseReason('unemployment');
  await help.tell({ income: '0', essential: '2600', inHand: '100' });
  await help.compare();

  await expect(help.card('help.nothing.uncoveredTitle')).toContainText('12378');
  await expect(page.getByText(help.plain('help.option.recommended'))).toHaveCount(0);
});
