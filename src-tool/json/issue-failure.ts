import type { z } from 'zod';
import { BrokenInvariant } from '../../src-shared/domain/broken-invariant';
import { refusal, type Failure } from '../../src-shared/domain/result';
import { isInputFailureCode, type InputFailureCode } from '../tool-failure';
import { jsonPointer, valueAt, type JsonPath } from './json-pointer';

type Issue = z.core.$ZodIssue;
type Data = Readonly<Record<string, string | number>>;

/**
 * The refusal for a document that its schema did not accept: the first unknown field where there is one, because a misspelt name
 * is also a missing one, else the first thing wrong. Its `pointer` leads to the field.
 */
export function issueFailure(issues: readonly Issue[], document: unknown): Failure<InputFailureCode> {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) throw new BrokenInvariant('a document is refused for something');
  return failureOf(issue, issue.path, document);
}

function failureOf(issue: Issue, path: JsonPath, document: unknown): Failure<InputFailureCode> {
  const refuse = (code: InputFailureCode, data: Data = {}, to = path): Failure<InputFailureCode> =>
    refusal(code, { ...data, pointer: jsonPointer(to) }).failure;
  const value = valueAt(document, path);
  if (issue.code === 'unrecognized_keys') {
    const [field = ''] = issue.keys;
    return refuse('input.unknown_field', { field }, [...path, field]);
  }
  if (value === undefined) return refuse('input.missing_field', { field: String(path.at(-1) ?? '') });
  switch (issue.code) {
    case 'invalid_type':
      if (typeof value === 'number' && !Number.isFinite(value)) return refuse('input.out_of_range');
      return refuse('input.wrong_type', { expected: kindWord(issue.expected), received: kindOf(value) });
    case 'invalid_union':
      return unionFailure(issue, path, document);
    case 'invalid_value':
      return refuse('input.not_a_choice', { choices: issue.values.map(String).join(', ') });
    case 'too_small':
      return refuse(isList(issue.origin) ? 'input.too_few_items' : 'input.out_of_range', { minimum: String(issue.minimum) });
    case 'too_big':
      return refuse(isList(issue.origin) ? 'input.too_many_items' : 'input.out_of_range', { maximum: String(issue.maximum) });
    case 'custom':
      return customFailure(issue, refuse);
    case 'invalid_format':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return refuse('input.malformed');
  }
}

/** Of a choice of kinds, what the kind that fits has against the value; where none fits, all of them are named. */
function unionFailure(issue: Issue & { code: 'invalid_union' }, path: JsonPath, document: unknown): Failure<InputFailureCode> {
  if (issue.discriminator !== undefined && 'options' in issue && issue.options !== undefined) {
    return refusal('input.not_a_choice', { choices: issue.options.map(String).join(', '), pointer: jsonPointer(path) }).failure;
  }
  const first = issue.errors.map(([inner]) => inner).filter((inner) => inner !== undefined);
  const fitting = first.find(({ code, path: inner }) => code !== 'invalid_type' || inner.length > 0);
  if (fitting !== undefined) return failureOf(fitting, [...path, ...fitting.path], document);
  const expected = first.flatMap((inner) => (inner.code === 'invalid_type' ? [kindWord(inner.expected)] : [])).join(' or ');
  return refusal('input.wrong_type', { expected, received: kindOf(valueAt(document, path)), pointer: jsonPointer(path) }).failure;
}

function customFailure(
  issue: Issue & { code: 'custom' },
  refuse: (code: InputFailureCode, data?: Data) => Failure<InputFailureCode>,
): Failure<InputFailureCode> {
  const { failure, ...data } = issue.params ?? {};
  const plain = Object.entries(data).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]));
  return refuse(isInputFailureCode(failure) ? failure : 'input.malformed', Object.fromEntries(plain));
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set';
}

function kindWord(expected: string): string {
  const kinds: Readonly<Record<string, string>> = { int: 'a whole number', array: 'a list', object: 'an object', boolean: 'true or false' };
  return kinds[expected] ?? `a ${expected}`;
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  return kindWord(Array.isArray(value) ? 'array' : typeof value);
}
