import { expect, type Locator } from '@playwright/test';
import { Screen } from './screen';

/** One request: what was sent, where it stands, what was answered. */
export class RequestPage extends Screen {
  get state(): Locator {
    return this.card('request.one.state');
  }

  get comparison(): Locator {
    return this.card('request.compare.title');
  }

  /** Gives an answer to where the request stands, and says yes to the last question. */
  async answer(kind: string): Promise<void> {
    await this.button(`request.answer.${kind}`).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: this.words(`request.answer.${kind}`) }).click();
  }

  async stands(state: string, timeout = 20_000): Promise<void> {
    await expect(this.state.getByText(this.words(`request.state.${state}`)).first()).toBeVisible({ timeout });
  }
}
