import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocuments } from '../../../src-main/cache/document-repository';
import { readLender } from '../../../src-main/cache/lender-repository';
import { openStore } from '../../../src-main/cache/open-store';
import { readOutbox } from '../../../src-main/cache/outbox-repository';
import type { Store } from '../../../src-main/cache/store';
import { connectLender } from '../../../src-main/engine/connect-lender';
import { readBill, readOverview, readSchedule } from '../../../src-main/engine/debt-operations';
import { fileRequest, listRequests, quoteExtension, readRequest } from '../../../src-main/engine/request-operations';
import { synchroniserOf, type Synchroniser } from '../../../src-main/sync/synchronise';
import { fixedClock } from '../../../src-servicer/clock/clock';
import { listen } from '../../../src-servicer/server/listen';
import { resourceNames, type ResourceName } from '../../../src-shared/contract/servicer/change';
import { day } from '../../../src-shared/domain/calendar/day';
import { hostileLender, text } from '../../support/hostile-lender';
import { nativeBinding } from '../../support/native-binding';
import { temporaryFolder } from '../../support/temporary-folder';

const token = 'unreadable-test-token-0123456789';
const asOf = day('2026-11-23');
const now = '2026-11-23T08:00:00Z';
const context = { asOf, now, isDayNamed: true };

interface Setting {
  readonly store: Store;
  /** A synchroniser as each opening of the store has a new one. */
  readonly reopened: () => Synchroniser;
}

/** A store that was synchronised with the reference lender, and holds a granted request. */
async function aSetting(): Promise<Setting> {
  const decisionDelay = { days: 0, seconds: 0 };
  const lender = await listen({ host: '127.0.0.1', port: 0, dataFolder: null, nativeBinding: nativeBinding(), token, clock: fixedClock(asOf), decisionDelay, plantedError: null });
  onTestFinished(() => lender.close());
  const file = path.join(temporaryFolder(), 'store.db');
  const opened = openStore({ file, key: Buffer.alloc(32, 1), nativeBinding: nativeBinding(), mustExist: false });
  if (!opened.ok) throw new Error(opened.failure.code);
  const store = opened.value;
  onTestFinished(store.close);
  const reopened = (): Synchroniser => synchroniserOf(store, { timeoutMilliseconds: 5000, now: () => now, onChange: () => undefined });
  await connectLender(store, { address: lender.url, token, timeoutMilliseconds: 5000 }, now);
  const synchroniser = reopened();
  await synchroniser.run();
  askForMoreTime(store);
  await synchroniser.run();
  expect(await synchroniser.run()).toMatchObject({ failure: null, queued: 0, unreadable: { documents: 0, requests: 0 } });
  return { store, reopened };
}

function askForMoreTime(store: Store): void {
  const billId = pastDueBill(store);
  const asked = { billId, requestedDueDate: day('2026-12-01') };
  const cost = quoteExtension(store, asked, context);
  if (!cost.ok) throw new Error(cost.failure.code);
  expect(fileRequest(store, { ...asked, reason: 'illness', note: '', acceptedCost: cost.value.fee }, context)).toMatchObject({ ok: true });
}

function pastDueBill(store: Store): string {
  const overview = readOverview(store, context);
  return (overview.ok ? overview.value.accounts[0]?.pastDue[0]?.billId : null) ?? '';
}

const counted = (store: Store, resource: ResourceName): number =>
  Number(store.read((handle) => handle.prepare(`select count(*) from ${resource}`).pluck().get()));

/** Makes rows such as an older version could have stored: whole JSON, which today's contract refuses. */
function spoil(store: Store, resource: ResourceName, which: 'first' | 'all'): number {
  const some = which === 'all' ? '' : `where id = (select min(id) from ${resource})`;
  return store.write((handle) => handle.prepare(`update ${resource} set body = json_remove(body, '$.id') ${some}`).run().changes);
}

/** What every screen answers: the codes of those that are refused. Throws where one throws. */
function screens(store: Store): (string | null)[] {
  const bills = store.read((handle) => handle.prepare('select id from bill').pluck().all()).map(String);
  const references = store.read(readOutbox).map(({ reference }) => reference);
  const answers = [
    readOverview(store, context),
    readSchedule(store, null, context),
    listRequests(store),
    ...bills.map((billId) => readBill(store, billId, context)),
    ...bills.map((billId) => quoteExtension(store, { billId, requestedDueDate: day('2026-12-20') }, context)),
    ...references.map((reference) => readRequest(store, reference)),
  ];
  return answers.map((answer) => (answer.ok ? null : answer.failure.code));
}

describe('a store with documents that an older version let in', () => {
  it.each(resourceNames.flatMap((resource) => (['first', 'all'] as const).map((which) => [resource, which] as const)))(
    'shows every screen without them, says how many, and has them back after a sync: %s, %s',
    async (resource, which) => {
      const { store, reopened } = await aSetting();
      const before = store.read((handle) => readDocuments(handle, resource));
      const shown = JSON.stringify(readOverview(store, context));
      const spoilt = spoil(store, resource, which);
      expect(spoilt).toBeGreaterThan(0);

      const refused = screens(store).filter((code) => code !== null);

      expect(store.read((handle) => readDocuments(handle, resource))).toHaveLength(before.length - spoilt);
      expect(refused.filter((code) => !/^(store\.not_found|extension\.|request\.)/.test(code))).toEqual([]);
      const synchroniser = reopened();
      expect(synchroniser.state().unreadable).toEqual({ documents: spoilt, requests: 0 });
      expect(await synchroniser.run()).toMatchObject({ failure: null, unreadable: { documents: 0, requests: 0 } });
      expect(store.read((handle) => readDocuments(handle, resource))).toEqual(before);
      expect(JSON.stringify(readOverview(store, context))).toBe(shown);
    },
  );

  it('keeps them, and says so, as long as the lender cannot be reached', async () => {
    const { store, reopened } = await aSetting();
    const bills = counted(store, 'bill');
    spoil(store, 'bill', 'first');
    const silent = await hostileLender(text('', 503));
    store.write((handle) => handle.prepare('update lender set address = ?').run(silent.address));

    const state = await reopened().run();

    expect(state).toMatchObject({ failure: { code: 'lender.failing' }, unreadable: { documents: 1 } });
    expect(counted(store, 'bill')).toBe(bills);
  });

  it('drops the one that the lender no longer has, and leaves its place in the feed where it was', async () => {
    const { store, reopened } = await aSetting();
    const cursor = store.read(readLender)?.cursor;
    store.write((handle) => {
      handle.prepare(`insert into notice (lender_id, id, fetched_at, generation, body) select id, 'notice-old', '${now}', generation, 'no JSON' from lender`).run();
    });

    const synchroniser = reopened();
    expect(synchroniser.state().unreadable.documents).toBe(1);
    await synchroniser.run();

    expect(store.read((handle) => handle.prepare(`select 1 from notice where id = 'notice-old'`).get())).toBeUndefined();
    expect(store.read(readLender)).toMatchObject({ cursor, isRereading: false });
  });

  it('never calls a request gone whose document is there and cannot be read', async () => {
    const { store } = await aSetting();
    expect(listRequests(store)).toMatchObject({ value: [{ state: 'active' }] });

    spoil(store, 'request', 'all');

    expect(listRequests(store)).toMatchObject({ value: [{ state: 'received' }] });
  });

  it('shows the overview also where a change was noted of a kind that is not known here', async () => {
    const { store } = await aSetting();
    const before = readOverview(store, context);
    store.write((handle) => {
      handle.prepare(`insert into recent_change (lender_id, resource, document_id, kind, seen_at) select id, 'coupon', 'c', 'added', '${now}' from lender`).run();
    });

    expect(readOverview(store, context)).toEqual(before);
  });
});

describe('a request in the outbox that this version cannot read', () => {
  it('is kept, counted and not sent, and keeps nothing else from being read or sent', async () => {
    const { store, reopened } = await aSetting();
    const lenderId = store.read(readLender)?.id ?? '';
    store.write((handle) => {
      handle
        .prepare(`insert into outbox (reference, lender_id, idempotency_key, body, written_at, state) values (?, ?, ?, ?, ?, 'queued')`)
        .run(randomUUID(), lenderId, randomUUID(), '{"kind":"from another time"}', now);
    });
    const synchroniser = reopened();

    expect(synchroniser.state()).toMatchObject({ queued: 0, unreadable: { documents: 0, requests: 1 } });
    expect(await synchroniser.run()).toMatchObject({ failure: null, queued: 0, unreadable: { documents: 0, requests: 1 } });
    expect(screens(store).slice(0, 3)).toEqual([null, null, null]);
    expect(store.read((handle) => handle.prepare(`select state, attempts from outbox where body like '%another time%'`).get())).toEqual({ state: 'queued', attempts: 0 });
  });
});
