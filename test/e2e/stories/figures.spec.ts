import { expect, type Locator } from '@playwright/test';
import { FigureDialog } from '../pages/figure-dialog';
import { Shell } from '../pages/shell';
import { accessibilityFindings } from '../support/accessibility-findings';
import { test } from '../support/application';

const amountIn = (place: Locator, amount: string): Locator => place.getByRole('button', { name: amount, exact: true }).first();

for (const language of ['zh-Hans', 'en'] as const) {
  test(`an amount opens how it comes about, down to the lender's documents (${language})`, async ({ launch }) => {
    const { page, complaints } = await launch({ language, profile: 'demo' });
    const shell = await new Shell(page, language).untilSynced();
    const overview = await shell.overview();
    const dialog = new FigureDialog(page, shell.words);

    await amountIn(overview.pastDue, '¥1,727.11').click();
    await expect(dialog.dialog).toContainText('¥1,697.02');
    await expect(dialog.dialog).toContainText('¥21.59');
    await dialog.open('component.principal');
    await dialog.open('money.due');
    await expect(dialog.dialog).toContainText('¥336.20');
    expect(await accessibilityFindings(page)).toEqual([]);

    await dialog.close();
    await expect(amountIn(overview.pastDue, '¥1,727.11')).toBeFocused();
    expect(complaints).toEqual([]);
  });
}

test('amounts of a table are reached by arrow keys, and opened and closed by keyboard', async ({ launch }) => {
  const { page } = await launch({ profile: 'demo' });
  const shell = await new Shell(page).untilSynced();
  const schedule = await shell.schedule();
  const dialog = new FigureDialog(page, shell.words);
  const row = schedule.lineAt('pastDue').first();

  await amountIn(row, '¥1,697.02').focus();
  await page.keyboard.press('ArrowRight');
  await expect(amountIn(row, '¥21.59')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(amountIn(row, '¥8.50')).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(dialog.dialog).toContainText('¥8.50');
  await dialog.close();
  await expect(amountIn(row, '¥8.50')).toBeFocused();
});
