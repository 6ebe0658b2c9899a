import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '#shared/domain/evidence/without-metadata';
import { bytesOf, cleaned, evidenceFile, segment, tracesIn, wide } from './evidence-file';

// The profile that make.mjs writes has 484 bytes; exiftool puts a marker, a length and 14 bytes before it.
const profileLength = 484 + 18;
const jfif = segment(0xe0, bytesOf('JFIF\0', 1, 1, 0, 0, 1, 0, 1, 0, 0));
const scan = bytesOf(segment(0xda, bytesOf(1, 1, 0, 0, 63, 0)), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd7, 0x78);
const end = bytesOf(0xff, 0xd9);

function aJpeg(...segments: readonly Uint8Array[]): Uint8Array {
  return bytesOf(0xff, 0xd8, ...segments, scan, end);
}

/** Exif of one directory, its entries of 12 bytes given; big-endian unless said. */
function exif(entries: readonly Uint8Array[], isLittle = false): Uint8Array {
  const number = (value: number, length: number): Uint8Array => (isLittle ? wide(value, length).toReversed() : wide(value, length));
  const content = bytesOf('Exif\0\0', isLittle ? 'II' : 'MM', number(42, 2), number(8, 4), number(entries.length, 2), ...entries, new Uint8Array(4));
  return segment(0xe1, content);
}
const make = bytesOf(0x01, 0x0f, 0, 2, 0, 0, 0, 4, 'Fix\0');
const turned = (orientation: number): Uint8Array => bytesOf(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0);

describe('withoutMetadata of a JPEG', () => {
  it('leaves of a picture from a camera the picture, how it is to be turned and its colours', () => {
    const [camera, plain] = [evidenceFile('camera.jpg'), evidenceFile('plain.jpg')];
    const clean = cleaned(camera, 'jpeg') as Uint8Array; // the next line would fail for a code
    const [first, orientation, rest] = [clean.slice(0, 20), clean.slice(20, 56), clean.slice(56)];

    expect(tracesIn(camera)).toHaveLength(7);
    expect(tracesIn(clean)).toEqual([]);
    expect(orientation).toEqual(exif([turned(6)]));
    expect(Buffer.from(rest.slice(4, 15)).toString()).toBe('ICC_PROFILE');
    // All else is what cjpeg wrote before the camera's data came to it.
    expect(bytesOf(first, rest.slice(profileLength))).toEqual(plain);
  });

  it.each(['plain.jpg', 'scans.jpg'])('leaves %s, which has none, as it is', (name) => {
    expect(cleaned(evidenceFile(name), 'jpeg')).toEqual(evidenceFile(name));
  });

  it('says that nothing is left', () => {
    expect(withoutMetadata(aJpeg(), 'jpeg')).toEqual({ ok: true, value: { bytes: aJpeg(), keepsMetadata: false } });
  });

  it('keeps tables, frames, scans, JFIF, the colour profile and the colour transform of Adobe', () => {
    const kept = [jfif, segment(0xe2, 'ICC_PROFILE\0\x01\x01x'), segment(0xee, 'Adobe\0d'), segment(0xdb, 'q'), segment(0xc0, 'f'), segment(0xc4, 'h'), segment(0xdd, 'r')];

    expect(cleaned(aJpeg(...kept), 'jpeg')).toEqual(aJpeg(...kept));
  });

  it.each([
    ['Exif', segment(0xe1, 'Exif\0\0')],
    ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>')],
    ['a comment', segment(0xfe, 'at home')],
    ['IPTC', segment(0xed, 'Photoshop 3.0\0')],
    ['an index of several pictures', segment(0xe2, 'MPF\0')],
    ['a second thumbnail', segment(0xe0, 'JFXX\0')],
    ['what a maker adds', segment(0xe4, 'x')],
    ['what a maker adds as APP14', segment(0xee, 'x')],
    ['what a maker adds as APP15', segment(0xef, 'x')],
  ])('leaves out %s', (_, metadata) => {
    expect(cleaned(aJpeg(jfif, metadata), 'jpeg')).toEqual(aJpeg(jfif));
  });

  it('keeps a segment without content, and reads Exif behind another APP1', () => {
    expect(cleaned(aJpeg(segment(0xdd, '')), 'jpeg')).toEqual(aJpeg(segment(0xdd, '')));
    expect(cleaned(aJpeg(segment(0xe1, 'http'), segment(0xe5, 'Exif\0\0'), exif([turned(3)])), 'jpeg')).toEqual(aJpeg(exif([turned(3)])));
  });

  it('keeps every scan, and leaves out what stands between them', () => {
    const huffman = segment(0xc4, 'h');

    expect(cleaned(aJpeg(scan, segment(0xfe, 'at home'), huffman), 'jpeg')).toEqual(aJpeg(scan, huffman));
  });

  it('drops fill bytes before what it drops, and what follows the end', () => {
    const jpeg = bytesOf(0xff, 0xd8, 0xff, 0xff, segment(0xfe, 'x'), scan, 0xff, end, 'MotionPhoto', aJpeg());

    expect(cleaned(jpeg, 'jpeg')).toEqual(aJpeg());
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('keeps orientation %i', (orientation) => {
    const little = bytesOf(0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0);

    expect(cleaned(aJpeg(jfif, exif([make, turned(orientation)])), 'jpeg')).toEqual(aJpeg(jfif, exif([turned(orientation)])));
    expect(cleaned(aJpeg(exif([little], true)), 'jpeg')).toEqual(aJpeg(exif([turned(orientation)])));
  });

  it.each([
    ['not to be turned', exif([turned(1)])],
    ['turned in no known way', exif([turned(9)])],
    ['turned by zero', exif([turned(0)])],
    ['turned by another type', exif([bytesOf(0x01, 0x12, 0, 4, 0, 0, 0, 1, 0, 0, 0, 6)])],
    ['turned twice', exif([bytesOf(0x01, 0x12, 0, 3, 0, 0, 0, 2, 0, 6, 0, 6)])],
    ['without a directory', segment(0xe1, bytesOf('Exif\0\0MM', 0, 42, 0, 0, 0xff, 0xff))],
    ['of another number than 42', segment(0xe1, bytesOf('Exif\0\0MM', 0, 43, 0, 0, 0, 8, 0, 1, turned(6)))],
    ['of another byte order', segment(0xe1, bytesOf('Exif\0\0XX', 0, 42, 0, 0, 0, 8, 0, 1, turned(6)))],
    ['with more entries than there are', segment(0xe1, bytesOf('Exif\0\0MM', 0, 42, 0, 0, 0, 8, 0xff, 0xff, make))],
  ])('writes no Exif where the picture is %s', (_, metadata) => {
    expect(cleaned(aJpeg(metadata), 'jpeg')).toEqual(aJpeg());
  });

  it.each([
    ['a length that is too short', bytesOf(0xff, 0xe1, 0, 1)],
    ['a length beyond the end', bytesOf(0xff, 0xdb, 0xff, 0xff)],
    ['something else than a marker', bytesOf('x')],
    ['a marker without meaning', segment(0x05, 'x')],
    ['an extension', segment(0xf7, 'x')],
    ['a second start', bytesOf(0xff, 0xd8)],
    ['a restart outside a scan', bytesOf(0xff, 0xd0, 0, 2)],
    ['the first of the extensions', bytesOf(segment(0xf0, 'x'))],
    ['the last of the extensions', bytesOf(segment(0xfd, 'x'))],
  ])('refuses one with %s', (_, wrong) => {
    expect(cleaned(aJpeg(wrong), 'jpeg')).toBe('evidence.metadata_unremovable');
  });

  it('refuses what is none', () => {
    expect(withoutMetadata(evidenceFile('camera.png'), 'jpeg')).toEqual({
      ok: false,
      failure: { code: 'evidence.metadata_unremovable', data: { kind: 'jpeg' } },
    });
  });
});

describe('withoutMetadata of a PDF', () => {
  it('hands it back and says that its document information stays', () => {
    const bytes = evidenceFile('plain.pdf');

    expect(withoutMetadata(bytes, 'pdf')).toEqual({ ok: true, value: { bytes, keepsMetadata: true } });
  });
});
