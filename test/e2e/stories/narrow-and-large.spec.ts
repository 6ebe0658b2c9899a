import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

/** How far the page reaches beyond the window sideways, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

interface MainFigures {
  readonly count: number;
  /** Those that are not wholly within their table's frame and the window. */
  readonly cutOff: readonly string[];
}

/** The figures that the rows of tables are looked at for. */
function mainFigures(place: Locator): Promise<MainFigures> {
  return place.evaluate((element) => {
    const cells = [...element.querySelectorAll('td[data-main="true"]')];
    const isCutOff = (cell: Element): boolean => {
      const frame = cell.closest('[role="group"]')?.getBoundingClientRect();
      const { left, right, width } = cell.getBoundingClientRect();
      return frame === undefined || width === 0 || left < frame.left - 1 || right > Math.min(frame.right, window.innerWidth) + 1;
    };
    return { count: cells.length, cutOff: cells.filter(isCutOff).map(({ textContent }) => textContent) };
  });
}

async function expectFiguresInSight(place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await mainFigures(place)).cutOff).toEqual([]);
  expect((await mainFigures(place)).count).toBeGreaterThan(0);
}

async function overflowByScreen(shell: Shell): Promise<Record<string, number>> {
  const { page } = shell;
  const found: Record<string, number> = {};
  await (await shell.overview()).pastDue.waitFor();
  await expectFiguresInSight(page.locator('main').getByRole('table', { name: shell.words('overview.accounts.caption') }));
  found['overview'] = await overflow(page);
  const schedule = await shell.schedule();
  await schedule.figures.waitFor();
  await expectFiguresInSight(schedule.chart);
  await expectFiguresInSight(schedule.figures);
  found['schedule'] = await overflow(page);
  const bill = await schedule.openBill('pastDue');
  await bill.charges.waitFor();
  await expectFiguresInSight(bill.amounts);
  await expectFiguresInSight(bill.table('bill.purchases.caption'));
  found['bill'] = await overflow(page);
  const extension = await bill.askForMoreTime();
  await extension.chooseLatestDate();
  await extension.cost.getByText(/40\.73/).first().waitFor();
  found['extension'] = await overflow(page);
  const help = await shell.help();
  await help.chooseGoal('lowest');
  await help.chooseReason('illness');
  found['help'] = await overflow(page);
  await help.compare();
  await expectFiguresInSight(help.ways);
  found['ways'] = await overflow(page);
  await (await shell.importing()).button('import.drop.choose').waitFor();
  found['import'] = await overflow(page);
  await (await shell.settings()).hasTitle('settings.title');
  found['settings'] = await overflow(page);
  return found;
}

const nothing = { overview: 0, schedule: 0, bill: 0, extension: 0, help: 0, ways: 0, import: 0, settings: 0 };

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
