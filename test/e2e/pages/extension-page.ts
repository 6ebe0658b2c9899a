import type { Locator } from '@playwright/test';
import { RequestPage } from './request-page';
import { Screen } from './screen';

/** Asking for a later due date, in two steps and a last question. */
export class ExtensionPage extends Screen {
  get cost(): Locator {
    return this.card('extension.cost.title');
  }

  async chooseLatestDate(): Promise<void> {
    await this.chooseAnswer(this.words('extension.date.latest'));
  }

  async chooseReason(reason: string): Promise<void> {
    await this.chooseAnswer(this.words(`reason.${reason}`));
  }

  async review(): Promise<void> {
    await this.button('extension.next').click();
  }

  /** Sends, and says yes to the last question. */
  async send(): Promise<RequestPage> {
    await this.button('extension.review.send').click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.words('extension.confirm.send') })
      .click();
    return new RequestPage(this.page, this.words);
  }
}
