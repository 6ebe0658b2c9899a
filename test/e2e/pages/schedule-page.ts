import type { Locator } from '@playwright/test';
import { BillPage } from './bill-page';
import { Screen } from './screen';

/** The repayment schedule: chart and table of the same figures. */
export class SchedulePage extends Screen {
  get figures(): Locator {
    return this.table('schedule.table.caption');
  }

  get chart(): Locator {
    return this.card('schedule.chart.title');
  }

  /** The columns of the chart, one for each due date. */
  get columns(): Locator {
    return this.chart.getByRole('list', { name: this.words('schedule.chart.bars') }).getByRole('button');
  }

  /** The rows of the table, one for each due date. */
  get lines(): Locator {
    return this.figures.locator('tbody tr');
  }

  /** The line that stands at a state. */
  lineAt(state: string): Locator {
    return this.lines.filter({ has: this.page.getByText(this.words(`line.state.${state}`)) });
  }

  async openBill(state: string): Promise<BillPage> {
    await this.lineAt(state).first().getByRole('link').click();
    return new BillPage(this.page, this.words);
  }
}
