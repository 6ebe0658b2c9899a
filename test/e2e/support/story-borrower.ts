import path from 'node:path';
import { OpeningPage } from '../pages/opening-page';
import { Shell } from '../pages/shell';
import type { Running } from './application';
import type { StandAloneServicer } from './servicer';

/** The passphrase of the stories' borrower. */
export const passphrase = 'nine bridges 纸鸢 story';

/** Sets up a store of the borrower's own, from the window that shows made-up data. */
export async function setUpOwnStore({ page }: Running): Promise<Shell> {
  const shell = new Shell(page);
  const settings = await shell.settings();
  const opening = await settings.useOwnData();
  await opening.setUpWithPassphrase(passphrase);
  await settings.text('overview.empty.title').waitFor();
  return shell;
}

/** Sets up a store of the borrower's own and connects it to a lender. */
export async function setUpWithLender(running: Running, servicer: StandAloneServicer): Promise<Shell> {
  const shell = await setUpOwnStore(running);
  const settings = await shell.settings();
  await settings.connect(servicer.url, servicer.token);
  return shell.untilSynced();
}

/** Opens the borrower's own store in a window that asks for its passphrase. */
export async function openOwnStore({ page }: Running, words = passphrase): Promise<Shell> {
  const shell = new Shell(page);
  await new OpeningPage(page, shell.words).open(words);
  return shell;
}

/** Where the borrower's own store lies below the application's folder. */
export function ownStoreFile(folder: string): string {
  return path.join(folder, 'personal', 'store.db');
}
