import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from '../support/words';

/** Any screen: found by the words a borrower sees. */
export class Screen {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, words: Words) {
    this.page = page;
    this.words = words;
  }

  /** A part of the screen, by its heading. */
  card(key: string): Locator {
    return this.page.getByRole('region', { name: this.words(key) });
  }

  /** The words of a key wherever they stand within other text. */
  plain(key: string): RegExp {
    return new RegExp(this.words(key).source.replace(/^\^/, '').replace(/\$$/, ''), 's');
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.words(key) });
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words(key) });
  }

  /** A field to type in, by its label. */
  input(key: string): Locator {
    return this.page.locator('input').and(this.page.getByLabel(this.words(key)));
  }

  /** Chooses one answer of a few, as a pointer does: on its label. */
  async chooseAnswer(name: RegExp): Promise<void> {
    const radio = this.page.getByRole('radio', { name });
    await radio.locator('xpath=ancestor::label').click();
    await expect(radio).toBeChecked();
  }

  table(key: string): Locator {
    return this.page.getByRole('table', { name: this.words(key) });
  }

  text(key: string): Locator {
    return this.page.getByText(this.words(key));
  }

  /** Waits for the screen's own heading. */
  async hasTitle(key: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.words(key) })).toBeVisible();
  }
}
