import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src-main/cache/document-repository';
import { readLender } from '../../../src-main/cache/lender-repository';
import { readRecentChanges } from '../../../src-main/cache/recent-change-repository';
import { readOverview } from '../../../src-main/engine/debt-operations';
import { day } from '../../../src-shared/domain/calendar/day';
import { json, text, type Answer } from '../../support/hostile-lender';
import { aBill, aPolicy, anAccount, page, put } from '../../support/lender-documents';
import { aSetting, feed, firstPage, lastPage, nothingNew, now } from './support/a-setting';

describe('a sync', () => {
  it('brings every document and says as of when', async () => {
    const { store, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));

    const state = await synchroniser.run();

    expect(state).toEqual({ phase: 'idle', lastSyncedAt: now, failure: null, wait: null, received: 3, unreadable: { documents: 0, requests: 0 }, queued: 0 });
    expect(store.read((handle) => readDocuments(handle, 'bill')).map(({ id }) => id)).toEqual(['bill-1']);
    expect(store.read((handle) => readRecentChanges(handle, 9))).toEqual([]);
  });

  it('goes on from its cursor, notes what changed, and stores a repeated page once', async () => {
    const { lender, store, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));
    await synchroniser.run();
    const settled = aBill({ status: 'settled', settledDate: '2026-11-23', revision: 2 });
    lender.answerWith(feed({ c2: json(page([put(4, 'bill', settled), put(5, 'bill', settled)], 'c3')), c3: nothingNew }));

    await synchroniser.run();
    await synchroniser.run();

    const bills = store.read((handle) => readDocuments(handle, 'bill'));
    expect(bills.map(({ status, revision }) => [status, revision])).toEqual([['settled', 2]]);
    expect(store.read((handle) => readRecentChanges(handle, 9))).toMatchObject([{ documentId: 'bill-1', kind: 'changed' }]);
  });

  it('keeps whole pages and takes up where it broke off when a page is bad', async () => {
    const bad = json(page([put(3, 'bill', aBill()), put(4, 'bill', aBill({ id: 'bill-2', due: 'much' }))], 'c2'));
    const { lender, store, synchroniser } = await aSetting(feed({ start: firstPage, c1: bad }));

    const broken = await synchroniser.run();

    expect(broken).toMatchObject({ lastSyncedAt: null, failure: { code: 'lender.answer_malformed' } });
    expect(store.read((handle) => readDocuments(handle, 'account'))).toHaveLength(1);
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toEqual([]);
    lender.answerWith(feed({ c1: lastPage }));
    expect(await synchroniser.run()).toMatchObject({ lastSyncedAt: now, failure: null });
  });

  it('keeps what it has, and when it was true, when the lender cannot be reached', async () => {
    const { lender, store, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));
    await synchroniser.run();
    for (const [answer, code] of [
      [(request) => request.socket.destroy(), 'lender.connection_lost'],
      [() => undefined, 'lender.timed_out'],
      [text('', 401), 'lender.unauthorised'],
      [text('', 503), 'lender.failing'],
    ] satisfies [Answer, string][]) {
      lender.answerWith(answer);

      expect(await synchroniser.run()).toMatchObject({ lastSyncedAt: now, failure: { code } });
      expect(store.read((handle) => readDocuments(handle, 'bill'))).toHaveLength(1);
    }
  });

  it('refuses a feed that goes in a ring', async () => {
    const { synchroniser } = await aSetting(feed({ start: firstPage, c1: json(page([], 'c1', true)) }));

    expect(await synchroniser.run()).toMatchObject({ failure: { code: 'lender.answer_malformed' } });
  });

  it('reads everything anew, and drops what is gone, when the lender no longer knows the cursor', async () => {
    const { lender, store, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));
    await synchroniser.run();
    lender.answerWith(feed({ start: json(page([put(1, 'account', anAccount())], 'd1')), c2: text('', 410) }));

    expect(await synchroniser.run()).toMatchObject({ failure: null });

    expect(store.read((handle) => readDocuments(handle, 'account'))).toHaveLength(1);
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toEqual([]);
    expect(store.read(readLender)).toMatchObject({ cursor: 'd1', isRereading: false });
    expect(store.read((handle) => readRecentChanges(handle, 9))).toMatchObject([
      { documentId: 'bill-1', kind: 'removed' },
      { documentId: 'policy-1', kind: 'removed' },
    ]);
  });

  it('drops what is gone also when the reading anew breaks off and is ended by a later run', async () => {
    const { lender, store, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));
    await synchroniser.run();
    const anew = json(page([put(1, 'account', anAccount())], 'd1', true));
    lender.answerWith(feed({ start: anew, c2: text('', 410), d1: text('', 503) }));
    expect(await synchroniser.run()).toMatchObject({ failure: { code: 'lender.failing' } });
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toHaveLength(1);
    lender.answerWith(feed({ d1: json(page([put(2, 'policy', aPolicy())], 'd2')) }));

    expect(await synchroniser.run()).toMatchObject({ failure: null });

    expect(store.read((handle) => readDocuments(handle, 'bill'))).toEqual([]);
    expect(store.read((handle) => readDocuments(handle, 'policy'))).toHaveLength(1);
  });

  it('keeps the newest 200 changes, however many one page brings', async () => {
    const { lender, store, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));
    await synchroniser.run();
    const many = Array.from({ length: 260 }, (_item, index) => put(index + 4, 'bill', aBill({ id: `bill-${index + 2}` })));
    lender.answerWith(feed({ c2: json(page(many, 'c3')) }));

    await synchroniser.run();

    const changes = store.read((handle) => readRecentChanges(handle, 1000));
    expect(changes).toHaveLength(200);
    expect(changes[0]).toMatchObject({ documentId: 'bill-261' });
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toHaveLength(261);
  });

  it('shows the overview after a document that had changed was dropped', async () => {
    const { lender, store, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));
    await synchroniser.run();
    lender.answerWith(feed({ c2: json(page([put(4, 'bill', aBill({ id: 'bill-2' }))], 'c3')) }));
    await synchroniser.run();
    lender.answerWith(feed({ c3: text('', 410), start: firstPage, c1: lastPage }));
    await synchroniser.run();

    const overview = readOverview(store, { asOf: day('2026-11-23'), now, isDayNamed: true });

    expect(overview).toMatchObject({ ok: true, value: { changes: [{ documentId: 'bill-2', kind: 'removed' }] } });
  });

  it('gives up on a lender that forgets every cursor it gives', async () => {
    const { lender, synchroniser } = await aSetting(feed({ start: firstPage }));
    const forgetting: Answer = (request, response) => {
      const isStart = !(request.url ?? '').includes('cursor');
      (isStart ? firstPage : text('', 410))(request, response);
    };
    lender.answerWith(forgetting);

    expect(await synchroniser.run()).toMatchObject({ failure: { code: 'lender.refused', data: { status: 410 } } });
    expect(lender.seen.length).toBeLessThan(6);
  });

  it('says disk full and stores no half page when the store cannot grow', async () => {
    const many = Array.from({ length: 400 }, (_item, index) => put(index + 3, 'bill', aBill({ id: `bill-${index}` })));
    const { store, synchroniser } = await aSetting(feed({ start: firstPage, c1: json(page(many, 'c2')) }));
    const pages = store.read((handle) => handle.prepare('select page_count from pragma_page_count').pluck().get());
    store.read((handle) => handle.prepare(`pragma max_page_count = ${Number(pages) + 4}`).get());

    const full = await synchroniser.run();

    expect(full).toMatchObject({ lastSyncedAt: null, failure: { code: 'store.disk_full' } });
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toEqual([]);
    expect(store.read((handle) => readDocuments(handle, 'account'))).toHaveLength(1);
    store.read((handle) => handle.prepare('pragma max_page_count = 1000000').get());
    expect(await synchroniser.run()).toMatchObject({ failure: null });
  });

  it('runs once when asked twice at the same time', async () => {
    const { lender, synchroniser } = await aSetting(feed({ start: firstPage, c1: lastPage }));

    await Promise.all([synchroniser.run(), synchroniser.run(), synchroniser.run()]);

    expect(lender.seen).toHaveLength(2);
  });
});
