import { expect, type Locator } from '@playwright/test';
import { Screen } from './screen';

/** How an amount comes about, open over the screen it stands on. */
export class FigureDialog extends Screen {
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words('figure.title') });
  }

  /** Opens a step by what it is called, and waits until it shows what it is made of. */
  async open(key: string): Promise<void> {
    const trigger = this.dialog.getByRole('button').filter({ has: this.page.getByText(this.words(key)) }).first();
    await trigger.click();
    await expect(trigger).toHaveAttribute('aria-expanded', 'true');
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}
