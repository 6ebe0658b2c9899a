import type { FailureCode } from '#shared/contract/failures';
import { success, type Failure, type Result } from '#shared/domain/result';
import { applyChange, readUnreadable, removeDocument } from '../cache/document-repository';
import type { ConnectedLender } from '../cache/lender-repository';
import type { Store } from '../cache/store';
import type { Connection } from '../servicer-client/call-servicer';
import { readFeed } from './read-feed';

/**
 * Fetches anew the documents that the store holds and this version cannot read: reads the whole feed from its start and puts
 * them as the lender has them now; those that it no longer has are removed when the end is reached. The stored cursor stays
 * where it is, so that a feed that cannot be read from its start never keeps what is new from being read.
 * Answers how many were put or removed.
 */
export async function fetchUnreadable(
  store: Store,
  connection: Connection,
  lender: ConnectedLender,
  now: () => string,
): Promise<Result<number, Failure<FailureCode>>> {
  const unreadable = store.read((handle) => readUnreadable(handle, lender.id));
  if (unreadable.length === 0) return success(0);
  const wanted = new Set(unreadable.map(({ resource, id }) => `${resource} ${id}`));
  const read = await readFeed(connection, null, ({ items }) => {
    const found = items.filter(({ resource, id }) => wanted.has(`${resource} ${id}`));
    if (found.length === 0) return;
    store.write((handle) => {
      for (const change of found) applyChange(handle, lender.id, change, now());
    });
  });
  if (!read.ok) return read;
  store.write((handle) => {
    for (const { resource, id } of readUnreadable(handle, lender.id)) removeDocument(handle, lender.id, resource, id);
  });
  return success(unreadable.length);
}
