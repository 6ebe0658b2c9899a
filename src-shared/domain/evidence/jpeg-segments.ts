import { mostParts, uint16At } from './byte-reading';

/** A marker of a JPEG with what belongs to it, the coded pixels that follow a start of scan included. */
export interface JpegSegment {
  /** The marker's second byte: 0xE1 for APP1. */
  readonly marker: number;
  /** Where it begins: its first byte, 0xFF. */
  readonly start: number;
  /** Where what it holds begins, after its length. */
  readonly content: number;
  readonly end: number;
}

const startOfImage = 0xd8;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/**
 * The segments of a JPEG between its start and its end of image, without these two; null where they do not lead there:
 * a length is wrong, something else stands where a marker should, no picture or no end comes.
 * Source: ITU-T T.81, Annex B.
 */
export function jpegSegments(bytes: Uint8Array): readonly JpegSegment[] | null {
  const segments: JpegSegment[] = [];
  let at = bytes[0] === 0xff && bytes[1] === startOfImage ? 2 : bytes.length;
  while (bytes[at] === 0xff && segments.length < mostParts) {
    const start = at;
    // Any number of bytes 0xFF may stand before a marker (B.1.1.2).
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    at += 1;
    if (marker === endOfImage) return segments.some((segment) => segment.marker === startOfScan) ? segments : null;
    const length = uint16At(bytes, at);
    if (marker === undefined || !hasLength(marker) || length < 2 || at + length > bytes.length) return null;
    const content = at + 2;
    at += length;
    if (marker === startOfScan) at = endOfScan(bytes, at);
    segments.push({ marker, start, content, end: at });
  }
  return null;
}

// From 0xC0 on a marker has a length, but for restarts, start and end of image.
function hasLength(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xfe && !(marker >= 0xd0 && marker <= 0xd9);
}

/** The place of the first marker after coded pixels: in them 0xFF is followed by 0 or is a restart (B.1.1.5). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    const isOfScan = next === 0x00 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isOfScan) return at;
  }
  return bytes.length;
}
