import { describe, expect, it } from 'vitest';
import { identifyEvidence } from '#shared/domain/evidence/identify-evidence';
import { box, bytesOf, chunk, evidenceFile, pictures, segment } from './evidence-file';

const tenMegabytes = 10 * 1024 * 1024;
const identified = (bytes: Uint8Array, name = 'paper'): string | object => {
  const result = identifyEvidence(bytes, name, tenMegabytes);
  return result.ok ? result.value : result.failure;
};
const refused = (code: string, data?: object) => (data === undefined ? { code } : { code, data });

describe('identifyEvidence', () => {
  it.each<readonly [string, string]>([...pictures, ['plain.pdf', 'pdf'], ['streams.pdf', 'pdf']])('knows %s by its bytes as %s', (name, kind) => {
    expect(identified(evidenceFile(name), name)).toBe(kind);
    expect(identified(evidenceFile(name), '')).toBe(kind);
  });

  it('refuses an empty file', () => {
    expect(identified(new Uint8Array(), 'scan.pdf')).toEqual(refused('evidence.empty'));
  });

  it('refuses a file that is larger than taken, and takes one as large', () => {
    const bytes = evidenceFile('plain.pdf');

    expect(identifyEvidence(bytes, 'a.pdf', bytes.length)).toEqual({ ok: true, value: 'pdf' });
    expect(identifyEvidence(bytes, 'a.pdf', bytes.length - 1)).toEqual({
      ok: false,
      failure: refused('evidence.too_large', { bytes: bytes.length, maximum: bytes.length - 1 }),
    });
  });

  it.each([
    ['text', bytesOf('Dear lender, %PDF-1.4')],
    ['a GIF', bytesOf('GIF89a', new Uint8Array(40))],
    ['an archive', bytesOf(0x50, 0x4b, 0x03, 0x04, new Uint8Array(40))],
    ['zeros', new Uint8Array(100)],
    ['a JPEG with another first byte', bytesOf(0xfe, evidenceFile('plain.jpg').slice(1))],
    ['a JPEG with another second byte', bytesOf(0xff, 0xd9, evidenceFile('plain.jpg').slice(2))],
    ['a JPEG with another third byte', bytesOf(0xff, 0xd8, 0xfe, evidenceFile('plain.jpg').slice(3))],
    ['a HEIC whose first box has another name', bytesOf(evidenceFile('camera.heic').slice(0, 4), 'styp', evidenceFile('camera.heic').slice(8))],
    ['a PDF behind half a byte order mark', bytesOf(0xef, 0xbb, 0x20, evidenceFile('plain.pdf'))],
    ['a PDF behind another one', bytesOf(0xef, 0x20, 0xbf, evidenceFile('plain.pdf'))],
    ['an AVIF', bytesOf(box('ftyp', 'mif1', new Uint8Array(4), 'avifmiaf'), box('meta'), box('mdat'))],
    ['a film', bytesOf(box('ftyp', 'mp42', new Uint8Array(4), 'heic'), box('moov'))],
    ['a sequence of pictures', bytesOf(box('ftyp', 'msf1', new Uint8Array(4), 'hevcheic'), box('meta'), box('mdat'))],
    ['a brand named past its box', bytesOf(box('ftyp', 'mif1', new Uint8Array(4), 'miaf'), 'heic')],
  ])('refuses %s', (_, bytes) => {
    expect(identified(bytes)).toEqual(refused('evidence.unknown_kind'));
  });

  it('knows a HEIC of the general brand by those that it is compatible with', () => {
    expect(identified(bytesOf(box('ftyp', 'mif1', new Uint8Array(4), 'miafheix'), box('meta'), box('mdat')))).toBe('heic');
  });

  it('knows a PDF behind a byte order mark and empty lines', () => {
    expect(identified(bytesOf(0xef, 0xbb, 0xbf, '\r\n \n', evidenceFile('plain.pdf')))).toBe('pdf');
  });

  it.each([
    ['letter.pdf', 'camera.jpg', 'pdf', 'jpeg'],
    ['IMG_0001.JPG', 'camera.heic', 'jpeg', 'heic'],
    ['photo.HEIF', 'camera.png', 'heic', 'png'],
    ['scan.final.jpeg', 'plain.pdf', 'jpeg', 'pdf'],
  ])('refuses %s, which is %s renamed, and says both', (name, file, claimed, found) => {
    expect(identified(evidenceFile(file), name)).toEqual(refused('evidence.name_contradicts', { claimed, found }));
  });

  it.each(['scan', 'scan 3.11', 'scan.', 'scan.exe', 'pdf', 'a.pdf/scan'])('takes nothing from the name %j', (name) => {
    expect(identified(evidenceFile('plain.jpg'), name)).toBe('jpeg');
  });

  it.each([
    ['encrypted.pdf', 'a password'],
    ['encrypted-streams.pdf', 'limits, in a cross-reference stream'],
  ])('refuses %s, a PDF with %s', (name) => {
    expect(identified(evidenceFile(name), name)).toEqual(refused('evidence.encrypted'));
  });

  it.each([
    ['a text', '1 0 obj\n<< /Root 2 0 R /Title (about /Encrypt \\) trailer << /Encrypt >>) >>\nendobj'],
    ['a dictionary within', 'trailer\n<< /Root 1 0 R /Parms << /Encrypt 3 0 R >> >>'],
    ['a longer name', 'trailer\n<< /Root 1 0 R /EncryptMetadata true >>'],
    ['another object', '1 0 obj\n<< /Encrypt 3 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R /ID [<AB><CD>]>>'],
  ])('does not take /Encrypt in %s for encryption', (_, body) => {
    expect(identified(bytesOf('%PDF-1.7\n', body, '\n%%EOF'))).toBe('pdf');
  });

  it.each(['trailer<</ID[<AB><CD>]/Root 1 0 R/Encrypt 3 0 R>>', 'trailer <</A<</B<AB>>>/Encrypt<</V 1>>/Root 1 0 R>>', '9 0 obj\r\n<</Type/XRef/T(\\)()\\\\)/Encrypt 3 0 R/Root 1 0 R>>stream'])(
    'finds /Encrypt in %s',
    (trailer) => {
      expect(identified(bytesOf('%PDF-1.7\n', trailer, '\n%%EOF'))).toEqual(refused('evidence.encrypted'));
    },
  );

  it.each([
    ['a JPEG without its end', evidenceFile('plain.jpg').slice(0, -1), 'jpeg'],
    ['a JPEG of which only the thumbnail ends', evidenceFile('camera.jpg').slice(0, 1_400), 'jpeg'],
    ['a JPEG without a scan', bytesOf(0xff, 0xd8, segment(0xe0, 'JFIF\0'), 0xff, 0xd9), 'jpeg'],
    ['a PNG without its end', evidenceFile('camera.png').slice(0, -12), 'png'],
    ['a PNG without pixels', bytesOf(evidenceFile('camera.png').slice(0, 8), chunk('IHDR', new Uint8Array(13)), chunk('IEND', '')), 'png'],
    ['a PNG with no header first', bytesOf(evidenceFile('camera.png').slice(0, 8), chunk('IDAT', 'x'), chunk('IEND', '')), 'png'],
    ['a HEIC without its end', evidenceFile('camera.heic').slice(0, -1), 'heic'],
    ['a HEIC without data', evidenceFile('camera.heic').slice(0, 1_084), 'heic'],
    ['a PDF without its end', evidenceFile('plain.pdf').slice(0, -6), 'pdf'],
    ['a PDF whose end is far before its own', bytesOf(evidenceFile('plain.pdf'), new Uint8Array(1_024)), 'pdf'],
  ])('refuses %s', (_, bytes, kind) => {
    expect(identified(bytes)).toEqual(refused('evidence.truncated', { kind }));
  });
});
