import { describe, expect, it } from 'vitest';
import { billFileFailureCodes } from '../../../../src-shared/domain/bill-file/failures';
import { readBillFile } from '../../../../src-shared/domain/bill-file/read-bill-file';
import { decodeText } from '../../../../src-tool/decode-text';
import { aJdFile, aJdRow, accepted, jdFileNames, jdFixture } from './jd-fixture';

// A small seeded generator (mulberry32), so that a failure can be repeated.
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function expectDecided(bytes: Uint8Array): void {
  const read = readBillFile(bytes, decodeText);
  if (read.ok) expect(read.value.entries.length + read.value.skipped.length).toBe(read.value.rows);
  else expect(billFileFailureCodes).toContain(read.failure.code);
}

describe('readBillFile, given a damaged file', () => {
  it.each(jdFileNames)('reads only whole rows when %s is cut at any 97th byte', (name) => {
    const bytes = jdFixture(name);
    const whole = accepted(bytes).entries.map((entry) => JSON.stringify(entry));

    for (let length = 0; length < bytes.length; length += 97) {
      const cut = bytes.slice(0, length);
      expectDecided(cut);
      const read = readBillFile(cut, decodeText);
      const entries = read.ok ? read.value.entries.map((entry) => JSON.stringify({ ...entry, remark: null })) : [];
      expect(whole.slice(0, entries.length)).toEqual(entries);
    }
  });

  it.each(jdFileNames)('gives a result or a coded refusal when bytes of %s are flipped', (name) => {
    const random = seeded(20260404);

    for (let round = 0; round < 400; round += 1) {
      const bytes = jdFixture(name);
      for (let flips = 1 + Math.floor(random() * 8); flips > 0; flips -= 1) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      expectDecided(bytes);
    }
  });

  it('comes to an end when every line opens a quote', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `"a${index},""b,"`);

    expectDecided(new TextEncoder().encode(aJdFile(rows)));
  });

  it('comes to an end when one cell has ten million characters', () => {
    const file = aJdFile([aJdRow({ description: '"'.repeat(5_000_001) }), aJdRow({ description: 'x'.repeat(5_000_000) })]);

    expectDecided(new TextEncoder().encode(file));
  });
});
