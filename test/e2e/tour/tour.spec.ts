import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';
import { wholePagePicture } from '../support/whole-page-picture';

const folder = path.resolve(import.meta.dirname, '../../../artifacts/tour');

interface Stop {
  readonly picture: string;
  readonly about: string;
}

/** Takes the tour's pictures, numbered in the order of the story. */
class Camera {
  readonly stops: Stop[] = [];
  readonly #page: Page;
  readonly #name: string;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
  }

  async take(about: string): Promise<void> {
    const picture = `${this.#name}-${String(this.stops.length + 1).padStart(2, '0')}-${about.toLowerCase().replace(/[^a-z]+/g, '-')}.png`;
    await wholePagePicture(this.#page, path.join(folder, picture));
    this.stops.push({ picture, about });
  }
}

const rounds = [
  { language: 'zh-Hans', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

for (const { language, theme } of rounds) {
  test(`guided tour (${language}, ${theme})`, async ({ launch }) => {
    const { page, complaints } = await launch({ language, profile: 'demo' });
    const camera = new Camera(page, `${language}-${theme}`);
    const shell = await new Shell(page, language).untilSynced();
    await (await shell.settings()).chooseTheme(theme);

    const overview = await shell.overview();
    await expect(overview.pastDue).toBeVisible();
    await camera.take('Synced, overview');
    const schedule = await shell.schedule();
    await expect(schedule.figures).toBeVisible();
    await camera.take('Repayment schedule');
    const help = await shell.help();
    await help.chooseGoal('lowest');
    await help.chooseReason('reducedIncome');
    await help.tell({ income: '4200', day: '5', essential: '2600', inHand: '900' });
    await camera.take('Trouble paying: what you need');
    await help.compare();
    await expect(help.ways).toContainText('39.88');
    await camera.take('The ways side by side');
    const bill = await (await shell.schedule()).openBill('pastDue');
    await expect(bill.charges).toBeVisible();
    await camera.take('The bill that is past due');
    const extension = await bill.askForMoreTime();
    await extension.chooseLatestDate();
    await extension.chooseReason('reducedIncome');
    await expect(extension.cost).toContainText('40.73');
    await camera.take('Asking for more time');
    await extension.review();
    await camera.take('What will be sent');
    const request = await extension.send();
    await request.stands('active');
    await camera.take('The decision');
    const changed = await shell.schedule();
    await expect(changed.lineAt('pastDue')).toHaveCount(0);
    await camera.take('The new schedule');
    await (await shell.requests()).hasTitle('request.list.title');
    await expect(page.locator('main').getByText(shell.words('request.state.active'))).toBeVisible();
    await camera.take('Requests');
    const importing = await shell.importing();
    await importing.button('import.drop.choose').waitFor();
    await camera.take('Importing bill files');
    await (await shell.settings()).hasTitle('settings.title');
    await camera.take('Settings');

    writeReport(language, theme, camera.stops, complaints);
    expect(complaints).toEqual([]);
  });
}

function writeReport(language: string, theme: string, stops: readonly Stop[], complaints: readonly string[]): void {
  const lines = [
    `# Guided tour: ${language}, ${theme}`,
    '',
    ...stops.map(({ picture, about }, index) => `${index + 1}. ${about}: ![${about}](${picture})`),
    '',
    complaints.length === 0 ? 'The page complained about nothing.' : `The page complained: ${complaints.join('; ')}`,
    '',
  ];
  writeFileSync(path.join(folder, `report-${language}.md`), lines.join('\n'));
}
