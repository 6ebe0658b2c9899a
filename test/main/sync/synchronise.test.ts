import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocuments } from '../../../src-main/cache/document-repository';
import { readLender, saveLender } from '../../../src-main/cache/lender-repository';
import { openStore } from '../../../src-main/cache/open-store';
import { queueItem, readOutbox } from '../../../src-main/cache/outbox-repository';
import { readRecentChanges } from '../../../src-main/cache/recent-change-repository';
import type { Store } from '../../../src-main/cache/store';
import { synchroniserOf, type Synchroniser } from '../../../src-main/sync/synchronise';
import { readOverview } from '../../../src-main/engine/debt-operations';
import { cancelRequest } from '../../../src-main/engine/request-operations';
import { requestSummaries } from '../../../src-main/engine/request-summaries';
import { day } from '../../../src-shared/domain/calendar/day';
import { requestDraftSchema, type RequestDraft } from '../../../src-shared/contract/servicer/request';
import { addressOfNobody, hostileLender, json, text, type Answer, type HostileLender } from '../../support/hostile-lender';
import { aBill, aPolicy, aRequestFor, anAccount, page, put } from '../../support/lender-documents';
import { nativeBinding } from '../../support/native-binding';
import { temporaryFolder } from '../../support/temporary-folder';

const now = '2026-11-23T08:00:00Z';

interface Setting {
  readonly lender: HostileLender;
  readonly store: Store;
  readonly synchroniser: Synchroniser;
}

async function aSetting(answer: Answer): Promise<Setting> {
  const lender = await hostileLender(answer);
  const file = path.join(temporaryFolder(), 'store.db');
  const opened = openStore({ file, key: Buffer.alloc(32, 1), nativeBinding: nativeBinding(), mustExist: false });
  if (!opened.ok) throw new Error(opened.failure.code);
  const store = opened.value;
  onTestFinished(store.close);
  store.write((handle) =>
    saveLender(handle, {
      id: 'lender-1',
      name: { 'zh-Hans': '示例', en: 'Sample' },
      address: lender.address,
      token: 'secret',
      isSandbox: true,
      idempotencyKeyDays: 30,
      cursor: null,
      isRereading: false,
      connectedAt: now,
      lastSyncedAt: null,
    }),
  );
  const options = { timeoutMilliseconds: 500, now: () => now, onChange: () => undefined };
  return { lender, store, synchroniser: synchroniserOf(store, options) };
}

/** Answers the feed by the cursor asked for; anything else by `other`. */
function feed(pages: Readonly<Record<string, Answer>>, other: Answer = text('', 404)): Answer {
  return (request, response) => {
    const url = new URL(request.url ?? '', 'http://lender');
    const answer = url.pathname === '/v1/changes' ? pages[url.searchParams.get('cursor') ?? 'start'] : other;
    (answer ?? text('', 500))(request, response);
  };
}

const firstPage = json(page([put(1, 'account', anAccount()), put(2, 'policy', aPolicy())], 'c1', true));
const lastPage = json(page([put(3, 'bill', aBill())], 'c2'));
const nothingNew = json(page([], 'c2'));

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

describe('the outbox', () => {
  const draft = requestDraftSchema.parse({
    clientReference: randomUUID(),
    caseReference: null,
    appealOf: null,
    accountId: 'account-1',
    billIds: ['bill-1'],
    policyId: 'policy-1',
    asked: { kind: 'extension', dueDate: '2026-12-01' },
    reason: 'illness',
    note: '',
    acceptedCost: { minor: 144, currency: 'CNY' },
  });

  async function aQueuedRequest(answer: Answer): Promise<Setting> {
    const setting = await aSetting(answer);
    setting.store.write((handle) =>
      queueItem(handle, {
        reference: draft.clientReference,
        lenderId: 'lender-1',
        idempotencyKey: 'key-1',
        intent: { operation: 'request.file', draft },
        writtenAt: now,
      }),
    );
    return setting;
  }

  const moveTo = (store: Store, address: string): void =>
    store.write((handle) => {
      const lender = readLender(handle);
      if (lender !== null) saveLender(handle, { ...lender, address });
    });
  const stateOf = (store: Store): unknown => store.read(readOutbox)[0]?.state;
  const posts = (lender: HostileLender): unknown[] => lender.seen.filter(({ method }) => method === 'POST');

  it('sends a request once, under its own key, and keeps the answer', async () => {
    const { lender, store, synchroniser } = await aQueuedRequest(
      feed({ start: nothingNew, c2: nothingNew }, json(aRequestFor(draft), 201)),
    );

    expect(await synchroniser.run()).toMatchObject({ queued: 0, failure: null });
    await synchroniser.run();

    expect(posts(lender)).toMatchObject([{ url: '/v1/requests', key: 'key-1', body: JSON.stringify(draft) }]);
    expect(stateOf(store)).toBe('sent');
    expect(store.read((handle) => readDocuments(handle, 'request'))).toMatchObject([{ receiptNumber: 'R-1' }]);
  });

  it('is said to be gone, and no longer awaited, when the lender forgets it', async () => {
    const { lender, store, synchroniser } = await aQueuedRequest(feed({ start: firstPage, c1: lastPage, c2: nothingNew }, json(aRequestFor(draft), 201)));
    await synchroniser.run();
    expect(store.read(requestSummaries)).toMatchObject([{ state: 'received' }]);
    lender.answerWith(feed({ start: firstPage, c1: json(page([put(3, 'bill', aBill())], 'd2')), c2: text('', 410) }));

    await synchroniser.run();

    expect(store.read(requestSummaries)).toMatchObject([{ state: 'gone', requestId: null, receiptNumber: null }]);
    expect(stateOf(store)).toBe('sent');
  });

  it('asks before it sends again when the answer was lost', async () => {
    const { lender, store, synchroniser } = await aQueuedRequest((request) => request.socket.destroy());
    await synchroniser.run();
    expect(stateOf(store)).toBe('unknown');
    lender.answerWith(feed({ start: nothingNew }, knownRequests([draft])));

    expect(await synchroniser.run()).toMatchObject({ queued: 0, failure: null });

    expect(posts(lender)).toHaveLength(1);
    expect(stateOf(store)).toBe('sent');
  });

  it('sends again under the same key when the lender never got it', async () => {
    const { lender, store, synchroniser } = await aQueuedRequest((request) => request.socket.destroy());
    await synchroniser.run();
    const answer: Answer = (request, response) =>
      (request.method === 'POST' ? json(aRequestFor(draft), 201) : knownRequests([]))(request, response);
    lender.answerWith(feed({ start: nothingNew }, answer));

    await synchroniser.run();

    expect(posts(lender)).toMatchObject([{ key: 'key-1' }, { key: 'key-1' }]);
    expect(stateOf(store)).toBe('sent');
  });

  it.each([
    ['stays queued when the token is refused', text('', 401), 'queued', 'lender.unauthorised'],
    ['stays queued when the lender takes no more for now', text('', 429), 'queued', 'lender.busy'],
    ['is unknown when the lender is still at work on it', json({ type: 'about:blank', title: 'wait', status: 409, code: 'idempotency.in_progress' }, 409), 'unknown', 'lender.busy'],
    ['is unknown when a gateway on the way has a fault', text('<h1>502</h1>', 502, 'text/html'), 'unknown', 'lender.failing'],
    ['is unknown when the answer makes no sense', text('<html>', 200, 'text/html'), 'unknown', 'lender.answer_malformed'],
  ] satisfies [string, Answer, string, string][])('%s', async (_name, answer, state, code) => {
    const { store, synchroniser } = await aQueuedRequest(feed({ start: nothingNew }, answer));

    expect(await synchroniser.run()).toMatchObject({ queued: state === 'queued' ? 1 : 0, failure: { code } });
    expect(store.read(readOutbox)[0]).toMatchObject({ state, failure: { code } });
  });

  it('stays queued, and can be taken back, when no connection came about', async () => {
    const { lender, store, synchroniser } = await aQueuedRequest(feed({ start: nothingNew }, json(aRequestFor(draft), 201)));
    moveTo(store, await addressOfNobody());

    expect(await synchroniser.run()).toMatchObject({ queued: 1, failure: { code: 'lender.unreachable' } });

    expect(store.read(readOutbox)[0]).toMatchObject({ state: 'queued', failure: { code: 'lender.unreachable' } });
    expect(cancelRequest(store, draft.clientReference)).toMatchObject({ ok: true });
    moveTo(store, lender.address);
    expect(await synchroniser.run()).toMatchObject({ queued: 0, failure: null });
    expect(posts(lender)).toEqual([]);
  });

  it('stays unknown once it may have left, also when a later attempt finds no connection', async () => {
    const { lender, store, synchroniser } = await aQueuedRequest((request) => request.socket.destroy());
    await synchroniser.run();
    const dies: Answer = (_request, response) => {
      response.setHeader('connection', 'close');
      response.on('finish', lender.stop);
      knownRequests([])(_request, response);
    };
    lender.answerWith(dies);

    expect(await synchroniser.run()).toMatchObject({ queued: 0, failure: { code: 'lender.unreachable' } });

    expect(posts(lender)).toHaveLength(1);
    expect(stateOf(store)).toBe('unknown');
    expect(cancelRequest(store, draft.clientReference)).toMatchObject({ failure: { code: 'request.not_queued' } });
  });

  it('goes on waiting, and says until when, when the lender asks to be left alone', async () => {
    const { lender, store, synchroniser } = await aQueuedRequest(feed({ start: firstPage, c1: lastPage, c2: nothingNew }, askingToWait(429, '120')));

    expect(await synchroniser.run()).toMatchObject({ queued: 1, wait: { seconds: 120, until: '2026-11-23T08:02:00.000Z' } });
    expect(stateOf(store)).toBe('queued');
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toHaveLength(1);
    lender.answerWith(feed({ c2: nothingNew }, json(aRequestFor(draft), 201)));
    expect(await synchroniser.run()).toMatchObject({ queued: 0, failure: null, wait: null });
    expect(posts(lender)).toMatchObject([{ key: 'key-1' }, { key: 'key-1' }]);
  });

  it('leaves the lender alone for the longer of the times that two answers of a run asked for', async () => {
    const { store, synchroniser } = await aQueuedRequest(feed({ start: askingToWait(503, '60') }, askingToWait(429, '600')));

    expect(await synchroniser.run()).toMatchObject({ queued: 1, failure: { code: 'lender.busy' }, wait: { seconds: 600 } });
    expect(stateOf(store)).toBe('queued');
  });

  it.each([404, 410, 422, 401, 503])('stays unknown, and is not sent again, while the question about it is answered %i', async (status) => {
    const { lender, store, synchroniser } = await aQueuedRequest((request) => request.socket.destroy());
    await synchroniser.run();
    lender.answerWith(feed({ start: nothingNew }, (request, response) => text('', request.method === 'POST' ? 201 : status)(request, response)));

    await synchroniser.run();

    expect(posts(lender)).toHaveLength(1);
    expect(stateOf(store)).toBe('unknown');
  });

  it('keeps nothing from being read when it cannot be sent for now', async () => {
    const { store, synchroniser } = await aQueuedRequest(feed({ start: firstPage, c1: lastPage }, text('', 503)));

    expect(await synchroniser.run()).toMatchObject({ lastSyncedAt: now, queued: 0, failure: { code: 'lender.failing' } });
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toHaveLength(1);
  });

  it('is refused, with the reason, when the lender says no, and does not stop the sync', async () => {
    const problem = json({ type: 'about:blank', title: 'no', status: 422, code: 'extension.after_latest_date' }, 422);
    const { store, synchroniser } = await aQueuedRequest(feed({ start: firstPage, c1: lastPage }, problem));

    expect(await synchroniser.run()).toMatchObject({ failure: null, queued: 0 });

    expect(store.read(readOutbox)[0]).toMatchObject({ state: 'refused', failure: { code: 'lender.refused', data: { status: 422 } } });
    expect(store.read((handle) => readDocuments(handle, 'bill'))).toHaveLength(1);
  });

  function askingToWait(status: number, retryAfter: string): Answer {
    return (_request, response) => response.writeHead(status, { 'retry-after': retryAfter }).end();
  }

  function knownRequests(drafts: readonly RequestDraft[]): Answer {
    return json({ items: drafts.map((known) => aRequestFor(known)), nextCursor: null });
  }
});
