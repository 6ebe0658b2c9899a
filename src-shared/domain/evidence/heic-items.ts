import { nameAt, uint16At, uint32At } from './byte-reading';
import type { ByteRange } from './byte-range';
import { isoBoxes, type IsoBox } from './iso-boxes';

/** An item of a HEIC: its type, and where what it holds lies in the file. */
export interface HeicItem {
  readonly type: string;
  readonly extents: readonly ByteRange[];
}

/** The boxes that say where items are. */
export interface HeicItemBoxes {
  readonly iinf: IsoBox;
  readonly iloc: IsoBox;
  /** Holds what items hold that is short; null where there is none. */
  readonly idat: IsoBox | null;
  readonly mdats: readonly IsoBox[];
}

/**
 * The items of a HEIC with their places, each wholly within a box of data; null where a length, number or method is
 * not understood, an item has no type, or something is protected or elsewhere.
 * Source: ISO/IEC 14496-12, 8.11.3 (iloc) and 8.11.6 (iinf).
 */
export function heicItems(bytes: Uint8Array, boxes: HeicItemBoxes): readonly HeicItem[] | null {
  const types = itemTypes(bytes, boxes.iinf);
  const places = types === null ? null : itemPlaces(bytes, boxes);
  if (types === null || places === null) return null;
  const items: HeicItem[] = [];
  for (const { id, extents } of places) {
    const type = types.get(id);
    if (type === undefined) return null;
    items.push({ type, extents });
  }
  return items;
}

function itemTypes(bytes: Uint8Array, { content, end }: IsoBox): ReadonlyMap<number, string> | null {
  const isLong = bytes[content] !== 0;
  const from = content + (isLong ? 8 : 6);
  const entries = from > end ? null : isoBoxes(bytes, from, end);
  if (entries === null) return null;
  const types = new Map<number, string>();
  for (const entry of entries) {
    const version = bytes[entry.content];
    const idLength = version === 2 ? 2 : 4;
    const at = entry.content + 4;
    const isSound = entry.name === 'infe' && (version === 2 || version === 3) && at + idLength + 6 <= entry.end;
    // An item under protection is not shown without a key.
    if (!isSound || uint16At(bytes, at + idLength) !== 0) return null;
    const id = unsignedAt(bytes, at, idLength);
    if (types.has(id)) return null;
    types.set(id, nameAt(bytes, at + idLength + 2));
  }
  return types;
}

interface ItemPlaces {
  readonly id: number;
  readonly extents: readonly ByteRange[];
  /** Where the next item's places begin. */
  readonly next: number;
}

/** How many bytes each number has in a box of places. */
interface PlaceShape {
  readonly version: number;
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  readonly base: number;
  readonly index: number;
}

function itemPlaces(bytes: Uint8Array, boxes: HeicItemBoxes): readonly ItemPlaces[] | null {
  const { content } = boxes.iloc;
  const shape = placeShape(bytes[content] ?? 0, uint16At(bytes, content + 4));
  if (shape === null) return null;
  const count = unsignedAt(bytes, content + 6, shape.id);
  const places: ItemPlaces[] = [];
  let at = content + 6 + shape.id;
  while (places.length < count) {
    const place = placesAt(bytes, at, shape, boxes);
    if (place === null) return null;
    places.push(place);
    at = place.next;
  }
  return places;
}

function placeShape(version: number, sizes: number): PlaceShape | null {
  const [offset, length, base] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const index = version === 0 ? 0 : sizes & 15;
  const isKnown = version <= 2 && [offset, length, base, index].every((size) => size === 0 || size === 4 || size === 8);
  return isKnown ? { version, id: version === 2 ? 4 : 2, offset, length, base, index } : null;
}

function placesAt(bytes: Uint8Array, from: number, shape: PlaceShape, boxes: HeicItemBoxes): ItemPlaces | null {
  const { version, base, index, offset, length } = shape;
  const methodAt = from + shape.id;
  const elsewhereAt = methodAt + (version === 0 ? 0 : 2);
  const countAt = elsewhereAt + 2 + base;
  const sources = sourcesOf(boxes, version === 0 ? 0 : uint16At(bytes, methodAt) & 15);
  let at = countAt + 2;
  if (at > boxes.iloc.end || sources === null || uint16At(bytes, elsewhereAt) !== 0) return null;
  const first = sources.start + unsignedAt(bytes, elsewhereAt + 2, base);
  const extents: ByteRange[] = [];
  for (let left = uint16At(bytes, countAt); left > 0; left -= 1) {
    const start = first + unsignedAt(bytes, at + index, offset);
    const range = { start, end: start + unsignedAt(bytes, at + index + offset, length) };
    at += index + offset + length;
    if (at > boxes.iloc.end || !isWithin(range, sources.boxes)) return null;
    extents.push(range);
  }
  return { id: unsignedAt(bytes, from, shape.id), extents, next: at };
}

/** Where a method of construction counts from, and the boxes that its extents must lie in; null where it is not known. */
function sourcesOf(
  { idat, mdats }: HeicItemBoxes,
  method: number,
): { readonly start: number; readonly boxes: readonly IsoBox[] } | null {
  if (method === 0) return { start: 0, boxes: mdats };
  return method === 1 && idat !== null ? { start: idat.content, boxes: [idat] } : null;
}

// An extent without length would be all of its source.
function isWithin({ start, end }: ByteRange, boxes: readonly IsoBox[]): boolean {
  return end > start && boxes.some((box) => start >= box.content && end <= box.end);
}

/** A number of 0, 2, 4 or 8 bytes; one of eight that is past the safe integers is past every file too. */
function unsignedAt(bytes: Uint8Array, at: number, size: number): number {
  if (size === 0) return 0;
  if (size === 2) return uint16At(bytes, at);
  return size === 4 ? uint32At(bytes, at) : uint32At(bytes, at) * 0x1_0000_0000 + uint32At(bytes, at + 4);
}
