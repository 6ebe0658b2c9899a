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

  async stands(state: string, timeout = 20_000): Promise<void> {
    await expect(this.state.getByText(this.words(`request.state.${state}`)).first()).toBeVisible({ timeout });
  }
}
