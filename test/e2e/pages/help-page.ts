import type { Locator } from '@playwright/test';
import { RequestPage } from './request-page';
import { Screen } from './screen';

/** From difficulty to a request: what is needed, the ways side by side, what is sent. */
export class HelpPage extends Screen {
  get ways(): Locator {
    return this.table('help.table.caption');
  }

  get notPossible(): Locator {
    return this.card('help.closed.title');
  }

  async chooseGoal(goal: string): Promise<void> {
    await this.chooseAnswer(new RegExp(this.words(`help.goal.${goal}`).source.slice(0, -1), 's'));
  }

  async chooseReason(reason: string): Promise<void> {
    await this.chooseAnswer(this.words(`reason.${reason}`));
  }

  /** Income and spending, as typed. */
  async tell(budget: Readonly<Partial<Record<'income' | 'day' | 'essential' | 'other' | 'inHand', string>>>): Promise<void> {
    for (const [name, text] of Object.entries(budget)) await this.input(`help.budget.${name}`).fill(text);
  }

  async compare(): Promise<void> {
    await this.button('help.next.options').click();
  }

  /** Chooses the first way of a kind. */
  async choose(kind: string): Promise<void> {
    const way = this.ways.locator('label').filter({ hasText: this.plain(`help.kind.${kind}`) }).first();
    await way.click();
  }

  async review(): Promise<void> {
    await this.button('help.next.review').click();
  }

  /** Sends, and says yes to the last question. */
  async send(): Promise<RequestPage> {
    await this.button('help.review.send').click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: this.words('extension.confirm.send') }).click();
    return new RequestPage(this.page, this.words);
  }
}
