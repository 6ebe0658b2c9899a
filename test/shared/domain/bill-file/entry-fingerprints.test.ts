import { describe, expect, it } from 'vitest';
import { entryFingerprints } from '../../../../src-shared/domain/bill-file/entry-fingerprints';
import { aJdFile, aJdRow, accepted, jdFileNames, jdFixture } from './jd-fixture';

function fingerprints(file: Uint8Array | string): readonly string[] {
  const { format, entries } = accepted(file);
  return entries.map(entryFingerprints(format));
}

describe('entryFingerprints', () => {
  it.each(jdFileNames)('tells all entries of %s apart when order numbers repeat', (name) => {
    const all = fingerprints(jdFixture(name));

    expect(new Set(all).size).toBe(all.length);
    expect(fingerprints(jdFixture(name))).toEqual(all);
  });

  it('stays the same when a later export shows a refund of the purchase', () => {
    const before = fingerprints(aJdFile([aJdRow({ amount: '12.30' })]));

    expect(fingerprints(aJdFile([aJdRow({ amount: '12.30(已退款2.30)' })]))).toEqual(before);
    expect(fingerprints(aJdFile([aJdRow({ amount: '12.30(已全额退款)', direction: '不计收支' })]))).toEqual(before);
  });

  it('numbers rows when they are equal, so that a second file matches them one by one', () => {
    const [first, second] = fingerprints(aJdFile([aJdRow(), aJdRow({ amount: '1.00' }), aJdRow()])).filter((_, index) => index !== 1);

    expect(first).not.toBe(second);
    expect(fingerprints(aJdFile([aJdRow(), aJdRow()]))).toEqual([first, second]);
  });

  it('differs when only the order number does', () => {
    expect(fingerprints(aJdFile([aJdRow({ reference: '1' })]))).not.toEqual(fingerprints(aJdFile([aJdRow({ reference: '2' })])));
  });
});
