import type { ElectronApplication, Locator } from '@playwright/test';
import { Screen } from './screen';

/** Importing a bill file: look first, then store. */
export class ImportPage extends Screen {
  get preview(): Locator {
    return this.card('import.preview.title');
  }

  get imported(): Locator {
    return this.card('import.list.title').filter({ has: this.page.getByRole('heading') });
  }

  /** The entries of the preview that are shown. */
  get entries(): Locator {
    return this.table('import.sample.caption').locator('tbody tr');
  }

  /** Chooses a file in the desktop's dialog, which answers by itself. */
  async choose(application: ElectronApplication, file: string | null): Promise<void> {
    await application.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
    }, file);
    await this.button('import.drop.choose').click();
  }

  /** Drops a file on the window as the desktop does. */
  async drop(file: string): Promise<void> {
    const box = await this.button('import.drop.choose').boundingBox();
    const session = await this.page.context().newCDPSession(this.page);
    const place = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...place, data });
    }
    await session.detach();
  }

  async store(): Promise<void> {
    await this.button('import.store').click();
  }
}
