import type { FailureCode } from '#shared/contract/failures';
import type { ChangesPage } from '#shared/contract/servicer/change';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { callServicer, type Connection } from '../servicer-client/call-servicer';

const pageSize = 500;
// Ten million changes: far beyond any borrower, and an end for a feed that has none.
const mostPages = 20_000;

/**
 * Reads a lender's change feed page by page from a cursor, or from its start (null), to its end. A feed that goes in a ring or
 * has no end is refused (`lender.answer_malformed`); what came before is with `onPage` already.
 */
export async function readFeed(
  connection: Connection,
  from: string | null,
  onPage: (page: ChangesPage) => void,
): Promise<Result<null, Failure<FailureCode>>> {
  const seen = new Set<string>();
  let cursor = from;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const query = { limit: pageSize, cursor: cursor ?? undefined };
    const page = await callServicer(connection, 'listChanges', { query });
    if (!page.ok) return page;
    const { nextCursor, hasMore } = page.value;
    if (hasMore && (seen.has(nextCursor) || nextCursor === cursor)) return refusal('lender.answer_malformed');
    seen.add(nextCursor);
    onPage(page.value);
    if (!hasMore) return success(null);
    cursor = nextCursor;
  }
  return refusal('lender.answer_malformed');
}
