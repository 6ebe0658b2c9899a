import type { FailureCode } from '#shared/contract/failures';
import type { ChangesPage } from '#shared/contract/servicer/change';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { applyChange, removeNotFetchedSince } from '../cache/document-repository';
import { saveCursor, type ConnectedLender } from '../cache/lender-repository';
import { noteChange } from '../cache/recent-change-repository';
import type { Store } from '../cache/store';
import { callServicer, type Connection } from '../servicer-client/call-servicer';

const pageSize = 500;
const gone = 410;

/** What a pull reports while it runs. */
export interface PullProgress {
  readonly now: () => string;
  readonly onReceived: (documents: number) => void;
}

/**
 * Reads the lender's change feed from where the store stands to its end. Each page is one transaction together with the
 * cursor it leads to: a pull that breaks off anywhere is taken up again there, and no half page is ever seen.
 * Where the lender no longer knows the cursor (410), everything is read anew, and what it no longer has is removed at the end.
 * Answers how many documents differ from before.
 */
export async function pullChanges(
  store: Store,
  connection: Connection,
  lender: ConnectedLender,
  progress: PullProgress,
): Promise<Result<number, Failure<FailureCode>>> {
  const started = progress.now();
  let cursor = lender.cursor;
  let rereadSince: string | null = null;
  let differing = 0;
  for (;;) {
    const page = await readPage(connection, cursor);
    if (!page.ok) {
      if (page.failure.data?.['status'] !== gone || cursor === null) return page;
      cursor = null;
      rereadSince = started;
      continue;
    }
    if (page.value.hasMore && page.value.nextCursor === cursor) return refusal('lender.answer_malformed');
    differing += storePage(store, lender, page.value, progress.now(), rereadSince);
    progress.onReceived(page.value.items.length);
    cursor = page.value.nextCursor;
    if (!page.value.hasMore) return success(differing);
  }
}

function readPage(connection: Connection, cursor: string | null): Promise<Result<ChangesPage, Failure<FailureCode>>> {
  return callServicer(connection, 'listChanges', { query: { limit: pageSize, cursor: cursor ?? undefined } });
}

function storePage(
  store: Store,
  lender: ConnectedLender,
  page: ChangesPage,
  fetchedAt: string,
  rereadSince: string | null,
): number {
  const isFirstSync = lender.lastSyncedAt === null;
  return store.write((handle) => {
    let differing = 0;
    for (const change of page.items) {
      const applied = applyChange(handle, lender.id, change, fetchedAt);
      if (applied === 'same') continue;
      differing += 1;
      if (isFirstSync) continue;
      const { resource, id } = change;
      noteChange(handle, lender.id, { resource, documentId: id, kind: applied, seenAt: fetchedAt });
    }
    if (rereadSince !== null && !page.hasMore) differing += removeNotFetchedSince(handle, lender.id, rereadSince);
    saveCursor(handle, lender.id, page.nextCursor, page.hasMore ? null : fetchedAt);
    return differing;
  });
}
