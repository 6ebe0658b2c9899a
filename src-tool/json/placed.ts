import type { Failure } from '../../src-shared/domain/result';
import { jsonPointer, type JsonPath } from './json-pointer';

/** A refusal of the domain together with the place in the document that it is about. */
export function placed<Code extends string>({ code, data }: Failure<Code>, path: JsonPath): Failure<Code> {
  return { code, data: { ...data, pointer: jsonPointer(path) } };
}

/** A refusal of a document that stands within another: its place, seen from the outer one. */
export function placedWithin<Code extends string>({ code, data }: Failure<Code>, path: JsonPath): Failure<Code> {
  const inner = data?.['pointer'];
  return { code, data: { ...data, pointer: `${jsonPointer(path)}${typeof inner === 'string' ? inner : ''}` } };
}
