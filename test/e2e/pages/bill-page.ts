import type { Locator } from '@playwright/test';
import { ExtensionPage } from './extension-page';
import { Screen } from './screen';

/** One bill with everything that made it. */
export class BillPage extends Screen {
  get amounts(): Locator {
    return this.card('bill.amounts.title');
  }

  get charges(): Locator {
    return this.card('bill.charges.title');
  }

  /** The lender's figures beside our own. */
  get check(): Locator {
    return this.card('bill.check.title');
  }

  get payments(): Locator {
    return this.card('bill.payments.title');
  }

  get extension(): Locator {
    return this.card('bill.extension.title');
  }

  async askForMoreTime(): Promise<ExtensionPage> {
    await this.extension.getByRole('link', { name: this.words('bill.extension.ask') }).click();
    return new ExtensionPage(this.page, this.words);
  }
}
