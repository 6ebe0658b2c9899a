import { Screen } from './screen';

/** Setting up a store of one's own, and opening it. */
export class OpeningPage extends Screen {
  /** Sets up under the desktop's keychain, which has to be offered. */
  async setUpWithKeychain(): Promise<void> {
    await this.chooseAnswer(this.protection('keychain'));
    await this.button('opening.create').click();
  }

  /** Sets up under a passphrase, the only way where there is no keychain. */
  async setUpWithPassphrase(passphrase: string): Promise<void> {
    await this.button('opening.create').waitFor();
    const passphraseChoice = this.protection('passphrase');
    if ((await this.page.getByRole('radio', { name: passphraseChoice }).count()) > 0) await this.chooseAnswer(passphraseChoice);
    await this.input('opening.passphrase.first').fill(passphrase);
    await this.input('opening.passphrase.again').fill(passphrase);
    await this.button('opening.create').click();
  }

  // A choice is named by its label and the hint behind it.
  private protection(kind: 'keychain' | 'passphrase'): RegExp {
    return new RegExp(this.words(`opening.protect.${kind}`).source.replace(/\$$/, ''));
  }

  /** Types the passphrase and opens. */
  async open(passphrase: string): Promise<void> {
    await this.input('opening.locked.passphrase').fill(passphrase);
    await this.button('opening.locked.open').click();
  }
}
