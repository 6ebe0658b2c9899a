import type { Locator } from '@playwright/test';
import { BillPage } from './bill-page';
import { ExtensionPage } from './extension-page';
import { Screen } from './screen';

/** What is next, what is past due, what changed. */
export class OverviewPage extends Screen {
  get pastDue(): Locator {
    return this.card('overview.pastDue.title');
  }

  get next(): Locator {
    return this.card('overview.next.title');
  }

  get changes(): Locator {
    return this.card('overview.changes.title');
  }

  /** The bills whose figures do not agree. */
  get differences(): Locator {
    return this.card('overview.differences.title');
  }

  async openDifferingBill(): Promise<BillPage> {
    await this.differences.getByRole('link').first().click();
    return new BillPage(this.page, this.words);
  }

  async openPastDueBill(): Promise<BillPage> {
    await this.pastDue.getByRole('link', { name: this.words('overview.pastDue.why') }).click();
    return new BillPage(this.page, this.words);
  }

  async askForMoreTime(): Promise<ExtensionPage> {
    await this.pastDue.getByRole('link', { name: this.words('overview.pastDue.ask') }).click();
    return new ExtensionPage(this.page, this.words);
  }
}
