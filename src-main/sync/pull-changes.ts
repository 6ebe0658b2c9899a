import type { FailureCode } from '#shared/contract/failures';
import type { ChangesPage, ResourceName } from '#shared/contract/servicer/change';
import { day } from '#shared/domain/calendar/day';
import { success, type Failure, type Result } from '#shared/domain/result';
import { applyChange, removeOutdated } from '../cache/document-repository';
import { beginRereading, endRereading, readLender, saveCursor, type ConnectedLender } from '../cache/lender-repository';
import { noteChange, pruneChanges } from '../cache/recent-change-repository';
import type { Store } from '../cache/store';
import type { Connection } from '../servicer-client/call-servicer';
import { readFeed } from './read-feed';

const gone = 410;

/** What a pull reports while it runs. */
export interface PullProgress {
  readonly now: () => string;
  readonly onReceived: (documents: number) => void;
}

/**
 * Reads the lender's change feed from where the store stands to its end. Each page is one transaction together with the
 * cursor it leads to: a pull that breaks off anywhere is taken up again there, and no half page is ever seen.
 * Where the lender no longer knows the cursor (410), everything is read anew, once a run; what it no longer has is removed
 * when the end is reached, in whichever run that is.
 * Answers how many documents differ from before.
 */
export async function pullChanges(
  store: Store,
  connection: Connection,
  lender: ConnectedLender,
  progress: PullProgress,
): Promise<Result<number, Failure<FailureCode>>> {
  let isAtStart = lender.cursor === null;
  let differing = 0;
  const keep = (page: ChangesPage): void => {
    differing += storePage(store, lender, page, progress.now());
    progress.onReceived(page.items.length);
    isAtStart = false;
  };
  let read = await readFeed(connection, lender.cursor, keep);
  if (!read.ok && read.failure.data?.['status'] === gone && !isAtStart) {
    store.write((handle) => beginRereading(handle, lender.id));
    read = await readFeed(connection, null, keep);
  }
  return read.ok ? success(differing) : read;
}

function storePage(store: Store, lender: ConnectedLender, page: ChangesPage, fetchedAt: string): number {
  const isFirstSync = lender.lastSyncedAt === null;
  return store.write((handle) => {
    let differing = 0;
    const note = (resource: ResourceName, id: string, kind: 'added' | 'changed' | 'removed'): void => {
      differing += 1;
      if (!isFirstSync) noteChange(handle, lender.id, { resource, documentId: id, kind, seenAt: fetchedAt });
    };
    for (const change of page.items) {
      const applied = applyChange(handle, lender.id, change, fetchedAt);
      if (applied !== 'same') note(change.resource, change.id, applied);
    }
    if (!page.hasMore && readLender(handle)?.isRereading === true) {
      for (const { resource, id } of removeOutdated(handle, lender.id)) note(resource, id, 'removed');
      endRereading(handle, lender.id);
    }
    pruneChanges(handle, lender.id, day(fetchedAt.slice(0, 10)));
    saveCursor(handle, lender.id, page.nextCursor, page.hasMore ? null : fetchedAt);
    return differing;
  });
}
