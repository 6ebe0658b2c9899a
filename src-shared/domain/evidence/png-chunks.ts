import { mostParts, nameAt, uint32At } from './byte-reading';

/** A chunk of a PNG: its length, name, data and check sum. */
export interface PngChunk {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The eight bytes that a PNG begins with. */
export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The chunks of a PNG, from the header to the end; null where they do not lead there: a length is wrong, a name is
 * none, the header is not first, no pixels or no end come. Source: W3C PNG (Third Edition), 5.3 and 5.6.
 */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] | null {
  const chunks: PngChunk[] = [];
  let hasPixels = false;
  for (let start = pngSignature.length; start + 12 <= bytes.length && chunks.length < mostParts; ) {
    const name = nameAt(bytes, start + 4);
    const end = start + 12 + uint32At(bytes, start);
    const isSound = end <= bytes.length && /^[A-Za-z]{4}$/.test(name) && (chunks.length > 0 || name === 'IHDR');
    if (!isSound) return null;
    chunks.push({ name, start, end });
    if (name === 'IEND') return hasPixels ? chunks : null;
    hasPixels ||= name === 'IDAT';
    start = end;
  }
  return null;
}
