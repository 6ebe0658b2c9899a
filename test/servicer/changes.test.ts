import { describe, expect, it } from 'vitest';
import { resourceNames } from '#shared/contract/servicer/change';
import { aDraft } from './support/a-draft';
import { documentsOfFeed, documentsOfLists } from './support/all-documents';
import { aServicer } from './support/running-servicer';

describe('the change feed', () => {
  it.each([1, 7, 1000])('from the start, %d at a time, gives what the lists hold, each document once', async (limit) => {
    const servicer = await aServicer();

    const { documents, entries } = await documentsOfFeed(servicer, limit);

    expect(documents).toEqual(await documentsOfLists(servicer));
    expect(entries).toBe(documents.size);
  });

  it('starts with what others refer to', async () => {
    const { read } = await aServicer();

    const { items } = await read('listChanges', '/v1/changes?limit=1000');
    const order = items.map(({ resource }) => resourceNames.indexOf(resource));

    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(items.map(({ sequence }) => sequence)).size).toBe(items.length);
  });

  it('brings only what changed since a cursor, and nothing twice', async () => {
    const servicer = await aServicer();
    const first = await documentsOfFeed(servicer);

    servicer.moveTo('2026-11-24');
    const second = await documentsOfFeed(servicer, 2, first);
    const third = await documentsOfFeed(servicer, 2, second);

    // One more day: the past-due bill, its late charge and the account's outstanding balance.
    expect(second.entries).toBe(3);
    expect(third.entries).toBe(0);
    expect(second.documents).toEqual(await documentsOfLists(servicer));
  });

  it('numbers later changes after earlier ones', async () => {
    const servicer = await aServicer();
    const { cursor } = await documentsOfFeed(servicer);

    for (const date of ['2026-11-24', '2026-11-25']) {
      servicer.moveTo(date);
      await servicer.read('listBills', '/v1/bills');
    }
    const { items } = await servicer.read('listChanges', `/v1/changes?cursor=${cursor}`);

    const sequences = items.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(items).toHaveLength(6);
  });

  it('shows one moment on every page of a first reading, then leads on to what happened meanwhile', async () => {
    const servicer = await aServicer();
    const start = await servicer.read('listChanges', '/v1/changes?limit=5');

    await servicer.post('/v1/requests', 'meanwhile', aDraft());
    const before = new Map(start.items.flatMap((change) => (change.operation === 'put' ? [[`${change.resource}/${change.id}`, change.body]] : [])));
    const rest = await servicer.read('listChanges', `/v1/changes?limit=1000&cursor=${start.nextCursor}`);

    expect(rest.items.some(({ resource }) => resource === 'request')).toBe(false);
    expect(rest.hasMore).toBe(true);
    const all = await documentsOfFeed(servicer, 1000, { documents: before, cursor: start.nextCursor });
    expect(all.documents).toEqual(await documentsOfLists(servicer));
  });

  it('takes back what a business date set back has not seen yet', async () => {
    const servicer = await aServicer();
    const first = await documentsOfFeed(servicer);

    servicer.moveTo('2026-11-10');
    const second = await documentsOfFeed(servicer, 1000, first);

    expect(second.documents).toEqual(await documentsOfLists(servicer));
    expect(second.documents.has('charge/chg_late_bill_2026-11')).toBe(false);
  });

  it('expires with its data set', async () => {
    const [one, other] = [await aServicer(), await aServicer()];
    const { cursor } = await documentsOfFeed(one);

    expect((await other.call(`/v1/changes?cursor=${cursor}`)).status).toBe(410);
  });
});
