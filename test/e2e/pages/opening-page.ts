import type { Locator } from '@playwright/test';
import { Screen } from './screen';

/** Setting up a store of one's own, and opening it. */
export class OpeningPage extends Screen {
  /** Sets up under the desktop's keychain, which has to be offered. */
  async setUpWithKeychain(): Promise<void> {
    await this.protection('keychain').check({ force: true });
    await this.button('opening.create').click();
  }

  /** Sets up under a passphrase, the only way where there is no keychain. */
  async setUpWithPassphrase(passphrase: string): Promise<void> {
    await this.button('opening.create').waitFor();
    const choice = this.protection('passphrase');
    if ((await choice.count()) > 0) await choice.check({ force: true });
    await this.input('opening.passphrase.first').fill(passphrase);
    await this.input('opening.passphrase.again').fill(passphrase);
    await this.button('opening.create').click();
  }

  // A choice is named by its label and the hint behind it.
  private protection(kind: 'keychain' | 'passphrase'): Locator {
    const { source } = this.words(`opening.protect.${kind}`);
    return this.page.getByRole('radio', { name: new RegExp(source.replace(/\$$/, '')) });
  }

  /** Types the passphrase and opens. */
  async open(passphrase: string): Promise<void> {
    await this.input('opening.locked.passphrase').fill(passphrase);
    await this.button('opening.locked.open').click();
  }
}
