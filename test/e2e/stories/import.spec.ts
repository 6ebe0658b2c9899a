import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';
import { openOwnStore, setUpOwnStore } from '../support/story-borrower';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/bills-jd');

test('a real JD export is looked at, stored, found again after a restart, and adds nothing the second time', async ({
  launch,
}) => {
  const first = await launch();
  const shell = await setUpOwnStore(first);
  const importing = await shell.importing();

  await importing.choose(first.application, path.join(fixtures, 'jd-2024-format.csv'));
  await expect(importing.preview).toContainText('785.47');
  await expect(importing.preview).toContainText('1,125.43');
  await expect(importing.text('import.list.none')).toBeVisible();
  await importing.store();
  await expect(importing.text('import.result.text')).toContainText('15');
  await expect(importing.imported).toContainText('jd-2024-format.csv');
  await first.close();

  const second = await launch();
  const again = await openOwnStore(second);
  const once = await again.importing();
  await expect(once.imported).toContainText('jd-2024-format.csv');
  await once.drop(path.join(fixtures, 'jd-2024-format.csv'));
  await expect(once.preview).toContainText(again.words('import.fact.known').source.slice(4, -2));
  await expect(once.text('import.store.allKnown')).toBeVisible();
  await expect(once.button('import.store')).toBeDisabled();
  await expect(once.imported.getByRole('row')).toHaveCount(2);
});

test('a row that cannot be used is listed with its line and the reason', async ({ launch, folder }) => {
  const running = await launch();
  const importing = await (await new Shell(running.page).untilSynced()).importing();
  const file = path.join(folder, 'one-bad-row.csv');
  const head = '导出信息：\n\n交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支\n';
  writeFileSync(file, `${head}2025-09-01 01:23:45,店,货,1.00,京东白条,交易成功,支出\n2025-09-02 01:23:45,店,货,一块,京东白条,交易成功,支出\n`);

  await importing.choose(running.application, file);

  await expect(importing.preview).toContainText(importing.words('import.reason.amount_malformed').source.slice(4, -2));
  await importing.preview.getByRole('button', { name: '金额无法识别' }).click();
  await expect(importing.preview.getByText('第 5 行')).toBeVisible();
});

test('of a long file the first entries are shown, and more on wish', async ({ launch, folder }) => {
  const running = await launch();
  const importing = await (await new Shell(running.page).untilSynced()).importing();
  const file = path.join(folder, 'long.csv');
  const head = '导出信息：\n\n交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支\n';
  const rows = Array.from({ length: 45 }, (_, index) => `2025-09-01 01:23:${String(index + 10)},店${String(index + 1)},货,1.00,京东白条,交易成功,支出\n`);
  writeFileSync(file, head + rows.join(''));

  await importing.choose(running.application, file);
  await expect(importing.entries).toHaveCount(20);
  await expect(importing.preview.getByText('共 45 笔')).toBeVisible();
  await importing.button('import.sample.more').click();
  await expect(importing.entries).toHaveCount(40);
  await importing.button('import.sample.more').click();

  await expect(importing.entries).toHaveCount(45);
  await expect(importing.button('import.sample.more')).toHaveCount(0);
});

test('a file of another kind gets a clear answer, and a closed dialog none', async ({ launch, folder }) => {
  const running = await launch();
  const importing = await (await new Shell(running.page).untilSynced()).importing();
  const wrong: readonly (readonly [name: string, content: string | Buffer, failure: string])[] = [
    ['letter.csv', 'Dear borrower,\nthis is a letter.\n', 'bill_file.unknown_format'],
    ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'bill_file.not_text'],
    ['empty.csv', '', 'bill_file.empty'],
  ];

  await importing.choose(running.application, null);
  await expect(importing.button('import.drop.choose')).toBeEnabled();
  await expect(importing.preview).toHaveCount(0);
  await importing.choose(running.application, path.join(fixtures, 'jd-2024-format.csv'));
  await expect(importing.preview).toBeVisible();
  for (const [name, content, failure] of wrong) {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    await importing.choose(running.application, file);
    const what = importing.words(`failure.${failure}.what`).source.slice(4, -2);
    await expect(running.page.getByText(new RegExp(`^${name}：${what}$`))).toBeVisible();
    await expect(importing.text(`failure.${failure}.remedy`)).toBeVisible();
    await expect(importing.preview).toHaveCount(0);
  }
  await importing.choose(running.application, path.join(folder, 'not-there.csv'));
  await expect(running.page.getByText(/^not-there\.csv：/)).toBeVisible();
});
