import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/application';
import { startServicer } from '../support/servicer';
import { openOwnStore, setUpWithLender } from '../support/story-borrower';

test('with the lender gone everything still reads, a request waits, survives a restart and is sent once', async ({
  launch,
  folder,
}) => {
  const data = path.join(folder, 'lender');
  const lender = await startServicer(data);
  const first = await launch();
  const shell = await setUpWithLender(first, lender);
  await lender.stop();

  await shell.syncNow();
  await expect(shell.freshness).toContainText(shell.words('sync.state.failed'));
  const schedule = await shell.schedule();
  await expect(schedule.lines).not.toHaveCount(0);
  const bill = await schedule.openBill('pastDue');
  await expect(bill.amounts).toContainText('1,727.11');
  const extension = await bill.askForMoreTime();
  await extension.chooseLatestDate();
  await extension.chooseReason('unemployment');
  await extension.review();
  const request = await extension.send();
  await request.stands('queued');
  await expect(first.page.getByText(shell.words('failure.lender.unreachable.what'))).toHaveCount(1);
  await expect(request.button('request.list.cancelLabel')).toBeVisible();
  await expect((await shell.overview()).pastDue.getByText(shell.words('overview.pastDue.askedWaiting'))).toBeVisible();
  await first.close();

  const second = await launch();
  const again = await openOwnStore(second);
  const requests = await again.requests();
  await expect(second.page.getByRole('main')).toContainText('SPL-2026-11');
  await expect((await again.overview()).pastDue).toContainText('1,727.11');

  const back = await startServicer(data, { port: lender.port });
  await again.syncNow();
  await again.untilSynced();
  await again.requests();
  const sent = await requests.openFirst();
  await sent.stands('active');
  const answer = await fetch(`${back.url}/v1/requests`, { headers: { authorization: `Bearer ${back.token}` } });
  const { items } = (await answer.json()) as { items: unknown[] };
  expect(items).toHaveLength(1);
  await back.stop();
});
