import type { z } from 'zod';
import type { ResourceName } from '#shared/contract/servicer/change';
import type { pageQuerySchema } from '#shared/contract/servicer/endpoints';
import type { Servicer } from '../service/servicer';
import { jsonAnswer, type Answer } from './answer';
import { readCursor, writeCursor } from './cursor';
import { entityTag } from './entity-tag';
import { problem } from './problem';

/** Answers one document with its tag, or 404. */
export function readDocument(servicer: Servicer, resource: ResourceName, id: string): Answer {
  const document = servicer.documents.read(resource, id);
  if (document === null) return problem(404, 'not_found');
  return jsonAnswer(document.body, 200, { etag: entityTag(document.body) });
}

/** Answers a page of a list, by identifier, and the cursor of the next page where there is one. */
export function listDocuments(
  servicer: Servicer,
  resource: ResourceName,
  query: z.output<typeof pageQuerySchema> & { readonly clientReference?: string | undefined },
): Answer {
  const start = startOf(servicer, resource, query.cursor);
  if (typeof start !== 'string') return start;
  const { limit } = query;
  const found = servicer.documents.list({
    resource,
    afterId: start,
    limit: limit + 1,
    accountId: query.accountId ?? null,
    clientReference: query.clientReference ?? null,
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const hasMore = found.length > limit && last !== undefined;
  const nextCursor = hasMore
    ? writeCursor({ kind: 'list', dataSet: servicer.dataSet, resource, afterId: last.id })
    : null;
  const body = `{"items":[${items.map((item) => item.body).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  return jsonAnswer(body, 200, { etag: entityTag(body) });
}

function startOf(servicer: Servicer, resource: ResourceName, cursor: string | undefined): string | Answer {
  if (cursor === undefined) return '';
  const read = readCursor(cursor, ['list'], servicer.dataSet);
  if (!read.ok) return problem(read.failure.code === 'cursor_expired' ? 410 : 400, read.failure.code);
  return read.value.resource === resource ? read.value.afterId : problem(400, 'cursor_malformed');
}
