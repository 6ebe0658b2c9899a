import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFailureCodes } from '#shared/domain/evidence/evidence-failures';
import { evidenceKinds } from '#shared/domain/evidence/evidence-kind';
import { identifyEvidence } from '#shared/domain/evidence/identify-evidence';
import { withoutMetadata } from '#shared/domain/evidence/without-metadata';
import { propertyRuns } from '../../../support/property-runs';
import { box, bytesOf, chunk, cleaned, evidenceFile, papers, pictures, segment, wide } from './evidence-file';

const tenMegabytes = 10 * 1024 * 1024;
const files = [...pictures.map(([name]) => name), ...papers].map(evidenceFile);

/** Whether the file is taken: identified, and a picture of it freed from metadata once and for all; else it is refused by a code. */
function isTaken(bytes: Uint8Array): boolean {
  const before = bytes.slice();
  const identified = identifyEvidence(bytes, 'evidence', tenMegabytes);
  if (!identified.ok) expect(evidenceFailureCodes).toContain(identified.failure.code);
  let isClean = false;
  for (const kind of evidenceKinds) {
    const result = withoutMetadata(bytes, kind);
    if (!result.ok) expect(result.failure).toEqual({ code: 'evidence.metadata_unremovable', data: { kind } });
    else {
      isClean = true;
      expect(result.value.bytes.length).toBeLessThanOrEqual(bytes.length);
      expect(Buffer.compare(Buffer.from(cleaned(result.value.bytes, kind)), Buffer.from(result.value.bytes))).toBe(0);
      if (kind !== 'pdf') expect(identifyEvidence(result.value.bytes, '', tenMegabytes)).toEqual({ ok: true, value: kind });
    }
  }
  expect(Buffer.compare(bytes, before)).toBe(0);
  return identified.ok && isClean;
}

describe('a file cut short', () => {
  it.each(pictures)('is refused by a code wherever %s, a %s, is cut', (name) => {
    const bytes = evidenceFile(name);
    // A JPEG has ended before what stands behind it.
    const end = name === 'camera.jpg' ? bytes.length - 795 : bytes.length;

    for (let length = 0; length < bytes.length; length += 1) {
      if (isTaken(bytes.slice(0, length)) !== length >= end) expect([name, length]).toBeNull();
    }
    expect(isTaken(bytes)).toBe(true);
  });

  it.each(papers)('is decided wherever %s is cut', (name) => {
    const bytes = evidenceFile(name);
    const taken = Array.from(bytes, (_, length) => length).filter((length) => isTaken(bytes.slice(0, length)));

    // Only the line feed after the end may be missing.
    expect(taken).toEqual(name.startsWith('encrypted') ? [] : [bytes.length - 1]);
  });
});

describe('a damaged file', () => {
  const lie = fc.oneof(
    fc.constantFrom(0, 1, 2, 7, 8, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff).map((value) => wide(value, 4)),
    fc.constantFrom(0, 1, 2, 0xffff).map((value) => wide(value, 2)),
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
    fc.constantFrom('moov', 'mdat', 'meta', 'iloc', 'Exif', 'hvc1', 'IEND', 'IDAT', 'trailer<</Root', '/Encrypt', '%%EOF').map((text) => bytesOf(text)),
    fc.constantFrom([0xff, 0xd8], [0xff, 0xd9], [0xff, 0xda], [0xff, 0xe1, 0, 2]).map((marker) => Uint8Array.from(marker)),
  );
  const damage = fc.record({ at: fc.nat(), how: fc.constantFrom('over', 'into', 'cut', 'again' as const), lie, length: fc.integer({ min: 1, max: 400 }) });

  it('is refused by a code or freed from metadata once and for all', () => {
    const outcomes = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 4 }), (file, damages) => {
        let bytes = file;
        for (const { at: anywhere, how, lie: written, length } of damages) {
          const at = anywhere % (bytes.length + 1);
          const [before, after] = [bytes.slice(0, at), bytes.slice(at)];
          if (how === 'over') bytes = bytesOf(before, written, after.slice(written.length));
          else if (how === 'into') bytes = bytesOf(before, written, after);
          else if (how === 'cut') bytes = bytesOf(before, after.slice(length));
          else bytes = bytesOf(before, after.slice(0, length), after);
        }
        outcomes[isTaken(bytes) ? 'taken' : 'refused'] += 1;
      }),
      propertyRuns,
    );
    expect(Math.min(outcomes.taken, outcomes.refused)).toBeGreaterThan(propertyRuns.numRuns / 20);
  });

  it('is decided where anything follows the first bytes of a kind', () => {
    const starts = fc.constantFrom(bytesOf(0xff, 0xd8, 0xff), evidenceFile('camera.png').slice(0, 33), evidenceFile('camera.heic').slice(0, 36), bytesOf('%PDF-'));

    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        isTaken(bytesOf(start, rest));
      }),
      propertyRuns,
    );
  });
});

// Each is as large as taken; what took more than a time proportional to that would not end within the test's.
describe('a file that is meant to take for ever', () => {
  const repeated = (start: Uint8Array, part: Uint8Array, end: Uint8Array = new Uint8Array()): Uint8Array => {
    const bytes = new Uint8Array(tenMegabytes);
    bytes.set(start);
    const last = bytes.length - end.length;
    for (let at = start.length; at + part.length <= last; at += part.length) bytes.set(part, at);
    bytes.set(end, last);
    return bytes;
  };
  const png = evidenceFile('camera.png').slice(0, 33);
  const ftyp = box('ftyp', 'heic', wide(0, 4), 'mif1');
  const inMeta = [box('iinf', wide(0, 4), wide(1, 2), box('infe', 2, 0, 0, 0, 0, 1, 0, 0, 'hvc1', 0)), box('iprp', box('ipco'))];
  /** One item with as many extents as its box has room for, all of the same byte. */
  const manyExtents = (): Uint8Array => {
    const extents = repeated(new Uint8Array(), bytesOf(wide(ftyp.length + 8, 4), wide(1, 4))).slice(0, 8 * 65_535);
    const items = Array.from({ length: 15 }, () => bytesOf(wide(1, 2), wide(0, 2), wide(0xffff, 2), extents));
    return bytesOf(ftyp, box('mdat', 'x'), box('meta', wide(0, 4), box('iloc', wide(0, 4), 0x44, 0, wide(15, 2), ...items), ...inMeta), ...Array.from({ length: 60 }, () => box('mdat')));
  };

  it.each<readonly [string, () => Uint8Array]>([
    ['a JPEG of segments', () => repeated(bytesOf(0xff, 0xd8), segment(0xdb, ''))],
    ['a JPEG of fill bytes', () => repeated(bytesOf(0xff, 0xd8), bytesOf(0xff))],
    ['a JPEG of scans', () => repeated(bytesOf(0xff, 0xd8), segment(0xda, ''), bytesOf(0xff, 0xd9))],
    ['a JPEG of restarts', () => repeated(bytesOf(0xff, 0xd8, segment(0xda, '')), bytesOf(0xff, 0xd0), bytesOf(0xff, 0xd9))],
    ['a PNG of chunks', () => repeated(png, chunk('IDAT', ''), chunk('IEND', ''))],
    ['a HEIC of boxes', () => repeated(ftyp, box('mdat'))],
    ['a HEIC of places', manyExtents],
    ['a PDF of objects', () => repeated(bytesOf('%PDF-'), bytesOf('obj<<'), bytesOf('%%EOF'))],
    ['a PDF of trailers', () => repeated(bytesOf('%PDF-'), bytesOf('trailer<<('), bytesOf('%%EOF'))],
    ['a PDF of words', () => repeated(bytesOf('%PDF-'), bytesOf('obj '), bytesOf('%%EOF'))],
    ['a PDF of brackets', () => repeated(bytesOf('%PDF-trailer'), bytesOf('<<'), bytesOf('%%EOF'))],
    ['a PDF of letters', () => repeated(bytesOf('%PDF-'), bytesOf('t'), bytesOf('%%EOF'))],
    ['a PDF of spaces', () => repeated(bytesOf('%PDF-trailer'), bytesOf(' '), bytesOf('%%EOF'))],
  ])('is decided: %s', (_, make) => {
    const bytes = make();
    const identified = identifyEvidence(bytes, '', tenMegabytes);

    if (!identified.ok) expect(evidenceFailureCodes).toContain(identified.failure.code);
    for (const kind of evidenceKinds) {
      const result = withoutMetadata(bytes, kind);
      if (result.ok) expect(result.value.bytes.length).toBeLessThanOrEqual(bytes.length);
    }
  });
});
