import { doOverlap, mergedRanges } from './byte-range';
import { heicItems, type HeicItem } from './heic-items';
import { isoBoxes, onlyBox, type IsoBox } from './iso-boxes';

// Pictures, and how pictures are put together from others (ISO/IEC 23008-12).
const pictureItems = new Set(['hvc1', 'grid', 'iden', 'iovl', 'tmap']);
// Exif; XMP and other texts; links.
const metadataItems = new Set(['Exif', 'mime', 'uri ']);
const knownInMeta = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iprp', 'iref', 'idat', 'dinf', 'grpl', 'free', 'skip']);
// Descriptions, times, and what only their makers know.
const metadataProperties = new Set(['udes', 'altt', 'itai', 'crtt', 'mdft', 'uuid']);
// Files have one or two; each place named is looked for in all of them.
const mostData = 64;

/**
 * A HEIC in which only the data of pictures is left: all other bytes of its data are zero, the Exif and XMP items
 * among them, and so are boxes that do not belong to the picture; those at the end are left out. Nothing moves, so
 * that every place named in the file stays right. How the picture is to be turned is a property and stays. Null where
 * the structure is not understood, which includes moving pictures.
 */
export function heicWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const top = isoBoxes(bytes, 0, bytes.length);
  const meta = top === null ? null : onlyBox(top, 'meta');
  const inMeta = meta === null ? null : isoBoxes(bytes, meta.content + 4, meta.end);
  if (top === null || inMeta === null || top.some(({ name }) => name === 'moov' || name === 'moof')) return null;
  if (inMeta.some(({ name }) => !knownInMeta.has(name))) return null;
  const [iinf, iloc, iprp] = [onlyBox(inMeta, 'iinf'), onlyBox(inMeta, 'iloc'), onlyBox(inMeta, 'iprp')];
  const mdats = top.filter(({ name }) => name === 'mdat');
  const properties = iprp === null ? null : propertiesOf(bytes, iprp);
  if (iinf === null || iloc === null || properties === null || mdats.length > mostData) return null;
  const idat = onlyBox(inMeta, 'idat');
  if (idat === null && inMeta.some(({ name }) => name === 'idat')) return null;
  const items = heicItems(bytes, { iinf, iloc, idat, mdats });
  const kept = items === null ? null : keptOf(items);
  if (kept === null) return null;
  const erased = [
    ...mdats,
    ...inMeta.filter(({ name }) => name === 'idat' || name === 'free' || name === 'skip'),
    ...properties.filter(({ name }) => metadataProperties.has(name)),
  ];
  return erase(bytes, { top, erased, kept });
}

function propertiesOf(bytes: Uint8Array, iprp: IsoBox): readonly IsoBox[] | null {
  const inIprp = isoBoxes(bytes, iprp.content, iprp.end);
  const ipco = inIprp === null ? null : onlyBox(inIprp, 'ipco');
  return ipco === null ? null : isoBoxes(bytes, ipco.content, ipco.end);
}

/** Where the data of pictures lies; null where an item is of another type or a picture shares bytes with metadata. */
function keptOf(items: readonly HeicItem[]): HeicItem['extents'] | null {
  if (items.some(({ type }) => !pictureItems.has(type) && !metadataItems.has(type))) return null;
  const placesOf = (types: ReadonlySet<string>): HeicItem['extents'] =>
    mergedRanges(items.filter(({ type }) => types.has(type)).flatMap(({ extents }) => extents));
  const kept = placesOf(pictureItems);
  return kept.length === 0 || doOverlap(kept, placesOf(metadataItems)) ? null : kept;
}

interface Erasure {
  readonly top: readonly IsoBox[];
  readonly erased: readonly IsoBox[];
  readonly kept: HeicItem['extents'];
}

const needed = new Set(['ftyp', 'meta', 'mdat']);

function erase(bytes: Uint8Array, { top, erased, kept }: Erasure): Uint8Array {
  const last = top.findLast(({ name }) => needed.has(name));
  const cleaned = bytes.slice(0, last?.end ?? 0);
  for (const { content, end } of erased) cleaned.fill(0, content, end);
  for (const { start, content, end, name } of top) {
    if (needed.has(name) || start >= cleaned.length) continue;
    cleaned.fill(0, content, end);
    cleaned.set([0x66, 0x72, 0x65, 0x65], start + 4); // "free": space that readers skip
  }
  for (const { start, end } of kept) cleaned.set(bytes.subarray(start, end), start);
  return cleaned;
}
