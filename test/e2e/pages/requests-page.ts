import type { Locator } from '@playwright/test';
import { RequestPage } from './request-page';
import { Screen } from './screen';

/** The list of requests. */
export class RequestsPage extends Screen {
  at(state: string): Locator {
    return this.page.getByRole('main').getByText(this.words(`request.state.${state}`));
  }

  async openFirst(): Promise<RequestPage> {
    await this.link('request.list.openLabel').first().click();
    return new RequestPage(this.page, this.words);
  }

  async cancelFirst(): Promise<void> {
    await this.button('request.list.cancelLabel').first().click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.words('request.cancel.confirm') })
      .click();
  }
}
