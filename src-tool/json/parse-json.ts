import { firstInvalidUtf8 } from '../../src-shared/domain/bill-file/first-invalid-utf8';
import { refusal, success, type Failure, type Result } from '../../src-shared/domain/result';
import type { InputFailureCode } from '../tool-failure';
import { jsonCursor, JsonRefusal, lineAndColumn, type JsonCursor } from './json-cursor';

/** How many lists and objects may stand within one another: no input of a verb comes near it. */
export const maximumJsonDepth = 32;

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const wordPattern = /true|false|null/y;
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/**
 * Reads bytes as one JSON document (RFC 8259): UTF-8, a byte order mark tolerated. Stricter than the platform's parser in that a
 * key may stand only once in an object and nesting has a limit. Refuses with the line and the column.
 */
export function parseJson(bytes: Uint8Array): Result<unknown, Failure<InputFailureCode>> {
  const breach = firstInvalidUtf8(bytes, 0);
  if (breach !== null) {
    const before = new TextDecoder().decode(bytes.subarray(0, breach.offset));
    return refusal('input.not_json', { problem: 'a byte that is not UTF-8', ...lineAndColumn(before, before.length) });
  }
  const cursor = jsonCursor(new TextDecoder().decode(bytes));
  try {
    const document = readValue(cursor, 0);
    if (cursor.peek() !== '') unexpected(cursor);
    return success(document);
  } catch (error) {
    if (error instanceof JsonRefusal) return { ok: false, failure: error.failure };
    throw error;
  }
}

function readValue(cursor: JsonCursor, depth: number): unknown {
  const opening = cursor.peek();
  if (opening === '{' || opening === '[') {
    if (depth === maximumJsonDepth) cursor.refuse('input.too_deep', { maximum: maximumJsonDepth });
    return opening === '{' ? readObject(cursor, depth + 1) : readList(cursor, depth + 1);
  }
  if (cursor.peek() === '"') return readString(cursor);
  const number = cursor.match(numberPattern);
  if (number !== null) return Number(number);
  const word = cursor.match(wordPattern);
  return word === null ? unexpected(cursor) : words[word];
}

function readObject(cursor: JsonCursor, depth: number): object {
  const members = new Map<string, unknown>();
  cursor.takes('{');
  if (cursor.takes('}')) return {};
  do {
    const at = cursor.position();
    const field = readString(cursor);
    if (members.has(field)) cursor.refuse('input.duplicate_key', { field }, at);
    if (!cursor.takes(':')) unexpected(cursor);
    members.set(field, readValue(cursor, depth));
  } while (cursor.takes(','));
  if (!cursor.takes('}')) unexpected(cursor);
  // Defines each member as its own, also one called __proto__.
  return Object.fromEntries(members);
}

function readList(cursor: JsonCursor, depth: number): unknown[] {
  const items: unknown[] = [];
  cursor.takes('[');
  if (cursor.takes(']')) return items;
  do items.push(readValue(cursor, depth));
  while (cursor.takes(','));
  if (!cursor.takes(']')) unexpected(cursor);
  return items;
}

function readString(cursor: JsonCursor): string {
  if (cursor.peek() !== '"') unexpected(cursor);
  const text = cursor.quoted();
  return text ?? cursor.refuse('input.not_json', { problem: 'text with a wrong escape, a line break or no end' });
}

function unexpected(cursor: JsonCursor): never {
  const found = cursor.peek();
  return cursor.refuse('input.not_json', { problem: found === '' ? 'an end too early' : `"${found}" where it does not belong` });
}
