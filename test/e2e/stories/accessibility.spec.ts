import { expect } from '@playwright/test';
import { RequestPage } from '../pages/request-page';
import { Shell } from '../pages/shell';
import { accessibilityFindings as findings } from '../support/accessibility-findings';
import { test } from '../support/application';

for (const language of ['zh-Hans', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any screen (${language}, ${theme})`, async ({ launch }) => {
      test.setTimeout(120_000);
      const { page, complaints } = await launch({ language });
      const shell = await new Shell(page, language).untilSynced();
      const settings = await shell.settings();
      await settings.chooseTheme(theme);
      await expect(page.locator(`:root`)).toHaveCSS('color-scheme', new RegExp(theme));
      const found: Record<string, string[]> = { settings: await findings(page) };

      const overview = await shell.overview();
      await overview.pastDue.waitFor();
      found['overview'] = await findings(page);
      const schedule = await shell.schedule();
      await schedule.figures.waitFor();
      found['schedule'] = await findings(page);
      const help = await shell.help();
      await help.chooseGoal('lowest');
      await help.chooseReason('illness');
      found['help'] = await findings(page);
      await help.compare();
      await help.ways.waitFor();
      await help.choose('extension');
      found['ways'] = await findings(page);
      await help.review();
      found['helpReview'] = await findings(page);
      const bill = await (await shell.schedule()).openBill('pastDue');
      await bill.charges.waitFor();
      found['bill'] = await findings(page);
      const extension = await bill.askForMoreTime();
      await extension.chooseLatestDate();
      await extension.cost.getByText(/40\.73/).first().waitFor();
      found['extension'] = await findings(page);
      await extension.chooseReason('illness');
      await extension.review();
      found['review'] = await findings(page);
      await extension.button('extension.review.send').click();
      await page.getByRole('alertdialog').waitFor();
      found['question'] = await findings(page);
      await page.getByRole('alertdialog').getByRole('button', { name: shell.words('extension.confirm.send') }).click();
      await new RequestPage(page, shell.words).stands('active');
      found['request'] = await findings(page);
      await (await shell.requests()).hasTitle('request.list.title');
      found['requests'] = await findings(page);
      const importing = await shell.importing();
      await importing.button('import.drop.choose').waitFor();
      found['import'] = await findings(page);
      const opening = await (await shell.settings()).useOwnData();
      await opening.button('opening.create').waitFor();
      found['ownData'] = await findings(page);

      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
      expect(Object.keys(found)).toHaveLength(14);
      expect(complaints).toEqual([]);
    });
  }
}

test('axe finds what is wrong when something is', async ({ launch }) => {
  const { page } = await launch();
  await new Shell(page).untilSynced();

  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));

  expect(await findings(page)).toEqual([expect.stringContaining('button-name')]);
});
