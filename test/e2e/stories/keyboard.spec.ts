import { expect } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

test('the chart takes one stop of the Tab key, and arrow keys lead from column to column', async ({ launch }) => {
  const { page } = await launch();
  const schedule = await (await new Shell(page).untilSynced()).schedule();
  const { columns } = schedule;
  const chosen = columns.and(page.locator('[aria-pressed="true"]'));
  const last = (await columns.count()) - 1;

  await chosen.focus();
  await page.keyboard.press('End');
  await expect(columns.nth(last)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(columns.nth(last - 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(columns.nth(last - 1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(schedule.chart.locator(':focus')).toHaveCount(1);
  await expect(columns.and(page.locator(':focus'))).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');

  await expect(columns.nth(last - 1)).toBeFocused();
});

test('the focus goes along when the steps of a request change', async ({ launch }) => {
  const { page } = await launch();
  const schedule = await (await new Shell(page).untilSynced()).schedule();
  const extension = await (await schedule.openBill('pastDue')).askForMoreTime();
  await extension.chooseLatestDate();
  await extension.chooseReason('illness');
  await expect(extension.cost).toContainText('40.73');

  await extension.review();
  await expect(page.getByRole('heading', { name: extension.words('extension.review.title') })).toBeFocused();
  await extension.button('extension.review.change').click();

  await expect(page.getByRole('heading', { name: extension.words('extension.date.title') })).toBeFocused();
});

test('a passphrase can be looked at while it is typed', async ({ launch }) => {
  const { page } = await launch();
  const settings = await (await new Shell(page).untilSynced()).settings();
  const opening = await settings.useOwnData();
  const first = opening.input('opening.passphrase.first');
  await first.fill('nine bridges 纸鸢');
  const show = opening.button('field.secret.show').first();

  await expect(first).toHaveAttribute('type', 'password');
  await show.press('Enter');
  await expect(first).toHaveAttribute('type', 'text');
  await expect(first).toHaveValue('nine bridges 纸鸢');
  await show.press('Enter');

  await expect(first).toHaveAttribute('type', 'password');
});

test('the window is titled after its screen, in its language, without an amount', async ({ launch }) => {
  const { application, page } = await launch({ language: 'en' });
  const shell = await new Shell(page, 'en').untilSynced();
  const title = (): Promise<string | undefined> => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

  await expect.poll(title).toBe('Overview - Mingzhang');
  const schedule = await shell.schedule();
  await expect.poll(title).toBe('Repayment schedule - Mingzhang');
  await schedule.openBill('pastDue');

  await expect.poll(title).toBe('November 2026 bill - Mingzhang');
});
