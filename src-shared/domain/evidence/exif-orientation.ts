import { hasTextAt } from './byte-reading';

/** What the content of a JPEG's APP1 segment with Exif begins with. */
export const exifHeader = 'Exif\0\0';

const orientationTag = 0x0112;
const shortType = 3;

/**
 * How a picture is to be turned, 1 (not at all) to 8, as the Exif data says that begins at `at` with its header; 1
 * where it does not say. Source: CIPA DC-008 (Exif 2.32), 4.6.4, Orientation; TIFF 6.0, section 2.
 */
export function exifOrientation(bytes: Uint8Array, at: number, end: number): number {
  const tiff = bytes.subarray(at + exifHeader.length, end);
  const isLittle = hasTextAt(tiff, 0, 'II');
  if (!isLittle && !hasTextAt(tiff, 0, 'MM')) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const short = (place: number): number => (place + 2 <= tiff.length ? view.getUint16(place, isLittle) : 0);
  const long = (place: number): number => (place + 4 <= tiff.length ? view.getUint32(place, isLittle) : 0);
  const directory = long(4);
  if (short(2) !== 42 || directory < 8) return 1;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const place = directory + 2 + 12 * entry;
    if (short(place) !== orientationTag) continue;
    const orientation = short(place + 8);
    const isSound = short(place + 2) === shortType && long(place + 4) === 1 && orientation >= 1 && orientation <= 8;
    return isSound ? orientation : 1;
  }
  return 1;
}

/** An APP1 segment whose Exif data says how to turn the picture, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from(
    [
      [0xff, 0xe1, 0x00, 0x22],
      // "Exif", then big-endian TIFF with its directory at 8: one entry, and no further directory.
      [0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
      [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
      [0x01, 0x12, 0x00, shortType, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
      [0x00, 0x00, 0x00, 0x00],
    ].flat(),
  );
}
