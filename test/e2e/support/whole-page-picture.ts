import { expect, type Page } from '@playwright/test';

/**
 * Takes a picture of a whole screen at the window's own width. The view is made as high as the screen for the moment: a picture beyond the
 * view would leave out what is drawn only when it comes near, and would lose the width of the bar that scrolls.
 */
export async function wholePagePicture(page: Page, path: string): Promise<void> {
  const view = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  const wanted = async (): Promise<number> => {
    const end = await page.evaluate(() => (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) + window.scrollY);
    return Math.max(Math.ceil(end), view.height);
  };
  const stretch = async (): Promise<boolean> => {
    const height = await wanted();
    // A scale of nought keeps the screen's own.
    await session.send('Emulation.setDeviceMetricsOverride', { width: view.width, height, deviceScaleFactor: 0, mobile: false });
    return (await page.evaluate(() => window.innerHeight)) === height && (await wanted()) === height;
  };
  await expect.poll(stretch).toBe(true);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, animations: 'disabled' });
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.send('Emulation.setScrollbarsHidden', { hidden: false });
  await session.detach();
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(view.height);
}
