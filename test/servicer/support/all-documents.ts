import { resourceNames, type ResourceName } from '#shared/contract/servicer/change';
import type { EndpointName } from '#shared/contract/servicer/endpoints';
import type { RunningServicer } from './running-servicer';

const lists = {
  account: 'listAccounts',
  policy: 'listPolicies',
  bill: 'listBills',
  purchase: 'listPurchases',
  instalment: 'listInstalments',
  payment: 'listPayments',
  charge: 'listCharges',
  request: 'listRequests',
  notice: 'listNotices',
} as const satisfies Record<ResourceName, EndpointName>;

const paths: Readonly<Record<ResourceName, string>> = {
  account: '/v1/accounts',
  policy: '/v1/policies',
  bill: '/v1/bills',
  purchase: '/v1/purchases',
  instalment: '/v1/instalments',
  payment: '/v1/payments',
  charge: '/v1/charges',
  request: '/v1/requests',
  notice: '/v1/notices',
};

/** Documents by `resource/id`. */
export type Documents = ReadonlyMap<string, unknown>;

/** Every document of every list, read page by page. */
export async function documentsOfLists(servicer: RunningServicer, limit = 1000): Promise<Documents> {
  const documents = new Map<string, unknown>();
  for (const resource of resourceNames) {
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { items: readonly { id: string }[]; nextCursor: string | null } = await servicer.read(
        lists[resource],
        `${paths[resource]}?limit=${limit}${after}`,
      );
      for (const item of page.items) documents.set(`${resource}/${item.id}`, item);
      cursor = page.nextCursor;
    }
  }
  return documents;
}

/** What applying the feed leaves, and the cursor to go on from. Applies to what an earlier call left, where given. */
export async function documentsOfFeed(
  servicer: RunningServicer,
  limit = 1000,
  before: { readonly documents: Documents; readonly cursor: string | null } = { documents: new Map(), cursor: null },
): Promise<{ documents: Documents; cursor: string; entries: number }> {
  const documents = new Map(before.documents);
  let cursor = before.cursor;
  let entries = 0;
  for (;;) {
    const page = await servicer.read('listChanges', `/v1/changes?limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`);
    for (const change of page.items) {
      entries += 1;
      const key = `${change.resource}/${change.id}`;
      if (change.operation === 'put') documents.set(key, change.body);
      else documents.delete(key);
    }
    cursor = page.nextCursor;
    if (!page.hasMore) return { documents, cursor, entries };
  }
}
