/** The way to a value in a document: names of members and places in lists. */
export type JsonPath = readonly PropertyKey[];

/** A way as a JSON pointer (RFC 6901): `/advances/0/amount`; the whole document is the empty text. */
export function jsonPointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What stands at the end of a way; undefined where the way leads nowhere. */
export function valueAt(document: unknown, path: JsonPath): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The way that a JSON pointer names, member by member; null where the text is no pointer. */
export function pathOfPointer(pointer: string): readonly string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
