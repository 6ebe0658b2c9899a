import { describe, expect, it } from 'vitest';
import { aJdFile, aJdRow, accepted, jdFileNames, jdFixture, refusalOf } from './jd-fixture';

const text = new TextDecoder().decode(jdFixture('jd-2025-format.csv'));
const entries = accepted(text).entries;

function utf16(bigEndian: boolean, marked: boolean, of: string): Uint8Array {
  const units = [...(marked ? '\u{FEFF}' : ''), ...of].flatMap((character) => {
    return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  });
  return new Uint8Array(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

// 收入 and the like in GB18030, so that the test needs no encoder: the JD words of one short file, made once with iconv.
const gb18030Hex =
  'bdbbd2d7cab1bce42cc9ccbba7c3fbb3c62cbdbbd2d7cbb5c3f72cbdf0b6ee2ccad52fb8b6bfeeb7bdcabd2cbdbbd2d7d7b4ccac2ccad52fd6a70a' +
  '323032352d30392d30312030313a32333a34352cb5ea2cbbf52c312e32332cbea9b6abb0d7ccf52cbdbbd2d7b3c9b9a62cd6a7b3f60a';

describe('readBillFile', () => {
  it.each([
    ['a byte order mark', `\u{FEFF}${text}`],
    ['no byte order mark', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR alone', text.replaceAll('\n', '\r')],
    ['no line end after the last row', text.trimEnd()],
    ['blank lines and a foot below', `${text}\n\n-----------------\n共26笔记录\n注：仅供参考\n`],
  ])('finds the same entries when the file has %s', (_name, variant) => {
    const file = accepted(variant);

    expect(file.entries).toEqual(entries);
    expect(file.skipped).toEqual([]);
  });

  it.each([
    ['utf-16le', utf16(false, true, text)],
    ['utf-16be', utf16(true, true, text)],
    ['utf-16le', utf16(false, false, text)],
  ])('finds the same entries when a spreadsheet saved it as %s', (encoding, bytes) => {
    const file = accepted(bytes);

    expect(file.encoding).toBe(encoding);
    expect(file.entries).toEqual(entries);
  });

  it('finds the same entries when cells are separated by TABs', () => {
    const tabbed = text.split('\n').map((line) => (line.startsWith('20') ? line.replaceAll('\t', '') : line));

    const file = accepted(tabbed.map((line) => line.replaceAll(',', '\t')).join('\n'));

    expect(file.entries.map(({ gross }) => gross)).toEqual(entries.map(({ gross }) => gross));
  });

  it('decodes GB18030 when the file is no UTF-8', () => {
    const file = accepted(new Uint8Array(Buffer.from(gb18030Hex, 'hex')));

    expect(file).toMatchObject({ encoding: 'gb18030', headerLine: 1, rows: 1 });
    expect(file.entries[0]).toMatchObject({ creditAccount: 'baitiao', counterparty: '店' });
  });

  it('keeps the rows after a quote that is never closed', () => {
    const file = accepted(aJdFile([aJdRow({ description: '"开口' }), aJdRow(), aJdRow({ description: '27"显示器"' })]));

    expect(file.entries.map(({ line, description }) => [line, description])).toEqual([
      [6, '"开口'],
      [7, '商品'],
      [8, '27"显示器"'],
    ]);
  });

  it('names the physical line where the record starts when a cell before it holds line breaks', () => {
    const file = accepted(aJdFile([aJdRow({ description: '"a\nb\nc"' }), aJdRow()]));

    expect(file.entries.map(({ line }) => line)).toEqual([6, 9]);
  });

  it('leaves the last row out and warns when the file ends inside it', () => {
    const whole = aJdFile([aJdRow(), aJdRow()]);

    const file = accepted(whole.slice(0, -20));

    expect(file).toMatchObject({ rows: 2, skipped: [{ line: 7, reason: 'row.torn' }] });
    expect(file.warnings).toEqual([{ code: 'bill_file.truncated', data: { line: 7 } }]);
  });

  it.each([
    ['bill_file.empty', new Uint8Array()],
    ['bill_file.empty', ' \n\n'],
    ['bill_file.unknown_format', 'a,b\n1,2\n'],
    ['bill_file.header_missing', text.slice(0, 300)],
    ['bill_file.not_text', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])],
    ['bill_file.not_text', new Uint8Array([1, 0, 2, 2, 0, 3, 0, 0xff])],
    ['bill_file.undecodable', new Uint8Array([0x61, 0xff, 0xff, 0xff, 0xff, 0xff])],
  ])('refuses with %s when there is nothing to read', (code, file) => {
    expect(refusalOf(file)?.code).toBe(code);
  });

  it('names line and byte when one byte of a UTF-8 file is damaged', () => {
    const bytes = jdFixture('jd-2024-format.csv');
    const lineStart = new TextEncoder().encode(new TextDecoder().decode(bytes).split('\n').slice(0, 24).join('\n')).length + 1;
    bytes[lineStart + 4] = 0xff;

    expect(refusalOf(bytes)).toEqual({ code: 'bill_file.undecodable', data: { line: 25, column: 5 } });
  });

  it('refuses when the amounts add up to more than can be counted', () => {
    const rows = Array.from({ length: 3 }, () => aJdRow({ amount: '90071992547409.91' }));

    expect(refusalOf(aJdFile(rows))).toEqual({ code: 'bill_file.sum_out_of_range', data: { line: 7 } });
  });

  it.each(jdFileNames)('accounts for every row of %s', (name) => {
    const file = accepted(jdFixture(name));

    expect(file.entries.length + file.skipped.length).toBe(file.rows);
  });
});
