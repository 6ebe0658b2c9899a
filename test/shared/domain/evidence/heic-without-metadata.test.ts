import { describe, expect, it } from 'vitest';
import { box, bytesOf, cleaned, evidenceFile, tracesIn, wide } from './evidence-file';

const refused = 'evidence.metadata_unremovable';

interface Item {
  readonly type: string;
  readonly extents: readonly (readonly [number, number])[];
  readonly method?: number;
  readonly id?: number;
  readonly elsewhere?: number;
  readonly protection?: number;
}

interface Heic {
  readonly items: readonly Item[];
  readonly mdat?: string;
  readonly idat?: Uint8Array;
  readonly iloc?: { readonly version: number; readonly offset: number; readonly length: number; readonly base: number; readonly index: number };
  readonly infe?: number;
  readonly iinf?: 0 | 1;
  readonly inIinf?: readonly Uint8Array[];
  readonly properties?: readonly Uint8Array[];
  readonly inMeta?: readonly Uint8Array[];
  readonly between?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
}

const usual = { version: 1, offset: 4, length: 4, base: 0, index: 0 };

/** A file whose data box holds `mdat`; items of method 0 count from its content, of method 1 from the start of `idat`. */
function aHeic({ items, mdat = 'pixelsEXIFDATApixels', iloc = usual, infe = 2, iinf = 0, properties = [], ...rest }: Heic): Uint8Array {
  const idLength = iloc.version === 2 ? 4 : 2;
  const ftyp = box('ftyp', 'heic', wide(0, 4), 'mif1heic');
  const entries = items.map(({ type, id, protection = 0 }, index) => box('infe', infe, 0, 0, 0, wide(id ?? index + 1, infe === 2 ? 2 : 4), wide(protection, 2), type, 0));
  const metaWith = (dataAt: number): Uint8Array => {
    const places = items.map(({ extents, method = 0, id, elsewhere = 0 }, index) => {
      const base = iloc.base === 0 || method === 1 ? 0 : dataAt;
      const lists = extents.map(([start, length]) => bytesOf(wide(0, iloc.index), wide(start + (method === 1 ? 0 : dataAt - base), iloc.offset), wide(length, iloc.length)));
      const how = iloc.version === 0 ? bytesOf() : wide(method, 2);
      return bytesOf(wide(id ?? index + 1, idLength), how, wide(elsewhere, 2), wide(base, iloc.base), wide(extents.length, 2), ...lists);
    });
    const sizes = [iloc.offset * 16 + iloc.length, iloc.base * 16 + iloc.index] as const;
    return box(
      'meta',
      wide(0, 4),
      box('hdlr', wide(0, 8), 'pict', new Uint8Array(13)),
      box('pitm', wide(0, 4), wide(1, 2)),
      ...(rest.idat === undefined ? [] : [box('idat', rest.idat)]),
      box('iloc', iloc.version, 0, 0, 0, ...sizes, wide(items.length, idLength), ...places),
      box('iinf', iinf, 0, 0, 0, wide(items.length, iinf === 0 ? 2 : 4), ...entries, ...(rest.inIinf ?? [])),
      box('iprp', box('ipco', box('irot', 3), box('imir', 1), ...properties), box('ipma', wide(0, 8))),
      ...(rest.inMeta ?? []),
    );
  };
  const between = bytesOf(...(rest.between ?? []));
  const dataAt = ftyp.length + metaWith(0).length + between.length + 8;
  return bytesOf(ftyp, metaWith(dataAt), between, box('mdat', mdat), ...(rest.after ?? []));
}

const picture: Item = { type: 'hvc1', extents: [[0, 6], [14, 6]] };
const exif: Item = { type: 'Exif', extents: [[6, 8]] };
const text = (bytes: Uint8Array | string): string => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1'));
const blanked = (bytes: Uint8Array, ...found: readonly string[]): string => found.reduce((whole, each) => whole.replaceAll(each, '\0'.repeat(each.length)), text(bytes));

describe('withoutMetadata of a HEIC', () => {
  it('leaves of a picture from a camera the picture, and moves nothing', () => {
    const camera = evidenceFile('camera.heic');
    const clean = cleaned(camera, 'heic') as Uint8Array; // the next line would fail for a code
    // Read by hand from the bytes of its iloc box: Exif at 0x444, 0x174 long; XMP at 0x5b8, 0xc45 long; the picture from 0x11fd to the end.
    const expected = camera.slice().fill(0, 0x444, 0x444 + 0x174).fill(0, 0x5b8, 0x5b8 + 0xc45);

    expect(tracesIn(camera).length).toBeGreaterThan(0);
    expect(tracesIn(clean)).toEqual([]);
    expect(clean).toEqual(expected);
    expect([0x5b8 + 0xc45, 0x11fd + 0x117]).toEqual([0x11fd, camera.length]);
  });

  it.each([
    ['a first version of places', { ...usual, version: 0 }, 2],
    ['a second version of places', { ...usual, version: 2 }, 2],
    ['long identifiers', { ...usual, version: 2 }, 3],
    ['wide numbers', { version: 1, offset: 8, length: 8, base: 8, index: 8 }, 2],
    ['places counted from a base', { ...usual, base: 4 }, 2],
  ])('blanks Exif in a file with %s', (_, iloc, infe) => {
    const heic = aHeic({ items: [picture, exif], iloc, infe });

    expect(text(cleaned(heic, 'heic'))).toBe(blanked(heic, 'EXIFDATA'));
  });

  it.each(['Exif', 'mime', 'uri '])('blanks an item of the type %j, wherever it is', (type) => {
    const idat = bytesOf('grid-XMP-grid');
    const items: readonly Item[] = [picture, { type, extents: [[6, 8]] }, { type: 'grid', method: 1, extents: [[0, 4]] }, { type, method: 1, extents: [[4, 5]] }, { type: 'iden', extents: [] }];
    const heic = aHeic({ items, idat });

    expect(text(cleaned(heic, 'heic'))).toBe(blanked(heic, 'EXIFDATA', '-XMP-grid'));
  });

  it('reads a long list of items', () => {
    const heic = aHeic({ items: [picture, exif], iinf: 1 });

    expect(text(cleaned(heic, 'heic'))).toBe(blanked(heic, 'EXIFDATA'));
  });

  it('blanks data that no picture owns', () => {
    const heic = aHeic({ items: [picture] });

    expect(text(cleaned(heic, 'heic'))).toBe(blanked(heic, 'EXIFDATA'));
  });

  it('keeps how the picture is to be turned, and blanks descriptions and times', () => {
    const heic = aHeic({ items: [picture], properties: [box('udes', wide(0, 4), 'at home'), box('crtt', wide(0, 4), '20261125')], mdat: 'pixels\0\0\0\0\0\0\0\0pixels' });

    expect(text(cleaned(heic, 'heic'))).toBe(blanked(heic, 'at home', '20261125'));
    expect(text(heic)).toContain('irot\x03');
  });

  it('blanks boxes that are not the picture, and leaves out those at the end', () => {
    const plain = aHeic({ items: [picture], between: [box('free', wide(0, 7))] });
    const heic = aHeic({ items: [picture], between: [box('uuid', 'private')], after: [box('mpvd', 'a film'), box('free')] });

    expect(text(cleaned(heic, 'heic'))).toBe(text(cleaned(plain, 'heic')));
    expect(text(cleaned(aHeic({ items: [picture], inMeta: [box('free', 'rest')] }), 'heic'))).not.toContain('rest');
  });

  it.each<readonly [string, Heic]>([
    ['without a picture', { items: [exif] }],
    ['whose picture shares bytes with Exif', { items: [picture, { type: 'Exif', extents: [[5, 2]] }] }],
    ['with an item of an unknown type', { items: [picture, { type: 'jpeg', extents: [[6, 8]] }] }],
    ['with another box among its items', { items: [picture], inIinf: [box('infx', 2, 0, 0, 0, wide(9, 2), wide(0, 2), 'hvc1', 0)] }],
    ['with two items of one number', { items: [exif, { ...picture, id: 1 }] }],
    ['with lengths of eight bytes past every file', { items: [picture, { type: 'Exif', extents: [[6, 2 ** 32 + 8]] }], iloc: { ...usual, length: 8 } }],
    ['with an item outside the data', { items: [picture, { type: 'Exif', extents: [[-40, 8]] }] }],
    ['with an item that ends past the data', { items: [picture, { type: 'Exif', extents: [[6, 15]] }] }],
    ['with an item without length', { items: [picture, { type: 'Exif', extents: [[6, 0]] }] }],
    ['with an item in another file', { items: [picture, { ...exif, elsewhere: 1 }] }],
    ['with an item under protection', { items: [picture, { ...exif, protection: 1 }] }],
    ['with an item made of others', { items: [picture, { ...exif, method: 2 }] }],
    ['with an item in a box that is not there', { items: [picture, { ...exif, method: 1 }] }],
    ['with numbers of three bytes', { items: [picture], iloc: { ...usual, offset: 3 } }],
    ['with a version of places to come', { items: [picture], iloc: { ...usual, version: 3 } }],
    ['with a version of items without types', { items: [picture], infe: 1 }],
    ['with a box in its head that is not known', { items: [picture], inMeta: [box('xml ', '<x/>')] }],
    ['with two boxes of places', { items: [picture], inMeta: [box('iloc', wide(0, 8))] }],
    ['with two boxes of short data', { items: [picture], idat: bytesOf('x'), inMeta: [box('idat', 'y')] }],
    ['that moves', { items: [picture], after: [box('moov')] }],
    ['with two heads', { items: [picture], after: [box('meta', wide(0, 4))] }],
    ['with more boxes of data than there are', { items: [picture], after: Array.from({ length: 64 }, () => box('mdat')) }],
  ])('refuses one %s', (_, heic) => {
    expect(cleaned(aHeic(heic), 'heic')).toBe(refused);
  });

  it.each([
    ['too many items', 'iloc', 6, wide(0xffff, 2)],
    ['a box that is longer than what it is in', 'ipco', -4, wide(0xffff, 4)],
    ['a box that is shorter than its head', 'ipco', -4, wide(7, 4)],
    ['a box whose long size is none', 'ipco', -4, wide(1, 4)],
  ])('refuses one that claims %s', (_, name, offset, lie) => {
    const heic = aHeic({ items: [picture, exif] });
    const at = text(heic).indexOf(name) + (offset < 0 ? offset : 4 + offset);
    heic.set(lie, at);

    expect(cleaned(heic, 'heic')).toBe(refused);
  });

  it('reads boxes with a long size, and one that goes on to the end', () => {
    const heic = text(aHeic({ items: [picture, exif] }));
    const at = heic.lastIndexOf('mdat');
    const open = bytesOf(heic.slice(0, at - 4), wide(0, 4), heic.slice(at));
    const long = bytesOf(heic, wide(1, 4), 'free', wide(24, 8), 'at home!');

    expect(text(cleaned(open, 'heic'))).toBe(blanked(open, 'EXIFDATA'));
    expect(text(cleaned(long, 'heic'))).toBe(blanked(bytesOf(heic), 'EXIFDATA'));
  });
});
