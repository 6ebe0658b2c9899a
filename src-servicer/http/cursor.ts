import { z } from 'zod';
import { resourceNames } from '#shared/contract/servicer/change';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';

const dataSet = z.string().max(60);
const cursorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), dataSet, resource: z.enum(resourceNames), afterId: z.string().max(80) }),
  z.strictObject({
    kind: z.literal('state'),
    dataSet,
    sequence: z.int().min(0),
    resourceIndex: z.int().min(0),
    afterId: z.string().max(80),
  }),
  z.strictObject({ kind: z.literal('since'), dataSet, sequence: z.int().min(0) }),
]);

/** A place in a list, in the first reading of everything, or in the feed of changes. It means nothing to the client. */
export type Cursor = z.infer<typeof cursorSchema>;

/** Why a cursor is of no use: nobody here made it, or it belongs to data that is gone. */
export type CursorFailure = Failure<'cursor_malformed' | 'cursor_expired'>;

/** Writes a cursor as one opaque word. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads a cursor of one of some kinds, made for this data set. */
export function readCursor<Kind extends Cursor['kind']>(
  text: string,
  kinds: readonly Kind[],
  presentDataSet: string,
): Result<Extract<Cursor, { kind: Kind }>, CursorFailure> {
  const parsed = cursorSchema.safeParse(jsonOf(text));
  if (!parsed.success || writeCursor(parsed.data) !== text) return refusal('cursor_malformed');
  const cursor = parsed.data;
  if (!isOneOf(cursor, kinds)) return refusal('cursor_malformed');
  return cursor.dataSet === presentDataSet ? success(cursor) : refusal('cursor_expired');
}

function isOneOf<Kind extends Cursor['kind']>(
  cursor: Cursor,
  kinds: readonly Kind[],
): cursor is Extract<Cursor, { kind: Kind }> {
  return kinds.some((kind) => kind === cursor.kind);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Not JSON: as malformed as JSON of another shape, which the schema refuses.
    return undefined;
  }
}
