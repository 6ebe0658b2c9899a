import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { OpeningPage } from '../pages/opening-page';
import { Shell } from '../pages/shell';
import { accessibilityFindings } from '../support/accessibility-findings';
import { test } from '../support/application';
import { startServicer } from '../support/servicer';
import { passphrase } from '../support/story-borrower';

const fixture = path.resolve(import.meta.dirname, '../../fixtures/bills-jd/jd-2024-format.csv');
const themes = ['light', 'dark'] as const;

/** Looks at the screen as it stands, light and dark, and keeps what is found under its name. */
function observer(found: Record<string, string[]>): (page: Page, screen: string) => Promise<void> {
  return async (page, screen) => {
    for (const theme of themes) {
      await page.evaluate((chosen) => {
        const { mingzhang } = window as unknown as { mingzhang: { app: { updateSettings: (request: object) => Promise<unknown> } } };
        return mingzhang.app.updateSettings({ theme: chosen });
      }, theme);
      await expect(page.locator(':root')).toHaveCSS('color-scheme', new RegExp(theme));
      found[`${screen}, ${theme}`] = await accessibilityFindings(page);
    }
  };
}

function nothingOn(screens: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(screens.flatMap((screen) => themes.map((theme) => [`${screen}, ${theme}`, []])));
}

for (const language of ['zh-Hans', 'en'] as const) {
  test(`axe finds nothing on the way to a store of one's own, while it is empty, locked or cannot be opened (${language})`, async ({ launch, folder }) => {
    const found: Record<string, string[]> = {};
    const observe = observer(found);

    const first = await launch({ language });
    const shell = new Shell(first.page, language);
    const { words } = shell;
    const opening = await (await shell.settings()).useOwnData();
    await opening.button('opening.create').waitFor();
    await observe(first.page, 'set-up');
    await opening.input('opening.passphrase.first').fill('short');
    await opening.button('opening.create').click();
    await opening.text('opening.passphrase.short').waitFor();
    await observe(first.page, 'passphrase refused');
    await opening.setUpWithPassphrase(passphrase);
    await opening.text('overview.empty.title').waitFor();
    await observe(first.page, 'empty overview');
    await first.close();

    const second = await launch({ language });
    const locked = new OpeningPage(second.page, words);
    await locked.hasTitle('opening.locked.title');
    await observe(second.page, 'locked');
    await locked.open('not the passphrase');
    await locked.text('failure.vault.passphrase_wrong.what').waitFor();
    await observe(second.page, 'wrong passphrase');
    await second.close();

    truncateSync(path.join(folder, 'personal', 'key.json'), 40);
    const third = await launch({ language });
    await new OpeningPage(third.page, words).text('failure.vault.key_file_damaged.what').waitFor();
    await observe(third.page, 'cannot be opened');

    expect(found).toEqual(nothingOn(['set-up', 'passphrase refused', 'empty overview', 'locked', 'wrong passphrase', 'cannot be opened']));
    expect([...first.complaints, ...second.complaints, ...third.complaints]).toEqual([]);
  });

  test(`axe finds nothing on an import's preview, result and failure (${language})`, async ({ launch, folder }) => {
    const found: Record<string, string[]> = {};
    const observe = observer(found);
    const { application, page, complaints } = await launch({ language });
    const importing = await (await new Shell(page, language).untilSynced()).importing();

    await importing.choose(application, fixture);
    await importing.preview.waitFor();
    await observe(page, 'preview');
    await importing.store();
    await importing.text('import.result.text').waitFor();
    await observe(page, 'result');
    const letter = path.join(folder, 'letter.csv');
    writeFileSync(letter, 'Dear borrower,\nthis is a letter.\n');
    await importing.choose(application, letter);
    await importing.text('failure.bill_file.unknown_format.remedy').waitFor();
    await observe(page, 'wrong file');

    expect(found).toEqual(nothingOn(['preview', 'result', 'wrong file']));
    expect(complaints).toEqual([]);
  });

  test(`axe finds nothing while the lender cannot be reached (${language})`, async ({ launch, folder }) => {
    const found: Record<string, string[]> = {};
    const observe = observer(found);
    const lender = await startServicer(path.join(folder, 'lender'));
    const { page, complaints } = await launch({ language });
    const shell = new Shell(page, language);
    const opening = await (await shell.settings()).useOwnData();
    await opening.setUpWithPassphrase(passphrase);
    await opening.text('overview.empty.title').waitFor();
    const settings = await shell.settings();
    await settings.connect(lender.url, lender.token);
    await shell.untilSynced();
    await lender.stop();

    await shell.syncNow();
    await expect(shell.freshness).toContainText(shell.words('sync.state.failed'));
    await observe(page, 'settings');
    await (await shell.overview()).pastDue.waitFor();
    await observe(page, 'overview');

    expect(found).toEqual(nothingOn(['settings', 'overview']));
    expect(complaints).toEqual([]);
  });
}
