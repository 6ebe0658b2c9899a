import { OpeningPage } from './opening-page';
import { Screen } from './screen';

/** Language, look, data, lender. */
export class SettingsPage extends Screen {
  async chooseLanguage(language: 'zh' | 'en'): Promise<void> {
    await this.chooseAnswer(this.words(`settings.language.${language}`));
  }

  async chooseTheme(theme: 'light' | 'dark' | 'system'): Promise<void> {
    await this.chooseAnswer(this.words(`settings.theme.${theme}`));
  }

  async useOwnData(): Promise<OpeningPage> {
    await this.card('settings.data.title').getByText(this.words('settings.data.toOwn')).click();
    return new OpeningPage(this.page, this.words);
  }

  async connect(address: string, token: string): Promise<void> {
    await this.input('settings.lender.address').fill(address);
    await this.input('settings.lender.token').fill(token);
    await this.button('settings.lender.connect').click();
  }
}
