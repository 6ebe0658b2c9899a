import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the screen that a page shows: the rule and the places. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Legacy mode: axe's other way opens a second window, which this application refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
