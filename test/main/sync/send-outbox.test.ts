import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src-main/cache/document-repository';
import { readLender, saveLender } from '../../../src-main/cache/lender-repository';
import { queueItem, readOutbox } from '../../../src-main/cache/outbox-repository';
import type { Store } from '../../../src-main/cache/store';
import { cancelRequest } from '../../../src-main/engine/request-operations';
import { requestSummaries } from '../../../src-main/engine/request-summaries';
import { requestDraftSchema, type RequestDraft } from '../../../src-shared/contract/servicer/request';
import { addressOfNobody, json, text, type Answer, type HostileLender } from '../../support/hostile-lender';
import { aBill, aRequestFor, page, put } from '../../support/lender-documents';
import { aSetting, feed, firstPage, lastPage, nothingNew, now, type Setting } from './support/a-setting';

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

  describe('an answer to a request', () => {
    const answer = { clientReference: randomUUID(), kind: 'withdraw', revision: 1, note: '' } as const;
    const known = { clientReference: answer.clientReference, kind: answer.kind, receivedAt: now };
    const answered = json(aRequestFor(draft, { state: 'withdrawn', answers: [known] }), 201);

    async function aQueuedAnswer(reply: Answer): Promise<Setting> {
      const setting = await aSetting(reply);
      setting.store.write((handle) =>
        queueItem(handle, {
          reference: answer.clientReference,
          lenderId: 'lender-1',
          idempotencyKey: 'key-2',
          intent: { operation: 'request.answer', requestId: 'request-1', answer },
          writtenAt: now,
        }),
      );
      return setting;
    }

    it('is sent once, under its own key, and what the lender then says is kept', async () => {
      const { lender, store, synchroniser } = await aQueuedAnswer(feed({ start: nothingNew, c2: nothingNew }, answered));

      await synchroniser.run();
      await synchroniser.run();

      expect(posts(lender)).toMatchObject([{ url: '/v1/requests/request-1/answers', key: 'key-2', body: JSON.stringify(answer) }]);
      expect(stateOf(store)).toBe('sent');
      expect(store.read((handle) => readDocuments(handle, 'request'))).toMatchObject([{ state: 'withdrawn' }]);
    });

    it('is looked for in the request before it is sent again when the reply was lost', async () => {
      const { lender, store, synchroniser } = await aQueuedAnswer((request) => request.socket.destroy());
      await synchroniser.run();
      expect(stateOf(store)).toBe('unknown');
      lender.answerWith(feed({ start: nothingNew }, json(aRequestFor(draft, { state: 'withdrawn', answers: [known] }))));

      await synchroniser.run();

      expect(posts(lender)).toHaveLength(1);
      expect(stateOf(store)).toBe('sent');
    });

    it('is sent again under the same key when the request has nothing of it', async () => {
      const { lender, store, synchroniser } = await aQueuedAnswer((request) => request.socket.destroy());
      await synchroniser.run();
      const reply: Answer = (request, response) => (request.method === 'POST' ? answered : json(aRequestFor(draft)))(request, response);
      lender.answerWith(feed({ start: nothingNew }, reply));

      await synchroniser.run();

      expect(posts(lender)).toMatchObject([{ key: 'key-2' }, { key: 'key-2' }]);
      expect(stateOf(store)).toBe('sent');
    });

    it('is turned down, and holds nothing up, when the lender has no such request any more', async () => {
      const { lender, store, synchroniser } = await aQueuedAnswer((request) => request.socket.destroy());
      await synchroniser.run();
      lender.answerWith(feed({ start: firstPage, c1: lastPage }, text('', 404)));

      expect(await synchroniser.run()).toMatchObject({ failure: null, queued: 0 });

      expect(stateOf(store)).toBe('refused');
      expect(store.read((handle) => readDocuments(handle, 'bill'))).toHaveLength(1);
    });
  });

  function askingToWait(status: number, retryAfter: string): Answer {
    return (_request, response) => response.writeHead(status, { 'retry-after': retryAfter }).end();
  }

  function knownRequests(drafts: readonly RequestDraft[]): Answer {
    return json({ items: drafts.map((known) => aRequestFor(known)), nextCursor: null });
  }
});
