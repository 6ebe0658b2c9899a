import { resourceNames } from '#shared/contract/servicer/change';
import type { Servicer } from '../service/servicer';
import type { StoredChange } from '../storage/change-store';
import { jsonAnswer, type Answer } from './answer';
import { readCursor, writeCursor, type Cursor } from './cursor';
import { problem } from './problem';

/**
 * Answers a page of the feed. Without a cursor it starts with the state as it stands now, document by document; all pages of
 * that reading show the same moment, and the last one leads on to what changed since it. No page has an entity tag: each
 * tells the lender's clock.
 */
export function readChanges(servicer: Servicer, cursorText: string | undefined, limit: number): Answer {
  const { dataSet, changes } = servicer;
  const from: FeedCursor | Answer =
    cursorText === undefined
      ? { kind: 'state', dataSet, sequence: changes.lastSequence(), resourceIndex: 0, afterId: '' }
      : placeOf(servicer, cursorText);
  if ('status' in from) return from;
  return from.kind === 'state' ? statePage(servicer, from, limit) : sincePage(servicer, from.sequence, limit);
}

type FeedCursor = Extract<Cursor, { kind: 'state' | 'since' }>;

function placeOf(servicer: Servicer, text: string): FeedCursor | Answer {
  const read = readCursor(text, ['state', 'since'], servicer.dataSet);
  if (!read.ok) return problem(read.failure.code === 'cursor_expired' ? 410 : 400, read.failure.code);
  // A number not reached yet: the data was put back to an earlier copy of itself.
  return read.value.sequence > servicer.changes.lastSequence() ? problem(410, 'cursor_expired') : read.value;
}

function statePage(servicer: Servicer, from: Extract<Cursor, { kind: 'state' }>, limit: number): Answer {
  const { dataSet, changes } = servicer;
  const found = changes.stateAt(from.sequence, from, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length > limit && last !== undefined) {
    const resourceIndex = resourceNames.indexOf(last.resource);
    return page(servicer, items, { ...from, resourceIndex, afterId: last.id }, true);
  }
  const next: Cursor = { kind: 'since', dataSet, sequence: from.sequence };
  return page(servicer, items, next, changes.lastSequence() > from.sequence);
}

function sincePage(servicer: Servicer, sequence: number, limit: number): Answer {
  const found = servicer.changes.since(sequence, limit + 1);
  const items = found.slice(0, limit);
  const next: Cursor = { kind: 'since', dataSet: servicer.dataSet, sequence: items.at(-1)?.sequence ?? sequence };
  return page(servicer, items, next, found.length > limit);
}

function page(servicer: Servicer, items: readonly StoredChange[], next: Cursor, hasMore: boolean): Answer {
  const rest = JSON.stringify({ nextCursor: writeCursor(next), hasMore, asOf: servicer.now() }).slice(1);
  return jsonAnswer(`{"items":[${items.map(entry).join(',')}],${rest}`, 200);
}

function entry({ sequence, id, changedAt, operation, resource, body }: StoredChange): string {
  const place = JSON.stringify({ sequence, id, changedAt, operation, resource });
  return body === null ? place : `${place.slice(0, -1)},"body":${body}}`;
}
