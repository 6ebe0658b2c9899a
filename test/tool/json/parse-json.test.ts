import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumJsonDepth, parseJson } from '../../../src-tool/json/parse-json';
import { propertyRuns } from '../../support/property-runs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusalOf = (text: string | Uint8Array): unknown => {
  const parsed = parseJson(typeof text === 'string' ? bytesOf(text) : text);
  return parsed.ok ? parsed.value : { code: parsed.failure.code, line: parsed.failure.data?.['line'], column: parsed.failure.data?.['column'] };
};

describe('parseJson', () => {
  it('reads what the platform reads, for any document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);

        expect(parseJson(bytesOf(text))).toEqual({ ok: true, value: JSON.parse(text) });
      }),
      propertyRuns,
    );
  });

  it('refuses what the platform refuses, for any text of the signs of JSON', () => {
    const text = fc.array(fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '"', '\\', '1', '-', '.', 'e', 'true', 'null', ' ', '\n'), { maxLength: 8 });
    fc.assert(
      fc.property(text, (pieces) => {
        const joined = pieces.join('');

        expect(parseJson(bytesOf(joined)).ok, joined).toBe(isJson(joined));
      }),
      propertyRuns,
    );
  });

  it('tolerates a byte order mark', () => {
    expect(parseJson(bytesOf('\uFEFF{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
  });

  it('keeps a member called __proto__ a member', () => {
    const parsed = parseJson(bytesOf('{"__proto__":{"a":1}}'));

    expect(parsed.ok && typeof parsed.value === 'object' && Object.keys(parsed.value ?? {})).toEqual(['__proto__']);
  });

  it.each([
    ['', 'input.not_json', 1, 1],
    ['{"a": }', 'input.not_json', 1, 7],
    ['{"a": 1,}', 'input.not_json', 1, 9],
    ['{"a": 1}\n{}', 'input.not_json', 2, 1],
    ['{\n  "a": 01\n}', 'input.not_json', 2, 9],
    ['{\n  "a": "b\n}', 'input.not_json', 2, 8],
    ["{'a': 1}", 'input.not_json', 1, 2],
    ['[NaN]', 'input.not_json', 1, 2],
    ['["\\x"]', 'input.not_json', 1, 2],
    ['{"a": 1, "b": {"c": 1, "c": 2}}', 'input.duplicate_key', 1, 24],
    ['{"a": 1, "\\u0061": 2}', 'input.duplicate_key', 1, 10],
  ])('names the line and the column when the text is %j', (text, code, line, column) => {
    expect(refusalOf(text)).toEqual({ code, line, column });
  });

  it('names the place of a byte that is not UTF-8', () => {
    expect(refusalOf(new Uint8Array([0x7b, 0x0a, 0x22, 0xff, 0x22]))).toEqual({ code: 'input.not_json', line: 2, column: 2 });
  });

  it('reads nesting up to the limit and refuses more, however deep', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

    expect(parseJson(bytesOf(nested(maximumJsonDepth))).ok).toBe(true);
    expect(refusalOf(nested(maximumJsonDepth + 1))).toMatchObject({ code: 'input.too_deep' });
    expect(refusalOf('['.repeat(1_000_000))).toMatchObject({ code: 'input.too_deep' });
    expect(refusalOf('{"a":'.repeat(1_000_000))).toMatchObject({ code: 'input.too_deep' });
  });

  it('reads text of megabytes, with escapes and without', () => {
    const long = `${'a'.repeat(2_000_000)}${'\n'.repeat(2_000_000)}`;

    expect(parseJson(bytesOf(JSON.stringify([long])))).toEqual({ ok: true, value: [long] });
  });
});

function isJson(text: string): boolean {
  // A key that stands twice, which the platform lets pass, takes more pieces than there are.
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
