import { Screen } from './screen';

/** Setting up a store of one's own, and opening it. */
export class OpeningPage extends Screen {
  async setUpWithPassphrase(passphrase: string): Promise<void> {
    const choice = this.page.getByRole('radio', { name: this.words('opening.protect.passphrase') });
    if ((await choice.count()) > 0) await choice.check({ force: true });
    await this.input('opening.passphrase.first').fill(passphrase);
    await this.input('opening.passphrase.again').fill(passphrase);
    await this.button('opening.create').click();
  }

  async open(passphrase: string): Promise<void> {
    await this.input('opening.locked.passphrase').fill(passphrase);
    await this.button('opening.locked.open').click();
  }
}
