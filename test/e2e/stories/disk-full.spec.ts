import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/application';
import { startServicer } from '../support/servicer';
import { openOwnStore, setUpOwnStore, setUpWithLender } from '../support/story-borrower';

const fixture = path.resolve(import.meta.dirname, '../../fixtures/bills-jd/jd-2025-format.csv');

test('on a full disk an import says so, what was stored can be read, and it works once there is room', async ({ launch, folder }) => {
  await onSmallDisk(folder, async (disk) => {
    const running = await launch({ folder: disk });
    const shell = await setUpOwnStore(running);
    const importing = await shell.importing();
    await importing.choose(running.application, path.join(path.dirname(fixture), 'jd-2024-format.csv'));
    await importing.store();
    await importing.text('import.result.text').waitFor();
    await importing.choose(running.application, fixture);
    await importing.button('import.store').waitFor();
    fill(disk);

    await importing.store();
    await expect(importing.text('failure.store.disk_full.what')).toBeVisible();
    await expect(importing.imported.getByRole('row')).toHaveCount(2);
    rmSync(path.join(disk, 'filler'));
    await importing.store();
    await expect(importing.imported.getByRole('row')).toHaveCount(3);
    await running.close();

    const again = await launch({ folder: disk });
    const later = await (await openOwnStore(again)).importing();
    await expect(later.imported.getByRole('row')).toHaveCount(3);
    await again.close();
  });
});

test('on a full disk what is typed is said not to be kept, and is kept once there is room', async ({ launch, folder }) => {
  await onSmallDisk(folder, async (disk) => {
    const lender = await startServicer(path.join(folder, 'lender'));
    const running = await launch({ folder: disk });
    const help = await (await setUpWithLender(running, lender)).help();
    await help.chooseGoal('cost');
    fill(disk);

    await help.tell({ income: '4200' });
    await expect(help.text('failure.store.disk_full.what')).toBeVisible();
    rmSync(path.join(disk, 'filler'));
    await help.tell({ essential: '2600' });
    await expect(help.text('failure.store.disk_full.what')).toHaveCount(0);
    await running.close();

    const again = await launch({ folder: disk });
    const later = await (await openOwnStore(again)).help();
    await expect(later.input('help.budget.income')).toHaveValue('4200');
    await expect(later.input('help.budget.essential')).toHaveValue('2600');
    await again.close();
    await lender.stop();
  });
});

/** Does something with the application's folder on a disk of 64 MiB; skipped where none can be had. */
async function onSmallDisk(folder: string, story: (disk: string) => Promise<void>): Promise<void> {
  test.skip(process.getuid?.() !== 0, 'only root can mount a small disk');
  const disk = path.join(folder, 'small-disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    test.skip(true, 'a small disk cannot be mounted here');
  }
  try {
    await story(disk);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

function fill(disk: string): void {
  for (const size of [1 << 20, 1 << 12]) {
    try {
      for (;;) writeFileSync(path.join(disk, 'filler'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full, which is what is wanted.
    }
  }
}
