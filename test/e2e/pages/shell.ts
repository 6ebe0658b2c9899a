import { expect, type Locator, type Page } from '@playwright/test';
import { wordsOf, type StoryLanguage, type Words } from '../support/words';
import { BillPage } from './bill-page';
import { HelpPage } from './help-page';
import { ImportPage } from './import-page';
import { OverviewPage } from './overview-page';
import { RequestsPage } from './requests-page';
import { SchedulePage } from './schedule-page';
import { SettingsPage } from './settings-page';

/** The frame around every screen: navigation, freshness, banner. */
export class Shell {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, language: StoryLanguage = 'zh-Hans') {
    this.page = page;
    this.words = wordsOf(language);
  }

  private get navigation(): Locator {
    return this.page.getByRole('navigation', { name: this.words('app.navigation.label') });
  }

  /** Waits until the window shows what the lender sent. */
  async untilSynced(): Promise<this> {
    const justNow = this.page.getByText(this.words('sync.state.justNow'));
    await expect(justNow.or(this.page.getByText(this.words('sync.state.at')))).toBeVisible({ timeout: 20_000 });
    return this;
  }

  /** The message that the last sync left, where it did not go well. */
  get freshness(): Locator {
    return this.page.getByRole('region', { name: this.words('sync.label') });
  }

  async syncNow(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('sync.run') }).click();
  }

  async overview(): Promise<OverviewPage> {
    await this.navigation.getByRole('link', { name: this.words('app.navigation.overview') }).click();
    return new OverviewPage(this.page, this.words);
  }

  async schedule(): Promise<SchedulePage> {
    await this.navigation.getByRole('link', { name: this.words('app.navigation.schedule') }).click();
    return new SchedulePage(this.page, this.words);
  }

  async help(): Promise<HelpPage> {
    await this.navigation.getByRole('link', { name: this.words('app.navigation.help') }).click();
    return new HelpPage(this.page, this.words);
  }

  async requests(): Promise<RequestsPage> {
    await this.navigation.getByRole('link', { name: this.words('app.navigation.requests') }).click();
    return new RequestsPage(this.page, this.words);
  }

  async importing(): Promise<ImportPage> {
    await this.navigation.getByRole('link', { name: this.words('app.navigation.import') }).click();
    return new ImportPage(this.page, this.words);
  }

  async settings(): Promise<SettingsPage> {
    await this.navigation.getByRole('link', { name: this.words('app.navigation.settings') }).click();
    return new SettingsPage(this.page, this.words);
  }

  /** The bill that the window shows. */
  bill(): BillPage {
    return new BillPage(this.page, this.words);
  }
}
