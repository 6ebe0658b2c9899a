import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BillFilePreview } from '../../../src-shared/contract/operations/bill-file';
import { addDays, day } from '../../../src-shared/domain/calendar/day';
import { totalOf } from '../../../src-shared/domain/money/components';
import { CNY } from '../../../src-shared/domain/money/currency';
import { money } from '../../../src-shared/domain/money/money';
import { temporaryFolder } from '../../support/temporary-folder';
import { anEngine, aSyncedEngine, type Engine } from './support/an-engine';

const exports = path.resolve(import.meta.dirname, '../../fixtures/bills-jd');

async function previewOf(engine: Engine, file: string): Promise<BillFilePreview> {
  const { outcome } = await engine.call('billFile.preview', { path: file });
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

describe('the engine beside the sandbox lender', () => {
  it('reckons the same late charge as the lender, on every bill and on many days', async () => {
    for (let step = 0; step < 12; step += 1) {
      const engine = await aSyncedEngine(addDays(day('2026-01-05'), step * 31));
      const [account] = (await engine.call('overview.read', undefined)).accounts;
      const schedule = await engine.call('schedule.read', { accountId: account?.id ?? '' });
      const bills = (schedule?.lines ?? []).flatMap(({ billId }) => (billId === null ? [] : [billId]));
      expect(bills.length).toBeGreaterThan(5);
      for (const billId of bills) {
        const { lateCharge } = await engine.call('bill.read', { billId });
        expect(lateCharge?.own).toEqual(lateCharge?.lender);
      }
    }
  });

  it('quotes what the lender then charges, and shows the new schedule the lender confirmed', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const [account] = (await engine.call('overview.read', undefined)).accounts;
    const pastDue = account?.pastDue[0];
    const billId = pastDue?.billId ?? '';
    const requestedDueDate = (await engine.call('bill.read', { billId })).extension.latestDate ?? day('2026-11-24');
    const cost = await engine.call('request.quote', { billId, requestedDueDate });
    const asked = { billId, requestedDueDate, reason: 'illness', note: '', acceptedCost: cost.fee } as const;

    expect(await engine.failure('request.file', { ...asked, acceptedCost: { ...cost.fee, minor: cost.fee.minor - 1 } })).toBe('request.cost_changed');
    const { reference } = await engine.call('request.file', asked);
    expect(await engine.failure('request.file', asked)).toBe('request.open_already');
    await engine.call('sync.run', undefined);
    await engine.call('sync.run', undefined);

    const { request, summary } = await engine.call('request.read', { reference });
    const { bill } = await engine.call('bill.read', { billId });
    expect(request?.decision).toMatchObject({ outcome: 'approved', cost: cost.fee, granted: { kind: 'extension', dueDate: requestedDueDate } });
    expect(summary).toMatchObject({ state: 'active', answerByDate: null, decidedDate: '2026-11-23', dueDateWhenAsked: pastDue?.dueDate });
    expect(bill.dueDate).toBe(requestedDueDate);
    expect(totalOf(bill.due)).toEqual(cost.totalToPay);
    // What stands on the overview and the fee, less the late charge of the day of the decision: 1,697.02 x 0.05 % = 0.85.
    expect(cost.outstanding).toEqual(pastDue && totalOf(pastDue.outstanding));
    expect(cost.lateChargeChange).toEqual(money(-85, CNY));
    expect(cost.totalToPay.minor).toBe(cost.outstanding.minor + cost.fee.minor - 85);
  });

  it('says on the overview what the lender decided, and holds no reminder up that it overtook', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const before = await engine.call('overview.read', undefined);
    const billId = before.accounts[0]?.pastDue[0]?.billId ?? '';
    const { fee } = await engine.call('request.quote', { billId, requestedDueDate: day('2026-12-07') });
    const asked = { billId, requestedDueDate: day('2026-12-07'), reason: 'illness', note: '', acceptedCost: fee } as const;
    await engine.call('request.file', asked);
    await engine.call('sync.run', undefined);
    await engine.call('sync.run', undefined);

    const { changes, notices } = await engine.call('overview.read', undefined);

    const about = { billId, statementDate: '2026-11-03', request: { state: 'active', asked: { kind: 'extension', dueDate: '2026-12-07' } } };
    expect(changes.filter(({ resource }) => resource === 'request')).toMatchObject([about]);
    const holding = (views: typeof notices): string[] => views.filter(({ isOvertaken }) => !isOvertaken).map(({ notice }) => notice.kind);
    expect(holding(before.notices)).toContain('past-due');
    expect(holding(notices)).not.toContain('past-due');
    expect(holding(notices)).toContain('decision');
  });

  it('holds in the schedule what is owed today and the fees of later instalments, six of 21.59', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const [account] = (await engine.call('overview.read', undefined)).accounts;
    const gap = account && totalOf(account.scheduled).minor - totalOf(account.outstanding).minor;

    expect(gap).toBe(6 * 2159);
    expect(account && account.scheduled.fee.minor - account.outstanding.fee.minor).toBe(gap);
  });

  it('refuses a quote beyond the policy with the reason', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const [account] = (await engine.call('overview.read', undefined)).accounts;
    const billId = account?.pastDue[0]?.billId ?? '';

    expect(await engine.failure('request.quote', { billId, requestedDueDate: day('2029-01-01') })).toBe('extension.after_latest_date');
    expect(await engine.failure('request.quote', { billId, requestedDueDate: day('2026-11-01') })).toBe('extension.date_not_later');
    expect(await engine.failure('request.quote', { billId: 'bill_none', requestedDueDate: day('2026-12-01') })).toBe('store.not_found');
  });

  it('keeps a request that was taken back from ever leaving', async () => {
    const engine = await anEngine(day('2026-11-23'));

    expect(await engine.failure('request.cancel', { reference: 'none' })).toBe('store.not_found');
  });
});

describe('importing through the engine', () => {
  it('adds nothing the second time, and updates a purchase that was refunded since', async () => {
    const engine = await anEngine(day('2026-11-23'));
    const file = path.join(exports, 'jd-2026-baitiao-partial-refund.csv');
    const before = path.join(mkdtempSync(path.join(temporaryFolder(), 'x')), 'before-the-refund.csv');
    writeFileSync(before, readFileSync(file, 'utf8').replace('976.76(已退款735.45)', '976.76'));

    const first = await previewOf(engine, before);
    await engine.call('billFile.store', { previewId: first.previewId });
    const second = await previewOf(engine, file);
    const stored = await engine.call('billFile.store', { previewId: second.previewId });
    const third = await previewOf(engine, file);

    expect([first.accepted, first.known, first.updated]).toEqual([3, 0, 0]);
    expect(stored).toMatchObject({ added: 0, known: 2, updated: 1 });
    expect([third.known, third.updated]).toEqual([3, 0]);
    expect(await engine.call('billFile.list', undefined)).toHaveLength(2);
  });

  it('stores nothing of a file that was only looked at', async () => {
    const engine = await anEngine(day('2026-11-23'));
    const { previewId } = await previewOf(engine, path.join(exports, 'jd-2025-format.csv'));

    await engine.call('billFile.discard', { previewId });

    expect(await engine.failure('billFile.store', { previewId })).toBe('bill_file.preview_gone');
    expect(await engine.call('billFile.list', undefined)).toEqual([]);
  });

  it('refuses a folder, a missing file and a file of another kind', async () => {
    const engine = await anEngine(day('2026-11-23'));

    for (const [name, code] of [['', 'bill_file.unreadable'], ['none.csv', 'bill_file.unreadable'], ['README.md', 'bill_file.unknown_format']] as const) {
      const file = path.join(exports, name);
      expect(await engine.call('billFile.preview', { path: file })).toMatchObject({ fileName: path.basename(file), outcome: { ok: false, failure: { code } } });
    }
  });

  it('lets go of what was looked at before when another file cannot be read', async () => {
    const engine = await anEngine(day('2026-11-23'));
    const { previewId } = await previewOf(engine, path.join(exports, 'jd-2025-format.csv'));

    await engine.call('billFile.preview', { path: path.join(exports, 'README.md') });

    expect(await engine.failure('billFile.store', { previewId })).toBe('bill_file.preview_gone');
  });
});

describe('an engine without a store', () => {
  it('says so to everything that needs one', async () => {
    const engine = await anEngine(day('2026-11-23'));
    await engine.call('store.close', null);

    expect(await engine.failure('overview.read', undefined)).toBe('store.not_open');
    expect(await engine.failure('sync.run', undefined)).toBe('store.not_open');
  });
});
