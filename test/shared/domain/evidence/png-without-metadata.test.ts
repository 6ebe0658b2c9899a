import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, chunk, cleaned, evidenceFile, tracesIn } from './evidence-file';

const signature = evidenceFile('camera.png').slice(0, 8);
const header = chunk('IHDR', new Uint8Array(13));
const aPng = (...chunks: readonly Uint8Array[]): Uint8Array => bytesOf(signature, header, ...chunks, chunk('IDAT', 'pixels'), chunk('IEND', ''));

/** Reads chunks as a reader would that believes them, and checks their sums. */
function read(bytes: Uint8Array): readonly (readonly [string, Buffer])[] {
  const png = Buffer.from(bytes);
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

describe('withoutMetadata of a PNG', () => {
  it('leaves of a picture with texts the picture and its colours', () => {
    const camera = evidenceFile('camera.png');
    const clean = cleaned(camera, 'png') as Uint8Array; // the next line would fail for a code
    const chunks = read(clean);
    const pixels = inflateSync(Buffer.concat(chunks.filter(([name]) => name === 'IDAT').map(([, data]) => data)));

    expect(read(camera).map(([name]) => name)).toEqual(expect.arrayContaining(['tIME', 'tEXt', 'zTXt', 'prVt', 'iTXt', 'eXIf']));
    expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'iCCP', 'pHYs', 'IDAT', 'IDAT', 'IEND']);
    expect(tracesIn(clean)).toEqual([]);
    // As make.mjs paints it: each row begins with its filter, none.
    expect(pixels).toHaveLength(32 * 145);
    for (const [x, y] of [[0, 0], [47, 31], [20, 9]] as const) {
      expect([...pixels.subarray(145 * y + 1 + 3 * x, 145 * y + 4 + 3 * x)]).toEqual([x * 5, y * 7, (x * y) % 256]);
    }
  });

  it.each(['PLTE', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'])('keeps %s', (name) => {
    expect(cleaned(aPng(chunk(name, 'x')), 'png')).toEqual(aPng(chunk(name, 'x')));
  });

  it.each(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'hIST', 'sPLT', 'caBX', 'prVt', 'zxIf'])('leaves out %s', (name) => {
    expect(cleaned(aPng(chunk(name, 'x')), 'png')).toEqual(aPng());
  });

  it('leaves out what follows its end', () => {
    expect(cleaned(bytesOf(aPng(), 'at home', aPng()), 'png')).toEqual(aPng());
  });

  it.each([
    ['a chunk that must be known and is not', chunk('VERY', 'x')],
    ['a name that is none', chunk('a1bc', 'x')],
    ['a name that begins as none', chunk('1abc', 'x')],
    ['a name that ends as none', chunk('abc1', 'x')],
    ['a length beyond the end', bytesOf(0xff, 0xff, 0xff, 0xff, 'tEXt')],
  ])('refuses one with %s', (_, wrong) => {
    expect(cleaned(aPng(wrong), 'png')).toBe('evidence.metadata_unremovable');
  });
});
