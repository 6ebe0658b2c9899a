import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/application';
import { startServicer } from '../support/servicer';
import { setUpWithLender } from '../support/story-borrower';

const mistakes = [
  { error: 'late-charge-counts-due-date', difference: 'bill.check.more', cause: 'bill.cause.due-date-counted', more: '+¥0.85' },
  { error: 'fee-not-in-terms', difference: 'bill.check.more', cause: 'bill.cause.fee-not-agreed', more: '+¥9.90' },
  { error: 'payment-not-counted', difference: 'bill.check.paidLess', cause: 'bill.cause.payment-not-counted', more: '-¥1,273.80' },
] as const;

for (const { error, difference, cause, more } of mistakes) {
  test(`a mistake in what the lender states is found and named: ${error}`, async ({ launch, folder }) => {
    const lender = await startServicer(path.join(folder, 'lender'), { more: ['--planted-error', error] });
    const running = await launch();
    const shell = await setUpWithLender(running, lender);
    const overview = await shell.overview();

    const bill = await overview.openDifferingBill();

    await expect(bill.check).toContainText(more);
    await expect(bill.check.getByText(shell.words(difference)).first()).toBeVisible();
    await expect(bill.check).toContainText(bill.plain(cause));
    await lender.stop();
  });
}
