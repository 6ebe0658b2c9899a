import { expect, type Page } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

/** How far the page reaches beyond the window sideways, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function overflowByScreen(shell: Shell): Promise<Record<string, number>> {
  const { page } = shell;
  const found: Record<string, number> = {};
  await (await shell.overview()).pastDue.waitFor();
  found['overview'] = await overflow(page);
  const schedule = await shell.schedule();
  await schedule.figures.waitFor();
  found['schedule'] = await overflow(page);
  const bill = await schedule.openBill('pastDue');
  await bill.charges.waitFor();
  found['bill'] = await overflow(page);
  const extension = await bill.askForMoreTime();
  await extension.chooseLatestDate();
  await extension.cost.getByText(/40\.73/).first().waitFor();
  found['extension'] = await overflow(page);
  await (await shell.importing()).button('import.drop.choose').waitFor();
  found['import'] = await overflow(page);
  await (await shell.settings()).hasTitle('settings.title');
  found['settings'] = await overflow(page);
  return found;
}

const nothing = { overview: 0, schedule: 0, bill: 0, extension: 0, import: 0, settings: 0 };

for (const language of ['zh-Hans', 'en'] as const) {
  test(`no screen is cut off in a window 360 wide (${language})`, async ({ launch }) => {
    const { application, page } = await launch({ language });
    const shell = await new Shell(page, language).untilSynced();

    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(360, 800));
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(360);

    expect(await overflowByScreen(shell)).toEqual(nothing);
  });

  test(`no screen is cut off at twice the size (${language})`, async ({ launch }) => {
    const { application, page } = await launch({ language });
    const shell = await new Shell(page, language).untilSynced();

    await application.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.setZoomFactor(2));
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(660);

    expect(await overflowByScreen(shell)).toEqual(nothing);
  });
}
